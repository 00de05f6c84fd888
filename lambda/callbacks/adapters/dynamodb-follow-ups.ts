import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { ITEM, readStored } from '../../ground/adapters/read-stored';
import type { RecordsTable } from '../../ground/adapters/records-table';
import { CURRENT, pastIdOf } from '../../ground/adapters/table-keys';
import { epochSecondsDaysAfter } from '../../ground/domain/instant';
import type { Callback } from '../domain/callback';
import type { CallbackStore, FollowUps } from '../ports/callback-store';

const AT_MOST = 100;

/** The index `related` holds keys alone. */
const RELATED_ENTRY = v.object({ subject: v.string(), slot: v.string() });
const LINK_ITEM = v.strictObject({ ...ITEM, callbackId: v.string() });

/** What follows a contact from the start is in an index. What came to it since has a small item under the contact. */
export function createFollowUps(client: DynamoDBDocumentClient, { TableName, keptDays, store }: RecordsTable & { store: Pick<CallbackStore, 'find' | 'findLatest'> }): FollowUps {
  const keyOf = (contactId: string) => `followed#${contactId}`;
  const read = (entry: unknown) => {
    const { subject, slot } = readStored(RELATED_ENTRY, entry);
    return slot === CURRENT ? store.findLatest(subject) : store.find(pastIdOf(slot));
  };
  const inIndex = async (contactId: string) => {
    const ask = { IndexName: 'related', KeyConditionExpression: 'relatedContactId = :contact', ExpressionAttributeValues: { ':contact': contactId } };
    const { Items = [] } = await client.send(new QueryCommand({ TableName, ...ask, Limit: AT_MOST }));
    return (await Promise.all(Items.map(read))).filter((callback) => callback?.relatedContactId === contactId);
  };
  const linked = async (contactId: string) => {
    const ask = { KeyConditionExpression: 'subject = :subject', ExpressionAttributeValues: { ':subject': keyOf(contactId) } };
    const { Items = [] } = await client.send(new QueryCommand({ TableName, ...ask, ConsistentRead: true, Limit: AT_MOST }));
    return Promise.all(Items.map((item) => store.find(readStored(LINK_ITEM, item).callbackId)));
  };
  return {
    async linkFollowed(contactId, { callbackId, linkedAt, openUntil }) {
      const Item = { subject: keyOf(contactId), slot: `${linkedAt}#${callbackId}`, callbackId, removeAt: epochSecondsDaysAfter(openUntil, keptDays) };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async followingOn(contactId) {
      const found = (await Promise.all([inIndex(contactId), linked(contactId)])).flat();
      return onceEach(found.filter((callback) => callback !== undefined)).sort(byRequest).slice(0, AT_MOST);
    },
  };
}

/** The index may lag behind: one that gave way just now may stand there in both of its places. */
function onceEach(callbacks: Callback[]): Callback[] {
  return [...new Map(callbacks.map((callback) => [callback.id, callback])).values()];
}

function byRequest(one: Callback, other: Callback): number {
  return one.requestedAt < other.requestedAt ? -1 : 1;
}
