import { type ChangedLine, type ChangeHead, takeBack } from '../domain/list-change';
import type { AuditLog, ListBook } from '../ports/lists';
import type { ChangeLists } from './change-lists';

export interface UndoNeeds {
  book: ListBook;
  changeLists: ChangeLists;
  audit: Pick<AuditLog, 'portionsOf'>;
}

/** @returns undefined: there is no such change. `left`: somebody changed those entries since, so they stay. */
export type UndoChange = (changeId: string, how: { change: ChangeHead; dryRun?: boolean }) => Promise<{ taken: number; left: ChangedLine[] } | undefined>;

/** Takes a change back as one more change, the last portion first. */
export function createUndoChange({ book, changeLists, audit }: UndoNeeds): UndoChange {
  return async (changeId, { change, dryRun = false }) => {
    const portions: (readonly ChangedLine[])[] = [];
    for await (const { lines } of audit.portionsOf(changeId)) portions.unshift(lines);
    if (portions.length === 0) return undefined;
    let taken = 0;
    const left: ChangedLine[] = [];
    for (const [n, lines] of portions.entries()) {
      const read = new Map((await book.read([...new Set(lines.map(({ subject }) => subject))])).map((one) => [one.subject, one.entries]));
      const back = takeBack(lines, read);
      if (back.wanted.length > 0) await changeLists(back.wanted, { change, nth: n + 1, dryRun });
      taken += back.wanted.length;
      left.push(...back.left);
    }
    return { taken, left };
  };
}
