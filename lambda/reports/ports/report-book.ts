import type { Counts } from '../domain/counts';
import type { Counted } from '../domain/entry-of-record';
import type { ReportEntry, SumKey } from '../domain/report-entry';

export interface ReportBook {
  /** Counts it, and takes away what was counted of it that day before. What is of an older version than that changes nothing. */
  note(counted: Counted): Promise<void>;
}

export interface ReportSums {
  /** The sums of a day, of one kind. */
  ofDay(day: string, row: SumKey['row']): Promise<{ key: SumKey; counts: Counts }[]>;
}

export interface SumsWriter {
  /** Puts these rows in the place of all that a day has. */
  replace(day: string, rows: readonly { key: SumKey; counts: Counts }[]): Promise<void>;
}

export interface ReportEntries {
  /** What was counted on a day, in the order of ids. */
  ofDay(day: string): AsyncGenerator<{ id: string; entry: ReportEntry }>;
}
