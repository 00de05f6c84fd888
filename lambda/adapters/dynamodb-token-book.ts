import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { secondsBetween } from '../domain/callback/instant';
import type { Secrets, TokenBook } from '../ports/tokens';
import { CURRENT } from './callback-items';

const EPOCH = '1970-01-01T00:00:00.000Z';

export function createTokenBook(client: DynamoDBDocumentClient, { TableName, secrets }: { TableName: string; secrets: Secrets }): TokenBook {
  const keyOf = (holder: string, token: string) => ({ subject: `token#${secrets.digest([holder, token])}`, slot: CURRENT });
  return {
    async issue({ holder, names, keepUntil }) {
      const token = secrets.token();
      const removeAt = Math.ceil(secondsBetween(EPOCH, keepUntil));
      await client.send(new PutCommand({ TableName, Item: { ...keyOf(holder, token), names, removeAt } }));
      return token;
    },
    async find(holder, token) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(holder, token), ConsistentRead: true }));
      return Item?.names as string | undefined;
    },
  };
}
