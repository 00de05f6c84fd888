import { DeleteCommand, type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { withWholeNames } from '../../lambda/callbacks/adapters/short-names';
import { ifConditionHolds } from '../../lambda/ground/adapters/if-condition-holds';
import type { Ids } from '../../lambda/ground/ports/clock-ids-notices';

export type StoredItem = Record<string, unknown> & { subject: string; slot: string };

/** What is kept of one person: everything in the table that names their number, or that leads to it. */
export interface PersonItems {
  items: StoredItem[];
  /** Contacts in Connect that the items name. */
  contactIds: string[];
}

/** The names that a number has as a first key, by what it is the key of (`digest` is asked with these in lambda/). */
const NAMES = ['customer', 'caller', 'call-in', 'number'];
const CONTACT_FIELDS = new Set(['contactId', 'handoffContactId', 'relatedContactId']);

/**
 * Reads the whole table: what is found so does not depend on knowing each kind of item. A number stands in an item as it is (a call needs it), or an item has a keyed
 * digest of it for its name, or leads to a callback of it.
 */
export async function itemsOfPerson(client: DynamoDBDocumentClient, { TableName, number, ids }: { TableName: string; number: string; ids: Ids }): Promise<PersonItems> {
  const digests = [[number], ...NAMES.map((name) => [name, number])].map((parts) => ids.digest(...parts)).flatMap((digest) => [digest, ...ids.underOtherKeys(digest)]);
  const own: StoredItem[] = [];
  const others: StoredItem[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    for (const item of (Items as StoredItem[]).map(readable)) (digests.some((digest) => item.subject.includes(digest)) || textsIn(item).has(number) ? own : others).push(item);
  }
  const callbackIds = own.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const leading = others.filter((item) => LEADING.test(item.subject) && [...textsIn(item)].some((text) => callbackIds.includes(text)));
  const items = [...own, ...leading];
  return { items, contactIds: [...new Set(items.flatMap(contactsIn))] };
}

/** Callbacks are written down under short names, which say nothing to the person whose data they are. */
function readable(item: StoredItem): StoredItem {
  const { callback } = item;
  return typeof callback === 'object' && callback !== null ? { ...item, callback: withWholeNames(callback as Record<string, unknown>) } : item;
}

/** Kinds whose items are of one callback alone. Places in lines and slots, and news, are of many: they name an id, which leads nowhere once its callback is gone. */
const LEADING = /^(call|token|number|look|call-in-code|taken-over|voicemail|history)#/;

/** One that is under way: calls may be made for it. */
export function isOpen({ callback, callIn }: StoredItem): boolean {
  const phase = ((callback ?? callIn) as { phase?: string } | undefined)?.phase;
  return phase !== undefined && phase !== 'ended' && phase !== 'expired';
}

/** @returns how many were deleted: those that changed meanwhile stay */
export async function eraseItems(client: DynamoDBDocumentClient, TableName: string, items: readonly StoredItem[]): Promise<number> {
  let erased = 0;
  for (const { subject, slot, version } of items) {
    const unchanged = version === undefined ? {} : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': version } };
    if (await ifConditionHolds(client.send(new DeleteCommand({ TableName, Key: { subject, slot }, ...unchanged })))) erased += 1;
  }
  return erased;
}

/** The word before the first `#`; a callback has none. */
export function kindOf({ subject, slot }: StoredItem): string {
  if (subject.includes('#')) return subject.slice(0, subject.indexOf('#'));
  return slot === 'current' ? 'callback' : 'callback of before';
}

function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) textsIn(inner, found);
  return found;
}

function contactsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (typeof inner === 'string' && CONTACT_FIELDS.has(name) ? [inner] : contactsIn(inner)));
}
