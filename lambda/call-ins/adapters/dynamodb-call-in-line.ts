import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { readAttentionEntry } from '../../ground/adapters/attention-entry';
import { subjectsDue } from '../../ground/adapters/subjects-due';
import type { CallInLine } from '../ports/call-in-store';
import { CALL_IN_PREFIX, callInShard, DUE_SHARD } from './call-in-items';

/** Of those who wait in one queue, so many are looked at in one round. A line this long has more urgent troubles. */
const LOOK_AT = 100;

export function createCallInLine(client: DynamoDBDocumentClient, TableName: string): CallInLine {
  return {
    async queued(queueId, Limit) {
      const { Items = [] } = await client.send(
        new QueryCommand({ TableName, IndexName: 'attention', Limit, KeyConditionExpression: 'attentionShard = :shard', ExpressionAttributeValues: { ':shard': callInShard(queueId) } }),
      );
      return Items.map((item) => readAttentionEntry(item).subject.slice(CALL_IN_PREFIX.length));
    },
    async *toPass({ until, queueIds }, range) {
      const shards = [{ shard: DUE_SHARD, until }, ...queueIds.map((queueId) => ({ shard: callInShard(queueId), limit: LOOK_AT }))];
      for await (const { subject, place } of subjectsDue({ client, TableName }, shards, range)) yield { item: subject.slice(CALL_IN_PREFIX.length), place };
    },
  };
}
