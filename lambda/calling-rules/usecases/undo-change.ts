import type { TimeLeft } from '../../ground/ports/time-left';
import { type ChangedLine, type ChangeHead, takeBack } from '../domain/list-change';
import { type AuditLog, LAST_PORTION, type ListBook } from '../ports/lists';
import type { ChangeLists } from './change-lists';

export interface UndoNeeds {
  book: ListBook;
  changeLists: ChangeLists;
  audit: Pick<AuditLog, 'portionsOf'>;
  /** Of the request. Default: as long as it takes. */
  time?: Pick<TimeLeft, 'seconds'>;
}

export interface UndoOrder {
  /** The undo, as a change of its own. */
  change: ChangeHead;
  dryRun?: boolean;
  /** `next` of the answer before. */
  from?: number | undefined;
}

/** @returns undefined: there is no such change. `left`: somebody changed those entries since, so they stay. `next`: there was no time for what is before; it goes on there. */
export type UndoChange = (changeId: string, order: UndoOrder) => Promise<{ taken: number; left: ChangedLine[]; next?: number } | undefined>;

/** One portion is read and written in this time, even if others are faster a few times. */
const SECONDS_EACH = 5;

/** Takes a change back as one more change, the last portion first. A file of a hundred thousand numbers has a thousand, and a request has seconds: each takes one back at least. */
export function createUndoChange({ book, changeLists, audit, time }: UndoNeeds): UndoChange {
  return async (changeId, { change, dryRun = false, from }) => {
    let done = 0;
    let taken = 0;
    const left: ChangedLine[] = [];
    for await (const { nth, lines } of audit.portionsOf(changeId, from)) {
      if (done > 0 && time && time.seconds() < SECONDS_EACH) return { taken, left, next: nth };
      const read = new Map((await book.read([...new Set(lines.map(({ subject }) => subject))])).map((one) => [one.subject, one.entries]));
      const back = takeBack(lines, read);
      // Its own portions count up while those of the change count down, whatever request takes them back: it can be undone too.
      if (back.wanted.length > 0) await changeLists(back.wanted, { change, nth: LAST_PORTION - nth + 1, dryRun });
      done += 1;
      taken += back.wanted.length;
      left.push(...back.left);
    }
    return done === 0 ? undefined : { taken, left };
  };
}
