import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import { rootOf } from '../domain/current-attempt';
import type { CallbackStore, ContactIndex } from '../ports/callback-store';
import { linkOf } from './callback-items';

/** The index `contact` holds keys alone. This one is of use. */
const CONTACT_ENTRY = v.object({ subject: v.string() });
const LINK_ITEM = v.strictObject({ ...ITEM, callbackId: v.string() });

/** Contacts whose callback one environment remembers. Each has some four events, within the length of a call. */
const REMEMBERED_AT_MOST = 1000;

/** A contact's callback is looked for first where it was found before: later events do without the index. */
export function createContactIndex(client: DynamoDBDocumentClient, { TableName, store }: { TableName: string; store: Pick<CallbackStore, 'find' | 'findLatest'> }): ContactIndex {
  const remembered = new Map<string, string>();
  /** In this place there may be the next callback already, or none: the index may lag behind, and a callback may move. */
  const callbackIn = async (subject: string, contactId: string) => {
    const callback = await store.findLatest(subject);
    return callback && rootOf(callback) === contactId ? callback : undefined;
  };
  const remember = (contactId: string, subject: string) => {
    remembered.set(contactId, subject);
    if (remembered.size > REMEMBERED_AT_MOST) remembered.delete(remembered.keys().next().value!);
  };
  return {
    async callbackOf(handoffContactId) {
      const known = remembered.get(handoffContactId);
      const there = known === undefined ? undefined : await callbackIn(known, handoffContactId);
      if (there) return there;
      const { Items } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'contact',
          KeyConditionExpression: 'handoffContactId = :contact',
          ExpressionAttributeValues: { ':contact': handoffContactId },
        }),
      );
      if (!Items?.[0]) return undefined;
      const { subject } = readStored(CONTACT_ENTRY, Items[0]);
      const callback = await callbackIn(subject, handoffContactId);
      if (callback) remember(handoffContactId, subject);
      return callback;
    },

    async findLinked(contactId) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: linkOf(contactId), ConsistentRead: true }));
      return Item && store.find(readStored(LINK_ITEM, Item).callbackId);
    },
  };
}
