import type { ReportCounts, ReportRow } from '../../http/report-api-types';
import { COUNTS } from '../domain/counts';
import type { DailyRow } from '../domain/daily-row';

export function viewRow({ day, key, counts }: DailyRow, labelOf: (key: string) => string): ReportRow {
  return { day, key, label: labelOf(key), ...(Object.fromEntries(COUNTS.map((name) => [name, counts[name] ?? 0])) as unknown as ReportCounts) };
}
