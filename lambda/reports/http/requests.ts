import * as v from 'valibot';
import type { QueryRefusal } from '../../ground/domain/refusals';
import { parseQuery } from '../../http/request-query';
import { AXES, type Axis } from '../domain/report-entry';

const DAY = v.pipe(v.string(), v.isoDate());

export const DAILY_QUERY = {
  parameters: { from: DAY, to: DAY, by: v.optional(v.picklist(AXES), 'queue'), format: v.optional(v.picklist(['json', 'csv']), 'json') },
  allowed: { from: 'a day, like 2026-11-01', to: 'a day, like 2026-11-30', by: '"queue", "agent", "origin" or "hour"', format: '"json" or "csv"' },
};

export interface DailyQuery {
  from: string;
  to: string;
  by: Axis;
  format: 'json' | 'csv';
}

export function parseDailyQuery(query: Record<string, string | undefined> = {}): DailyQuery | QueryRefusal {
  const parsed = parseQuery(query, DAILY_QUERY);
  return 'code' in parsed ? parsed : parsed.query;
}
