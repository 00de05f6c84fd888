import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { RoundMark } from '../ports/round-mark';
import { ITEM, readStored } from './read-stored';
import { CURRENT } from './table-keys';

const MARK_ITEM = v.strictObject({ ...ITEM, place: v.optional(v.string()) });

/** @param round name of the round, as in `sweep` */
export function createRoundMark(client: DynamoDBDocumentClient, { TableName, round }: { TableName: string; round: string }): RoundMark {
  const Key = { subject: `tick#${round}`, slot: CURRENT };
  return {
    // An older mark costs a little work twice.
    async read() {
      const { Item } = await client.send(new GetCommand({ TableName, Key }));
      return Item && readStored(MARK_ITEM, Item).place;
    },
    async save(place) {
      await client.send(new PutCommand({ TableName, Item: { ...Key, ...(place !== undefined && { place }) } }));
    },
  };
}
