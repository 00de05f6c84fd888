import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import { applyLine, type ChangedLine, type ChangeHead, type LineEffect, type ListLine } from '../domain/list-change';
import type { Listed } from '../domain/list-entry';
import type { ListBook, VersionedListed } from '../ports/lists';

/** Subjects that one portion may change: a transaction has 100 parts at most (DynamoDB Developer Guide, PartiQL transactions). The note in the audit log is one, and what groups of numbers are in use another. */
export const SUBJECTS_A_PORTION = 98;

export interface PortionOf {
  change: ChangeHead;
  /** Counts the portions of the change, from 1. */
  nth: number;
  /** Says what would be done, and changes nothing. */
  dryRun?: boolean;
}

/** @param lines of 98 subjects at most. @returns what each line did, in order */
export type ChangeLists = (lines: readonly ListLine[], portion: PortionOf) => Promise<LineEffect[]>;

/**
 * Changes the lists and notes it in the audit log, in one moment: what dies in between has done nothing. Who repeats it finds that the lines are done. Two who change one
 * subject at once are one after the other.
 */
export function createChangeLists(book: ListBook): ChangeLists {
  return (lines, { change, nth, dryRun = false }) =>
    retryOvertaken('The lists of numbers', async () => {
      const read = await book.read([...new Set(lines.map(({ subject }) => subject))]);
      const made = applyAll(lines, read, change.at);
      if (dryRun || made.lines.length === 0) return made.effects;
      const written = await book.write({ change, nth, subjects: made.subjects, lines: made.lines });
      return written === 'written' ? made.effects : 'overtaken';
    });
}

function applyAll(lines: readonly ListLine[], read: readonly VersionedListed[], now: string) {
  const after = new Map<string, Listed>(read.map((one) => [one.subject, one]));
  const effects: LineEffect[] = [];
  const changed: ChangedLine[] = [];
  for (const line of lines) {
    const { subject } = line;
    const applied = applyLine(after.get(subject)?.entries ?? {}, line, now);
    effects.push(applied.effect);
    if (!applied.line) continue;
    changed.push(applied.line);
    after.set(subject, { subject, entries: applied.entries });
  }
  const subjects = read.filter((before) => after.get(before.subject) !== before).map((before) => ({ before, after: after.get(before.subject)! }));
  return { effects, lines: changed, subjects };
}
