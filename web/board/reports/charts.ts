import type { ReportRow } from '../../../lambda/http/report-api-types';
import type { Bar } from './chart-with-table';

type CountName = Exclude<keyof ReportRow, 'day' | 'key' | 'label'>;

const FUNNEL: readonly [CountName, string][] = [['placed', 'Placed'], ['offered', 'Offered'], ['taken', 'Taken'], ['answered', 'Answered'], ['reached', 'Reached']];
const FOLLOWED: readonly [CountName, string][] = [['voicemails', 'Answered'], ['voicemailsCalled', 'By a call'], ['voicemailsMailed', 'By e-mail']];

const sumOf = (rows: readonly ReportRow[], name: CountName) => rows.reduce((sum, row) => sum + row[name], 0);
const barsOf = (rows: readonly ReportRow[], names: readonly [CountName, string][]): Bar[] => names.map(([name, of]) => ({ of, count: sumOf(rows, name) }));

/** From the calls that were placed to the customers who were reached. */
export const funnelOf = (rows: readonly ReportRow[]): Bar[] => barsOf(rows, FUNNEL);
export const voicemailsOf = (rows: readonly ReportRow[]): Bar[] => barsOf(rows, FOLLOWED);

/** Of each day, how many in a hundred of the promises that came due were kept in time. A day without any is left out. */
export function keptByDay(rows: readonly ReportRow[]): Bar[] {
  return [...new Set(rows.map(({ day }) => day))].flatMap((day) => {
    const ofDay = rows.filter((row) => row.day === day);
    const due = sumOf(ofDay, 'due');
    return due === 0 ? [] : [{ of: day, count: Math.round((100 * sumOf(ofDay, 'onTime')) / due) }];
  });
}

/** @param rows by hour */
export function missedByHour(rows: readonly ReportRow[]): Bar[] {
  return Array.from({ length: 24 }, (_, nth) => String(nth).padStart(2, '0')).map((hour) => ({ of: hour, count: sumOf(rows.filter(({ key }) => key === hour), 'missed') }));
}
