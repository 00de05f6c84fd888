import type { HoursOverride, Recurrence } from '../../../../emulator/connect/model';
import { isOpenAt } from '../../../../emulator/connect/resources/hours-open';
import { isOverrideOn } from '../../../../emulator/connect/resources/override-days';

const from = '2026-11-23';
const override = (recurrence?: Recurrence): HoursOverride => ({ id: 'o', name: 'o', effectiveFrom: from, effectiveTill: '2028-12-31', ranges: [], ...(recurrence && { recurrence }) });

describe('the days of an override', () => {
  it.each<[string, Recurrence | undefined, { on: string[]; off: string[] }]>([
    ['all between the first and the last', undefined, { on: ['2026-11-23', '2027-05-01', '2028-12-31'], off: ['2026-11-22', '2029-01-01'] }],
    ['every second week, from Monday on', { frequency: 'WEEKLY', interval: 2 }, { on: ['2026-11-23', '2026-11-29', '2026-12-07'], off: ['2026-11-30', '2026-12-06'] }],
    ['the 15th of every third month', { frequency: 'MONTHLY', interval: 3, monthDay: 15 }, { on: ['2027-02-15', '2027-05-15'], off: ['2026-12-15', '2027-02-14'] }],
    ['the last day of every month', { frequency: 'MONTHLY', interval: 1, monthDay: -1 }, { on: ['2027-02-28', '2028-02-29', '2026-11-30'], off: ['2028-02-28'] }],
    ['the 31st, which some months do not have', { frequency: 'MONTHLY', interval: 1, monthDay: 31 }, { on: ['2027-01-31'], off: ['2027-02-28', '2027-04-30'] }],
    ['Christmas', { frequency: 'YEARLY', interval: 1, month: 12, monthDay: 25 }, { on: ['2026-12-25', '2027-12-25'], off: ['2026-11-25', '2026-12-24'] }],
    ['the second week of days in April, every second year', { frequency: 'YEARLY', interval: 2, month: 4, weekdayOccurrence: 2 }, { on: ['2028-04-08', '2028-04-14'], off: ['2027-04-08', '2028-04-15'] }],
    ['the last of each weekday', { frequency: 'MONTHLY', interval: 1, weekdayOccurrence: -1 }, { on: ['2026-11-24', '2026-11-30'], off: ['2026-11-23'] }],
  ])('%s', (_, recurrence, { on, off }) => {
    expect(on.filter((date) => !isOverrideOn(override(recurrence), date))).toEqual([]);
    expect(off.filter((date) => isOverrideOn(override(recurrence), date))).toEqual([]);
  });

  it('are in the zone of the hours, and leave other weekdays as they are', () => {
    const day = { start: { hours: 9, minutes: 0 }, end: { hours: 17, minutes: 0 } };
    const late = { day: 'THURSDAY' as const, start: { hours: 12, minutes: 0 }, end: { hours: 20, minutes: 0 } };
    const everyThursday = { ...override({ frequency: 'MONTHLY', interval: 1, weekdayOccurrence: 2 }), ranges: [late] };
    const hours = { id: 'h', arn: 'h', name: 'h', tags: {}, timeZone: 'Europe/Berlin', ranges: [{ day: 'THURSDAY' as const, ...day }, { day: 'FRIDAY' as const, ...day }], overrides: [everyThursday] };
    const open = (instant: string) => isOpenAt(hours, Date.parse(instant));
    // The second Thursday of December 2026 is the 10th; Berlin is an hour ahead.
    expect([open('2026-12-10T08:30:00Z'), open('2026-12-10T18:30:00Z')]).toEqual([false, true]);
    expect([open('2026-12-17T08:30:00Z'), open('2026-12-11T08:30:00Z')]).toEqual([true, true]);
  });
});
