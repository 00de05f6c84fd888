import type { ChangedLine, ChangeHead } from '../domain/list-change';
import type { Listed } from '../domain/list-entry';

export interface ListLookUp {
  /**
   * What the lists hold under these subjects: one read, however many entries there are. Subjects without entries are left out.
   *
   * @param how `exact`: an entry that was made before the call is there; else one of the last second may be missing
   */
  of(subjects: readonly string[], how: { exact: boolean }): Promise<Listed[]>;
}

/** The entries of a subject as they were read. Version 0: there were none yet. */
export type VersionedListed = Listed & { version: number };

/** As many portions as a change may have. */
export const LAST_PORTION = 9_999_999;

/** A part of a change that is made, and noted in the audit log, in one moment. */
export interface Portion {
  change: ChangeHead;
  /** Counts the portions of the change, from 1 to {@link LAST_PORTION}. */
  nth: number;
  /** What is written in place of what was read. Subjects are named once. */
  subjects: readonly { before: VersionedListed; after: Listed }[];
  lines: readonly ChangedLine[];
}

/** The lists, for those who change them. Nobody changes the audit log: what stands there stays. */
export interface ListBook {
  /** Exact. A subject that has no entries is there with none. At most 100 subjects. */
  read(subjects: readonly string[]): Promise<VersionedListed[]>;
  /** All of it, or nothing. `overtaken`: somebody else changed one of the subjects, or this very portion was written before. */
  write(portion: Portion): Promise<'written' | 'overtaken'>;
}

/** What was changed, for those who look it up. */
export interface AuditLog {
  /** The portions of one change, the last first. @param from the number of the portion to begin with */
  portionsOf(changeId: string, from?: number): AsyncIterable<{ nth: number; lines: readonly ChangedLine[] }>;
  /** The changes of a day in UTC, `YYYY-MM-DD`, in order; a portion each. */
  changesOn(day: string): AsyncIterable<{ change: ChangeHead; lines: readonly ChangedLine[] }>;
}

/** What the lists hold, a page at a time. @param after `next` of the page before */
export type ListPages = (after?: string) => Promise<{ listed: readonly Listed[]; next?: string }>;
