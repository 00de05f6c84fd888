import type { ReadItem } from '../../ground/adapters/read-item';
import type { Listed } from '../domain/list-entry';
import type { ListLookUp } from '../ports/lists';
import { type ListItem, readListItem } from './list-items';

/** One item for each subject. An exact read costs a unit for each, else half of one. @param readItem gathers what is asked for in one moment: then it is one request */
export function createListLookUp(readItem: ReadItem, TableName: string): ListLookUp {
  return { of: (subjects, { exact }) => readListItems({ readItem, TableName, ConsistentRead: exact }, subjects) };
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
