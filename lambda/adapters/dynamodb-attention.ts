import { paginateQuery, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AttentionList } from '../ports/callback-store';
import { ATTENTION_SHARDS } from './callback-items';
import { HOLD_PREFIX } from './dynamodb-hold-store';

/** What set itself a moment that has passed, oldest first within a shard. */
export function createAttentionList(client: DynamoDBDocumentClient, TableName: string): AttentionList {
  return {
    async *dueUntil(instant) {
      for (const shard of ATTENTION_SHARDS) {
        const pages = paginateQuery(
          { client },
          {
            TableName,
            IndexName: 'attention',
            KeyConditionExpression: 'attentionShard = :shard AND attentionAt <= :instant',
            ExpressionAttributeValues: { ':shard': shard, ':instant': instant },
          },
        );
        for await (const { Items } of pages) {
          for (const item of Items ?? []) {
            const subject = item.subject as string;
            yield subject.startsWith(HOLD_PREFIX)
              ? { kind: 'agent-hold', userId: subject.slice(HOLD_PREFIX.length) }
              : { kind: 'callback', subject };
          }
        }
      }
    },
  };
}
