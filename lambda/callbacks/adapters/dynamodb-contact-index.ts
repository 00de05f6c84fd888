import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import { rootOf } from '../domain/current-attempt';
import type { CallbackStore, ContactIndex } from '../ports/callback-store';
import { linkOf } from './callback-items';

/** The index `contact` holds keys alone. This one is of use. */
const CONTACT_ENTRY = v.object({ subject: v.string() });
const LINK_ITEM = v.strictObject({ ...ITEM, callbackId: v.string() });

export function createContactIndex(client: DynamoDBDocumentClient, { TableName, store }: { TableName: string; store: Pick<CallbackStore, 'find' | 'findLatest'> }): ContactIndex {
  return {
    async callbackOf(handoffContactId) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'contact',
          KeyConditionExpression: 'handoffContactId = :contact',
          ExpressionAttributeValues: { ':contact': handoffContactId },
        }),
      );
      const callback = Items?.[0] && (await store.findLatest(readStored(CONTACT_ENTRY, Items[0]).subject));
      // The index may lag behind: in this place there may be the next callback already.
      return callback && rootOf(callback) === handoffContactId ? callback : undefined;
    },

    async findLinked(contactId) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: linkOf(contactId), ConsistentRead: true }));
      return Item && store.find(readStored(LINK_ITEM, Item).callbackId);
    },
  };
}
