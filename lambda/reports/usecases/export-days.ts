import type { Clock } from '../../ground/ports/clock-ids-notices';
import { localTimeOf } from '../../calendar/domain/local-time';
import type { ReportEntry } from '../domain/report-entry';
import type { ReportEntries } from '../ports/report-book';
import type { ReportFiles } from '../ports/report-files';

interface ExportNeeds {
  entries: ReportEntries;
  files: ReportFiles;
  fileOf: (entries: readonly { id: string; entry: ReportEntry }[]) => string;
  clock: Clock;
  /** IANA: whose days reports have. */
  zone: string;
}

/** An agent may say until the end of the next day what came of a call. */
const DAYS = [1, 2, 3];

/** Writes the days before this one anew, for what was said of them since. Answers which. */
export async function exportDays({ entries, files, fileOf, clock, zone }: ExportNeeds): Promise<string[]> {
  const today = Date.parse(`${localTimeOf(clock.now(), zone).slice(0, 10)}T00:00:00.000Z`);
  const days = DAYS.map((before) => new Date(today - before * 86_400_000).toISOString().slice(0, 10));
  for (const day of days) {
    const found = [];
    for await (const counted of entries.ofDay(day)) found.push(counted);
    await files.put(day, fileOf(found));
  }
  return days;
}
