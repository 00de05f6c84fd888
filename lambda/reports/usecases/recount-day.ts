import { sum } from '../domain/counts';
import { keysOf, type SumKey } from '../domain/report-entry';
import type { ReportEntries, SumsWriter } from '../ports/report-book';

/** Adds up anew what was counted on a day, and answers how much that is. Nothing may end on that day any more. */
export async function recountDay({ entries, sums }: { entries: ReportEntries; sums: SumsWriter }, day: string): Promise<number> {
  const rows = new Map<string, { key: SumKey; counts: ReturnType<typeof sum> }>();
  let counted = 0;
  for await (const { entry } of entries.ofDay(day)) {
    counted += 1;
    for (const key of keysOf(entry)) {
      const name = JSON.stringify(key);
      rows.set(name, { key, counts: sum(rows.get(name)?.counts ?? {}, entry.counts) });
    }
  }
  await sums.replace(day, [...rows.values()].filter(({ counts }) => Object.keys(counts).length > 0));
  return counted;
}
