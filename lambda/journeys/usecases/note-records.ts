import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { StreamedChange } from '../../changes/ports/streamed-change';
import { newPlacesOf } from '../domain/history';
import type { HistoryWriter } from '../ports/history';

export type NoteRecords = (changes: readonly StreamedChange[]) => Promise<void>;

/** Adds records to the histories of their customers, queues and agents. A record that this version cannot read keeps no other from it. */
export function createNoteRecords({ history, notices }: { history: HistoryWriter; notices: Pick<Notices, 'failed'> }): NoteRecords {
  return async (changes) => {
    for (const { item, read } of changes) if ('unreadable' in read) notices.failed('note-in-history', item, new Error(read.unreadable));
    await history.add(changes.flatMap(({ read }) => ('changed' in read && read.changed ? newPlacesOf(read.changed) : [])));
  };
}
