import type { StreamedChange } from '../../changes/ports/streamed-change';
import type { TimeLeft } from '../../ground/ports/time-left';
import { countedIn } from '../domain/entry-of-record';
import type { ReportBook } from '../ports/report-book';

export interface NoteReportsNeeds {
  book: ReportBook;
  /** IANA: whose days reports have. */
  zone: string;
  time: Pick<TimeLeft, 'seconds'>;
}

/** Answers the place of the first that is not counted yet: the stream brings it again, and all behind it. */
export type NoteReports = (changes: readonly StreamedChange[]) => Promise<{ failedFrom?: string }>;

/** What one record adds to its sums is read and written in this time, even if others count in the same rows. */
const SECONDS_EACH = 3;

/** Counts records as they end; what is said of them later, too. One after the other: of one record, the order counts. It fails for a first one alone: what others before did is kept then. */
export function createNoteReports({ book, zone, time }: NoteReportsNeeds): NoteReports {
  return async (changes) => {
    let done = 0;
    for (const { position, read } of changes) {
      const all = 'unreadable' in read || !read.changed ? [] : countedIn(read.changed, zone);
      if (done > 0 && all.length > 0 && time.seconds() < SECONDS_EACH) return { failedFrom: position };
      try {
        for (const counted of all) await book.note(counted);
      } catch (error) {
        if (done === 0) throw error;
        return { failedFrom: position };
      }
      done += all.length;
    }
    return {};
  };
}
