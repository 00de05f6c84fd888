import { stringify } from 'csv-stringify/sync';
import { FILE_COLUMNS } from '../domain/file-columns';
import type { ReportEntry } from '../domain/report-entry';

/** What was counted on a day, a line for each thing, with a head. Programs read it: nothing is changed for spreadsheets. */
export function dayFile(entries: readonly { id: string; entry: ReportEntry }[]): string {
  const rows = entries.map(({ id, entry: { origin, queueId = '', userId = '', endedAt, hour, counts } }) => {
    const texts: Record<string, string> = { id, origin, queue_id: queueId, user_id: userId, ended_at: endedAt, hour };
    return FILE_COLUMNS.map(({ name, count }) => (count === undefined ? texts[name]! : (counts[count] ?? 0)));
  });
  return stringify([FILE_COLUMNS.map(({ name }) => name), ...rows]);
}
