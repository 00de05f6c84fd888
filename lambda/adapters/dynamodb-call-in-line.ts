import { paginateQuery, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CallInLine } from '../ports/call-in-store';
import { CALL_IN_PREFIX, callInShard, DUE_SHARD } from './call-in-items';

export function createCallInLine(client: DynamoDBDocumentClient, TableName: string): CallInLine {
  const subjectsOf = (Items: Record<string, unknown>[] = []) => Items.map(({ subject }) => (subject as string).slice(CALL_IN_PREFIX.length));
  return {
    async queued(queueId, Limit) {
      const { Items } = await client.send(
        new QueryCommand({ TableName, IndexName: 'attention', Limit, KeyConditionExpression: 'attentionShard = :shard', ExpressionAttributeValues: { ':shard': callInShard(queueId) } }),
      );
      return subjectsOf(Items);
    },
    async *dueUntil(instant) {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          IndexName: 'attention',
          KeyConditionExpression: 'attentionShard = :shard AND attentionAt <= :instant',
          ExpressionAttributeValues: { ':shard': DUE_SHARD, ':instant': instant },
        },
      );
      for await (const { Items } of pages) yield* subjectsOf(Items);
    },
  };
}
