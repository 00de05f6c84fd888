import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../../../lambda/calendar/domain/hours-of-operation';
import { openSpansOn } from '../../../lambda/calendar/domain/open-spans';
import { appliesOn } from '../../../lambda/calendar/domain/override-dates';

/** Returns the dates of 2026 and 2027 on which an override with this recurrence applies. */
function datesOf(recurrence: Recurrence, effectiveFrom = '2026-01-01', effectiveTill = '2027-12-31') {
  const first = Temporal.PlainDate.from('2026-01-01');
  const dates = Array.from({ length: 730 }, (_, days) => first.add({ days }));
  return dates.filter((date) => appliesOn({ kind: 'closed', ranges: [], effectiveFrom, effectiveTill, recurrence }, date)).map(String);
}

describe('an override that recurs', () => {
  test('every second week has a say on the whole week, from Monday, counted from the week it begins in', () => {
    const dates = datesOf({ frequency: 'WEEKLY', interval: 2 }, '2026-11-08', '2026-11-30');
    expect(dates).toEqual(['2026-11-08', ...[16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`), '2026-11-30']);
  });

  test('on a day of the month leaves out the months that do not have it, and ends with them at -1', () => {
    expect(datesOf({ frequency: 'MONTHLY', interval: 1, monthDays: [31] }, '2026-01-01', '2026-06-30')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
    expect(datesOf({ frequency: 'MONTHLY', interval: 1, monthDays: [-1] }, '2026-01-15', '2026-04-15')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });

  test('every few months counts from the month it begins in, over the turn of the year', () => {
    expect(datesOf({ frequency: 'MONTHLY', interval: 3, monthDays: [15] }, '2026-09-20')).toEqual(['2026-12-15', '2027-03-15', '2027-06-15', '2027-09-15', '2027-12-15']);
  });

  test('without a day keeps that of its beginning', () => {
    expect(datesOf({ frequency: 'MONTHLY', interval: 1 }, '2026-10-05', '2026-12-31')).toEqual(['2026-10-05', '2026-11-05', '2026-12-05']);
    expect(datesOf({ frequency: 'YEARLY', interval: 1 }, '2026-05-01')).toEqual(['2026-05-01', '2027-05-01']);
  });

  test('once a year has a say on that date, whatever weekday it is, every so many years', () => {
    expect(datesOf({ frequency: 'YEARLY', interval: 1, months: [12], monthDays: [25] })).toEqual(['2026-12-25', '2027-12-25']);
    expect(datesOf({ frequency: 'YEARLY', interval: 2, months: [12], monthDays: [25] })).toEqual(['2026-12-25']);
  });

  test.each([
    ['the second Thursday of April', { months: [4], weekdayOccurrences: [2] }, ['2026-04-09', '2027-04-08']],
    ['the last Thursday of April', { months: [4], weekdayOccurrences: [-1] }, ['2026-04-30', '2027-04-29']],
    ['the first Thursday of October', { months: [10], weekdayOccurrences: [1] }, ['2026-10-01', '2027-10-07']],
  ] as const)('on %s takes the weekday from its ranges', (_title, { months, weekdayOccurrences }, expected) => {
    const recurrence: Recurrence = { frequency: 'YEARLY', interval: 1, months: [...months], weekdayOccurrences: [...weekdayOccurrences] };
    const ranges = [{ day: 'THURSDAY' as const, startMinute: 600, endMinute: 720 }];
    const hours = { zone: 'UTC', ranges: [], overrides: [{ kind: 'open' as const, ranges, effectiveFrom: '2026-01-01', effectiveTill: '2027-12-31', recurrence }] };
    const opens = datesOf(recurrence).filter((date) => openSpansOn(hours, Temporal.PlainDate.from(date)).length > 0);
    expect(opens).toEqual(expected);
  });
});
