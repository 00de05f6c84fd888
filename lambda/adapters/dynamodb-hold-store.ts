import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AgentHold } from '../domain/agent-hold';
import type { AgentHoldStore } from '../ports/agents';
import { CURRENT, shardOf } from './callback-items';

export const HOLD_PREFIX = 'hold#';

interface HoldItem {
  kind: AgentHold['kind'];
  original: string;
  /** DynamoDB has no empty set: absent when nobody holds. */
  holders?: Set<string>;
  attentionAt: string;
}

export function createAgentHoldStore(client: DynamoDBDocumentClient, TableName: string): AgentHoldStore {
  const keyOf = (userId: string) => ({ subject: `${HOLD_PREFIX}${userId}`, slot: CURRENT });
  return {
    async take(hold, callbackId) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(hold.userId),
          // The first one knows what the agent had; whoever comes later sees them held already.
          UpdateExpression:
            'SET kind = :kind, original = if_not_exists(original, :original), attentionShard = :shard, attentionAt = :at ADD holders :holder',
          ExpressionAttributeValues: {
            ':kind': hold.kind,
            ':original': hold.original,
            ':shard': shardOf(keyOf(hold.userId).subject),
            ':at': hold.attentionAt,
            ':holder': new Set([callbackId]),
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return asHold(hold.userId, Attributes as HoldItem);
    },

    async leave(userId, callbackId) {
      const Attributes = await ifThere(() =>
        client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(userId),
            UpdateExpression: 'DELETE holders :holder',
            ConditionExpression: 'contains(holders, :id)',
            ExpressionAttributeValues: { ':holder': new Set([callbackId]), ':id': callbackId },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      return Attributes && asHold(userId, Attributes.Attributes as HoldItem);
    },

    async find(userId) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(userId), ConsistentRead: true }));
      return Item && asHold(userId, Item as HoldItem);
    },

    async remove(userId) {
      const removed = await ifThere(() =>
        client.send(new DeleteCommand({ TableName, Key: keyOf(userId), ConditionExpression: 'attribute_not_exists(holders)' })),
      );
      return removed !== undefined;
    },

    async lookAgain(userId, attentionAt) {
      await ifThere(() =>
        client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(userId),
            UpdateExpression: 'SET attentionAt = :at',
            ConditionExpression: 'attribute_exists(subject)',
            ExpressionAttributeValues: { ':at': attentionAt },
          }),
        ),
      );
    },
  };
}

function asHold(userId: string, item: HoldItem): AgentHold {
  return { userId, kind: item.kind, original: item.original, holders: [...(item.holders ?? [])], attentionAt: item.attentionAt };
}

/** Undefined when the condition does not hold. */
async function ifThere<T>(send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
