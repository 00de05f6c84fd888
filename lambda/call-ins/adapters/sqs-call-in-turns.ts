import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { type EntriesOf, INSTANT, ITEM, MESSAGE, readMessage, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CallInTurn, CallInTurns } from '../ports/call-in-store';

export interface TurnsOptions {
  sqs: SQSClient;
  QueueUrl: string;
  table: DynamoDBDocumentClient;
  tableName: string;
  clock: Clock;
}

const TURN_ITEM = v.strictObject({ ...ITEM, turn: v.number(), startedAt: INSTANT });

/** The number of the newest turn lies in the table, its message in SQS. */
export function createCallInTurns({ sqs, QueueUrl, table, tableName: TableName, clock }: TurnsOptions): CallInTurns {
  const keyOf = (queueId: string) => ({ subject: `call-in-turns#${queueId}`, slot: CURRENT });
  return {
    async last(queueId) {
      const { Item } = await table.send(new GetCommand({ TableName, Key: keyOf(queueId), ConsistentRead: true }));
      if (!Item) return undefined;
      const { turn, startedAt } = readStored(TURN_ITEM, Item);
      return { turn, startedAt };
    },
    async begin(queueId, turn) {
      const put = new PutCommand({
        TableName,
        Item: { ...keyOf(queueId), turn, startedAt: clock.now() },
        ConditionExpression: 'attribute_not_exists(subject) OR turn < :turn',
        ExpressionAttributeValues: { ':turn': turn },
      });
      // A lost answer looks like a faster one, and ends the chain: the next tick begins it anew.
      return (await ifConditionHolds(table.send(put))) !== undefined;
    },
    async send(message, DelaySeconds) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message), DelaySeconds }));
    },
  };
}

const TURN_MESSAGE = { queueId: v.string(), turn: v.pipe(v.number(), v.integer('an integer')) } satisfies EntriesOf<CallInTurn>;

/** @throws TypeError for a body that no function of ours sent. */
export function readCallInTurn(body: string): CallInTurn {
  const { format: _first, ...turn } = readMessage(v.strictObject({ ...MESSAGE, ...TURN_MESSAGE }), body, 'turn');
  return turn;
}
