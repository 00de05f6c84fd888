import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ifConditionHolds } from '../../ground/adapters/if-condition-holds';
import { INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CHECK_SHARD, CURRENT } from '../../ground/adapters/table-keys';
import { type AgentHold, GUARANTEE_KINDS } from '../domain/agent-hold';
import type { AgentHoldStore } from '../ports/agents';

export const HOLD_PREFIX = 'hold#';

const HOLD_ITEM = v.strictObject({
  ...ITEM,
  kind: v.picklist(GUARANTEE_KINDS),
  original: v.string(),
  /** DynamoDB has no empty set: absent when nobody holds. */
  holders: v.optional(v.set(v.string())),
  attentionShard: v.string(),
  attentionAt: INSTANT,
});

const keyOf = (userId: string) => ({ subject: `${HOLD_PREFIX}${userId}`, slot: CURRENT });

/** For functions that may read holds and not change them. */
export function createAgentHoldLookUp(client: DynamoDBDocumentClient, TableName: string): Pick<AgentHoldStore, 'find'> {
  return {
    async find(userId) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(userId), ConsistentRead: true }));
      return Item && asHold(userId, Item);
    },
  };
}

export function createAgentHoldStore(client: DynamoDBDocumentClient, TableName: string): AgentHoldStore {
  return {
    ...createAgentHoldLookUp(client, TableName),

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
            ':shard': CHECK_SHARD,
            ':at': hold.checkAt,
            ':holder': new Set([callbackId]),
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return asHold(hold.userId, Attributes);
    },

    async leave(userId, callbackId) {
      const Attributes = await ifConditionHolds(
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
      return Attributes && asHold(userId, Attributes.Attributes);
    },

    async remove(userId) {
      const removed = await ifConditionHolds(
        client.send(new DeleteCommand({ TableName, Key: keyOf(userId), ConditionExpression: 'attribute_not_exists(holders)' })),
      );
      return removed !== undefined;
    },

    async checkAgain(userId, checkAt) {
      await ifConditionHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(userId),
            UpdateExpression: 'SET attentionAt = :at',
            ConditionExpression: 'attribute_exists(subject)',
            ExpressionAttributeValues: { ':at': checkAt },
          }),
        ),
      );
    },
  };
}

function asHold(userId: string, item: unknown): AgentHold {
  const { kind, original, holders = [], attentionAt } = readStored(HOLD_ITEM, item);
  return { userId, kind, original, holders: [...holders], checkAt: attentionAt };
}
