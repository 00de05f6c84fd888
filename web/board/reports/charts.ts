import type { ReportRow } from '../../../lambda/http/report-api-types';
import type { Bar } from './chart-with-table';
import { t } from '../../words/t';

type CountName = Exclude<keyof ReportRow, 'day' | 'key' | 'label'>;

const funnel = (): readonly [CountName, string][] => [['ended', t('Asked for, and over')], ['placed', t('Placed')], ['offered', t('Offered')], ['taken', t('Taken')], ['answered', t('Answered')], ['reached', t('Reached')]];
const followed = (): readonly [CountName, string][] => [['voicemails', t('Followed up')], ['voicemailsCalled', t('By a call')], ['voicemailsMailed', t('By e-mail')]];

const sumOf = (rows: readonly ReportRow[], name: CountName) => rows.reduce((sum, row) => sum + row[name], 0);
const barsOf = (rows: readonly ReportRow[], names: readonly [CountName, string][]): Bar[] => names.map(([name, of]) => ({ of, count: sumOf(rows, name) }));

/** From what was asked for, and is over, to the customers who were reached. */
export const funnelOf = (rows: readonly ReportRow[]): Bar[] => barsOf(rows, funnel());
export const voicemailsOf = (rows: readonly ReportRow[]): Bar[] => barsOf(rows, followed());

/** Of each day, how many in a hundred of the promises that came due were kept in time. A day without any is left out. */
export function keptByDay(rows: readonly ReportRow[]): Bar[] {
  return byDay(rows).flatMap(([day, ofDay]) => {
    const due = sumOf(ofDay, 'due');
    return due === 0 ? [] : [{ of: day, count: Math.round((100 * sumOf(ofDay, 'onTime')) / due) }];
  });
}

/** Of each day, by how many seconds calls were late on average. A day on which nothing came due is left out. */
export function lateByDay(rows: readonly ReportRow[]): Bar[] {
  return byDay(rows).flatMap(([day, ofDay]) => {
    const due = sumOf(ofDay, 'due');
    return due === 0 ? [] : [{ of: day, count: Math.round(sumOf(ofDay, 'lateSeconds') / due) }];
  });
}

/** Of each day, the attempts that did not reach the customer. */
export function failedByDay(rows: readonly ReportRow[]): Bar[] {
  return byDay(rows).map(([day, ofDay]) => ({ of: day, count: sumOf(ofDay, 'failedAttempts') }));
}

function byDay(rows: readonly ReportRow[]): [string, ReportRow[]][] {
  return [...new Set(rows.map(({ day }) => day))].map((day) => [day, rows.filter((row) => row.day === day)]);
}

/** @param rows by hour */
export function missedByHour(rows: readonly ReportRow[]): Bar[] {
  return Array.from({ length: 24 }, (_, nth) => String(nth).padStart(2, '0')).map((hour) => ({ of: hour, count: sumOf(rows.filter(({ key }) => key === hour), 'missed') }));
}
