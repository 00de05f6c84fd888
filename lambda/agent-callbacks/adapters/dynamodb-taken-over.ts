import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import { readAttentionEntry } from '../../ground/adapters/attention-entry';
import type { RecordsTable } from '../../ground/adapters/records-table';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSecondsDaysAfter } from '../../ground/domain/instant';
import type { TakenOverList } from '../ports/taken-over';

/** The id of the callback is the last part of an entry's subject: the index holds keys alone. */
const ID = /[^#]+$/;

/** One small item for each that was taken over, kept as long as its record, in the index `attention` under whose it was. */
export function createTakenOverList(client: DynamoDBDocumentClient, { TableName, keptDays, store }: RecordsTable & { store: Pick<CallbackStore, 'find'> }): TakenOverList {
  const shardOf = (userId: string) => `taken-over#${userId}`;
  return {
    async add(userId, { id, subject, dueAt, requestedAt, purgeAt, purgeAtLatest = purgeAt }) {
      const keys = { subject: `${shardOf(userId)}#${id}`, slot: CURRENT, attentionShard: shardOf(userId), attentionAt: `${dueAt}#${requestedAt}#${subject}` };
      await client.send(new PutCommand({ TableName, Item: { ...keys, removeAt: epochSecondsDaysAfter(purgeAtLatest, keptDays) } }));
    },

    async of(userId, { after, limit }) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'attention',
          KeyConditionExpression: 'attentionShard = :shard AND attentionAt > :after',
          ExpressionAttributeValues: { ':shard': shardOf(userId), ':after': after },
          Limit: limit,
        }),
      );
      const found = await Promise.all(Items.map(readAttentionEntry).map(async ({ subject, attentionAt }) => ({ dueKey: attentionAt, callback: await store.find(ID.exec(subject)![0]) })));
      return { entries: found.flatMap(({ dueKey, callback }) => (callback ? [{ dueKey, callback }] : [])), isLast: LastEvaluatedKey === undefined };
    },
  };
}
