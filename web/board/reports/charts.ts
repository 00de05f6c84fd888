import type { ReportRow } from '../../../lambda/http/report-api-types';
import type { Bar } from './chart-with-table';
import { t } from '../../words/t';

type CountName = Exclude<keyof ReportRow, 'day' | 'key' | 'label'>;

const funnel = (): readonly [CountName, string][] => [['placed', t('Placed')], ['offered', t('Offered')], ['taken', t('Taken')], ['answered', t('Answered')], ['reached', t('Reached')]];
const followed = (): readonly [CountName, string][] => [['voicemails', t('Followed up')], ['voicemailsCalled', t('By a call')], ['voicemailsMailed', t('By e-mail')]];

const sumOf = (rows: readonly ReportRow[], name: CountName) => rows.reduce((sum, row) => sum + row[name], 0);
const barsOf = (rows: readonly ReportRow[], names: readonly [CountName, string][]): Bar[] => names.map(([name, of]) => ({ of, count: sumOf(rows, name) }));

/** From the calls that were placed to the customers who were reached. */
export const funnelOf = (rows: readonly ReportRow[]): Bar[] => barsOf(rows, funnel());
export const voicemailsOf = (rows: readonly ReportRow[]): Bar[] => barsOf(rows, followed());

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
