import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CallInTurn, CallInTurns } from '../ports/call-in-store';
import type { Clock } from '../ports/surroundings';
import { CURRENT } from './callback-items';

export interface TurnsOptions {
  sqs: SQSClient;
  QueueUrl: string;
  table: DynamoDBDocumentClient;
  tableName: string;
  clock: Clock;
}

/** The number of the newest turn lies in the table, its message in SQS. */
export function createCallInTurns({ sqs, QueueUrl, table, tableName: TableName, clock }: TurnsOptions): CallInTurns {
  const keyOf = (queueId: string) => ({ subject: `call-in-turns#${queueId}`, slot: CURRENT });
  return {
    async last(queueId) {
      const { Item } = await table.send(new GetCommand({ TableName, Key: keyOf(queueId), ConsistentRead: true }));
      return Item && { turn: Item.turn as number, startedAt: Item.startedAt as string };
    },
    async begin(queueId, turn) {
      try {
        await table.send(
          new PutCommand({
            TableName,
            Item: { ...keyOf(queueId), turn, startedAt: clock.now() },
            ConditionExpression: 'attribute_not_exists(subject) OR turn < :turn',
            ExpressionAttributeValues: { ':turn': turn },
          }),
        );
        return true;
      } catch (error) {
        // A lost answer looks like a faster one, and ends the chain: the next tick begins it anew.
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    async send(message, DelaySeconds) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message), DelaySeconds }));
    },
  };
}

/** @throws TypeError for a body that no function of ours sent. */
export function readCallInTurn(body: string): CallInTurn {
  const message = JSON.parse(body) as Partial<CallInTurn>;
  if (typeof message.queueId !== 'string' || !Number.isInteger(message.turn)) throw new TypeError(`A turn needs "queueId" and "turn"; this one has ${Object.keys(message).join(', ') || 'nothing'}.`);
  return message as CallInTurn;
}
