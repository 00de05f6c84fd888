import type { ListLine } from '../../../lambda/calling-rules/domain/list-change';
import { COLUMNS, lineOf, type ReadingRules, type Row, type Unread } from '../../../lambda/calling-rules/domain/list-row';
import { readCsvLines } from '../csv-lines';

/** A line of a file: what it wants, or why it cannot be had. `number` is where it stands in the file. */
export type FileLine = { number: number; row: Row } & ({ line: ListLine } | { refused: Unread });

/** @throws Error as `readCsvLines` does */
export async function* readListFile(path: string, rules: ReadingRules): AsyncIterable<FileLine> {
  for await (const { number, row } of readCsvLines(path, COLUMNS)) yield { number, row, ...lineOf(row, rules) };
}
