import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface TableUse {
  requests: number;
  itemsRead: number;
}

interface Read {
  Item?: object;
  Items?: object[];
}

/** The same client. It counts requests, and items that came back. */
export function countTable(client: DynamoDBDocumentClient): { client: DynamoDBDocumentClient; take(): TableUse } {
  let used: TableUse = { requests: 0, itemsRead: 0 };
  const counting = Object.create(client) as DynamoDBDocumentClient;
  const send = client.send.bind(client) as (command: object) => Promise<Read>;
  counting.send = (async (command: object) => {
    used.requests += 1;
    const answer = await send(command);
    used.itemsRead += (answer.Items?.length ?? 0) + (answer.Item ? 1 : 0);
    return answer;
  }) as DynamoDBDocumentClient['send'];
  return { client: counting, take: () => [used, (used = { requests: 0, itemsRead: 0 })][0]! };
}
