import { createReadStream } from 'node:fs';
import { type Info, parse } from 'csv-parse';
import type { ListLine } from '../../../lambda/calling-rules/domain/list-change';
import { COLUMNS, lineOf, type ReadingRules, type Row } from '../../../lambda/calling-rules/domain/list-row';

/** A line of a file: what it wants, or why it cannot be had. `number` is where it stands in the file. */
export type FileLine = { number: number; row: Row } & ({ line: ListLine } | { refused: string });

/** @throws Error for a column that is not known, or a file that is no CSV. */
export async function* readListFile(path: string, rules: ReadingRules): AsyncIterable<FileLine> {
  const parser = parse({ bom: true, columns: checkedColumns, skip_empty_lines: true, trim: true, relax_column_count_less: true, info: true });
  for await (const { record, info } of createReadStream(path).pipe(parser) as AsyncIterable<{ record: Row; info: Info }>) yield { number: info.lines, row: record, ...lineOf(record, rules) };
}

function checkedColumns(header: string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !COLUMNS.some((column) => column === name));
  if (unknown !== undefined) throw new Error(`The file has a column "${unknown}". Known are: ${COLUMNS.join(', ')}. The first line names the columns.`);
  return names;
}
