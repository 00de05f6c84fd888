import type { ReadItem } from '../../ground/adapters/read-item';
import { groupOf } from '../domain/list-subject';
import type { Listed } from '../domain/list-entry';
import type { ListLookUp } from '../ports/lists';
import { GROUPS_KEY, readGroups } from './groups-in-use';
import { type ListItem, readListItem } from './list-items';

/**
 * One item for each subject. An exact read costs a unit for each, else half of one. Beginnings of numbers, countries and agents are read only where the lists have entries of their group: which those are is
 * read in the same request. What this function has not heard of yet takes another.
 *
 * @param readItem gathers what is asked for in one moment: then it is one request
 */
export function createListLookUp(readItem: ReadItem, TableName: string): ListLookUp {
  const known = new Set<string>();
  return {
    async of(subjects, { exact }) {
      const read = (chosen: readonly string[]) => readListItems({ readItem, TableName, ConsistentRead: exact }, chosen);
      const isMeant = (subject: string) => known.has(groupOf(subject) ?? '') || groupOf(subject) === undefined;
      const first = subjects.filter(isMeant);
      const [groupsItem, found] = await Promise.all([readItem({ TableName, Key: GROUPS_KEY, ConsistentRead: exact }), read(first)]);
      for (const group of readGroups(groupsItem).groups) known.add(group);
      const more = subjects.filter((subject) => isMeant(subject) && !first.includes(subject));
      return [...found, ...(more.length > 0 ? await read(more) : [])];
    },
  };
}

/**
 * Subjects without entries are left out.
 *
 * @throws UnreadableItem when an item does not fit
 */
export async function readListItems({ readItem, TableName, ConsistentRead }: { readItem: ReadItem; TableName: string; ConsistentRead: boolean }, subjects: readonly string[]): Promise<(Listed & ListItem)[]> {
  const items = await Promise.all(subjects.map((subject) => readItem({ TableName, Key: { subject }, ConsistentRead })));
  return items.filter((item) => item !== undefined).map(readListItem);
}
