import { stringify } from 'csv-stringify/sync';
import type { ReportRow } from '../../http/report-api-types';
import { COUNTS } from '../domain/counts';

/** A report as a file for spreadsheets: comma-separated, UTF-8, with a head (RFC 4180). A name must not become a formula. */
export function reportFile(rows: readonly ReportRow[], by: string): string {
  const columns = [{ key: 'day', header: 'day' }, { key: 'key', header: by }, { key: 'label', header: 'name' }, ...COUNTS.map((name) => ({ key: name, header: name }))];
  return stringify([...rows], { header: true, columns, record_delimiter: 'windows', escape_formulas: true });
}
