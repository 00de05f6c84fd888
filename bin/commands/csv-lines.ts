import { createReadStream } from 'node:fs';
import { type Info, parse } from 'csv-parse';

/** A line of a file, and where it stands there. */
export interface CsvLine<Column extends string> {
  number: number;
  row: Partial<Record<Column, string>>;
}

/** @throws Error for a file that is not there, a column that is not known, or a file that is no CSV. */
export async function* readCsvLines<const Column extends string>(path: string, columns: readonly Column[]): AsyncIterable<CsvLine<Column>> {
  const parser = parse({ bom: true, columns: (header: string[]) => checkedColumns(header, columns), skip_empty_lines: true, trim: true, relax_column_count_less: true, info: true });
  const records = createReadStream(path).on('error', (error) => parser.destroy(error)).pipe(parser) as AsyncIterable<{ record: CsvLine<Column>['row']; info: Info }>;
  for await (const { record, info } of records) yield { number: info.lines, row: record };
}

function checkedColumns(header: string[], columns: readonly string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !columns.includes(name));
  if (unknown !== undefined) throw new Error(`The file has a column "${unknown}". Known are: ${columns.join(', ')}. The first line names the columns.`);
  return names;
}
