import * as v from 'valibot';
import type { ListLine } from '../../../lambda/calling-rules/domain/list-change';
import { COLUMNS, lineOf, noText, type ReadingRules, type Row, type Unread } from '../../../lambda/calling-rules/domain/list-row';
import { CELL, CELL_AT_MOST } from '../../../lambda/calling-rules/http/requests';
import { readCsvLines } from '../csv-lines';

/** A line of a file: what it wants, or why it cannot be had. `number` is where it stands in the file. */
export type FileLine = { number: number; row: Row } & ({ line: ListLine } | { refused: Unread });

/** @throws Error as `readCsvLines` does */
export async function* readListFile(path: string, rules: ReadingRules): AsyncIterable<FileLine> {
  for await (const { number, row } of readCsvLines(path, COLUMNS)) yield { number, row, ...readRow(row, rules) };
}

/** Reads a line as the API does, which takes no text that no person types. */
export function readRow(row: Row, rules: ReadingRules): { line: ListLine } | { refused: Unread } {
  const clean: Row = {};
  for (const column of COLUMNS) {
    if (row[column] === undefined) continue;
    const cell = v.safeParse(CELL, row[column]);
    if (!cell.success) return { refused: noText(column, CELL_AT_MOST) };
    clean[column] = cell.output;
  }
  return lineOf(clean, rules);
}
