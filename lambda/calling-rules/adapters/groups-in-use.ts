import * as v from 'valibot';
import { readStored } from '../../ground/adapters/read-stored';
import { groupOf } from '../domain/list-subject';

/** Beside the lists: which groups of subjects they have entries of. No subject of a list is called so. */
const SUBJECT = 'groups-in-use';

const GROUPS_ITEM = v.strictObject({ subject: v.literal(SUBJECT), groups: v.array(v.string()), version: v.number() });

export const GROUPS_KEY = { subject: SUBJECT };

export const isGroupsItem = (item: Record<string, unknown>): boolean => item['subject'] === SUBJECT;

/**
 * A group that came into use stays there. It is written in one transaction with its first entry, so where the item is missing there is no such entry.
 *
 * @throws UnreadableItem when it does not fit: nothing is placed then.
 */
export function readGroups(item: unknown): { groups: readonly string[]; version: number } {
  return item === undefined ? { groups: [], version: 0 } : readStored(GROUPS_ITEM, item);
}

/** The groups of these subjects, each once. Numbers are of none. */
export function groupsOf(subjects: readonly string[]): string[] {
  return [...new Set(subjects.flatMap((subject) => groupOf(subject) ?? []))];
}
