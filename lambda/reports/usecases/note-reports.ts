import type { StreamedChange } from '../../changes/ports/streamed-change';
import { countedIn } from '../domain/entry-of-record';
import type { ReportBook } from '../ports/report-book';

export type NoteReports = (changes: readonly StreamedChange[]) => Promise<void>;

/** Counts records as they end; what is said of them later, too. One after the other: of one record, the order counts. */
export function createNoteReports({ book, zone }: { book: ReportBook; /** IANA: whose days reports have. */ zone: string }): NoteReports {
  return async (changes) => {
    for (const { read } of changes) {
      if ('unreadable' in read || !read.changed) continue;
      for (const counted of countedIn(read.changed, zone)) await book.note(counted);
    }
  };
}
