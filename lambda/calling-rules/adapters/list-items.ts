import * as v from 'valibot';
import { type EntriesOf, INSTANT, readStored } from '../../ground/adapters/read-stored';
import { ENTRY_SOURCES, type EntryKey, type Listed, type ListEntries, type ListEntry } from '../domain/list-entry';
import { isGroupsItem } from './groups-in-use';

export const ENTRY = v.strictObject({ source: v.picklist(ENTRY_SOURCES), reason: v.optional(v.string()), since: INSTANT, until: v.optional(INSTANT) } satisfies EntriesOf<ListEntry>);
export const ENTRY_KEY = v.custom<EntryKey>((key) => typeof key === 'string' && /^(blocked|allowed|do-not-call|restricted|personal#.+)$/.test(key), 'the key of a list');

/** What the lists hold under one subject. `change` names the change that made it so. */
const LIST_ITEM = v.strictObject({ subject: v.string(), entries: v.record(ENTRY_KEY, ENTRY), version: v.number(), change: v.string() });

/** An item of the table of lists. */
export interface ListItem extends Listed {
  /** Counts changes. */
  version: number;
  change: string;
}

/** Of a page of the table: what is no list itself is left out. */
export function listItemsOf(items: readonly Record<string, unknown>[]): ListItem[] {
  return items.filter((item) => !isGroupsItem(item)).map(readListItem);
}

/** @throws UnreadableItem when it does not fit: nothing is placed then. */
export function readListItem(item: unknown): ListItem {
  const { entries, ...rest } = readStored(LIST_ITEM, item);
  return { ...rest, entries: entries as ListEntries };
}
