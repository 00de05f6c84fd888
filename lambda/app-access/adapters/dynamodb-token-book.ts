import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import { epochSeconds } from '../../ground/domain/instant';
import type { Secrets, TokenBook } from '../ports/tokens';

const TOKEN_ITEM = v.strictObject({ ...ITEM, names: v.string() });

export function createTokenBook(client: DynamoDBDocumentClient, { TableName, secrets }: { TableName: string; secrets: Secrets }): TokenBook {
  const keyOf = (holder: string, token: string) => ({ subject: `token#${secrets.digest([holder, token])}`, slot: CURRENT });
  return {
    async issue({ holder, names, keepUntil }) {
      const token = secrets.token();
      const removeAt = epochSeconds(keepUntil);
      await client.send(new PutCommand({ TableName, Item: { ...keyOf(holder, token), names, removeAt } }));
      return token;
    },
    async find(holder, token) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(holder, token), ConsistentRead: true }));
      return Item && readStored(TOKEN_ITEM, Item).names;
    },
  };
}
