import type { OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import type { SlotRules } from '../../../lambda/queues/domain/slot-rules';
import { slotAt, slotsAround } from '../../../lambda/slots/domain/slots-around';

const RULES: SlotRules = { lengthMinutes: 60, capacity: 2, leadMinutes: 30, daysAhead: 3 };
const week = (zone: string, startMinute: number, endMinute: number): OpeningHours => ({
  zone,
  ranges: (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SUNDAY'] as const).map((day) => ({ day, startMinute, endMinute })),
  overrides: [],
});
const BERLIN = week('Europe/Berlin', 9 * 60, 12 * 60 + 30);
/** A Monday, 9:20 in Berlin. */
const NOW = '2026-11-23T08:20:00.000Z';

function starts(asked: { rules?: Partial<SlotRules>; hours?: OpeningHours; now?: string; around?: string; lastPromise?: number }, count = 100): string[] {
  const { hours = BERLIN, now = NOW, around = now, lastPromise: lastPromiseMinutesBeforeClosing = 0 } = asked;
  const found = [];
  for (const { startsAt } of slotsAround({ rules: { ...RULES, ...asked.rules }, hours, now, lastPromiseMinutesBeforeClosing }, around)) {
    if (found.length === count) break;
    found.push(startsAt.slice(5, 16));
  }
  return found;
}

describe('the slots of a queue', () => {
  test('begin with each opening, and what is left of it after the last whole one is not offered', () => {
    expect(starts({ rules: { leadMinutes: 0, daysAhead: 1 }, now: '2026-11-23T00:00:00.000Z' })).toEqual([
      '11-23T08:00', '11-23T09:00', '11-23T10:00', '11-24T08:00', '11-24T09:00', '11-24T10:00',
    ]);
  });

  test('begin anew after a break of the day', () => {
    const hours: OpeningHours = { zone: 'UTC', ranges: [{ day: 'MONDAY', startMinute: 540, endMinute: 640 }, { day: 'MONDAY', startMinute: 645, endMinute: 765 }], overrides: [] };
    expect(starts({ hours, now: '2026-11-23T00:00:00.000Z', rules: { daysAhead: 1 } })).toEqual(['11-23T09:00', '11-23T10:45', '11-23T11:45']);
  });

  test('begin anew at local midnight where the hours never close', () => {
    const always = week('UTC', 0, 0);
    expect(starts({ hours: always, rules: { lengthMinutes: 50, leadMinutes: 0 }, now: '2026-11-23T22:00:00.000Z' }, 3)).toEqual(['11-23T22:30', '11-24T00:00', '11-24T00:50']);
  });

  test('are not offered so shortly before closing that nobody may come to them', () => {
    const short = { lengthMinutes: 10, leadMinutes: 0, daysAhead: 1 };
    const late = { rules: short, now: '2026-11-23T10:55:00.000Z', lastPromise: 25 };
    expect(starts(late, 3)).toEqual(['11-23T11:00', '11-24T08:00', '11-24T08:10']);
    expect(starts({ ...late, hours: week('UTC', 0, 0), now: '2026-11-23T23:35:00.000Z' }, 3)).toEqual(['11-23T23:40', '11-23T23:50', '11-24T00:00']);
  });

  test('are offered from the lead time on, to its very instant', () => {
    expect(starts({ now: '2026-11-23T08:30:00.000Z' }, 1)).toEqual(['11-23T09:00']);
    expect(starts({ now: '2026-11-23T08:30:00.001Z' }, 1)).toEqual(['11-23T10:00']);
  });

  test('are offered to the end of the last local day', () => {
    expect(starts({ rules: { daysAhead: 1 }, around: '2027-01-01T00:00:00.000Z' }, 1)).toEqual(['11-24T10:00']);
    expect(starts({ rules: { daysAhead: 2 }, around: '2027-01-01T00:00:00.000Z' }, 1)).toEqual(['11-25T10:00']);
  });

  test('come nearest first, the earlier of two that are equally near', () => {
    expect(starts({ around: '2026-11-24T09:30:00.000Z' }, 4)).toEqual(['11-24T09:00', '11-24T10:00', '11-24T08:00', '11-25T08:00']);
  });

  test('come in order for whoever wants the next one', () => {
    expect(starts({ around: '2020-01-01T00:00:00.000Z' }, 3)).toEqual(['11-23T09:00', '11-23T10:00', '11-24T08:00']);
  });

  test('are not there while an override closes the day', () => {
    const hours: OpeningHours = { ...BERLIN, overrides: [{ kind: 'closed', effectiveFrom: '2026-11-24', effectiveTill: '2026-11-24', ranges: [] }] };
    expect(starts({ hours, rules: { daysAhead: 1 } })).toEqual(['11-23T09:00', '11-23T10:00']);
  });

  test('are none when nothing opens, or the lead time is longer than the days ahead', () => {
    expect(starts({ hours: { ...BERLIN, ranges: [] } })).toEqual([]);
    expect(starts({ rules: { leadMinutes: 5 * 24 * 60 } })).toEqual([]);
  });
});

describe('slots on the nights that clocks change', () => {
  const nightly = week('Europe/Berlin', 60, 5 * 60);

  test('have the hour that comes twice, twice', () => {
    expect(starts({ hours: nightly, now: '2026-10-24T12:00:00.000Z', rules: { daysAhead: 1 } })).toEqual(['10-24T23:00', '10-25T00:00', '10-25T01:00', '10-25T02:00', '10-25T03:00']);
  });

  test('lack the hour that is skipped', () => {
    expect(starts({ hours: nightly, now: '2026-03-28T12:00:00.000Z', rules: { daysAhead: 1 } })).toEqual(['03-29T00:00', '03-29T01:00', '03-29T02:00']);
  });

  test('keep the opening hours of the wall clock on the days around it', () => {
    expect(starts({ now: '2026-03-27T12:00:00.000Z', rules: { daysAhead: 3, lengthMinutes: 210 } })).toEqual(['03-29T07:00', '03-30T07:00']);
  });
});

describe('a named slot', () => {
  const grid = { rules: RULES, hours: BERLIN, now: NOW, lastPromiseMinutesBeforeClosing: 15 };

  test('is found by its start', () => {
    expect(slotAt(grid, '2026-11-24T09:00:00.000Z')).toEqual({ startsAt: '2026-11-24T09:00:00.000Z', endsAt: '2026-11-24T10:00:00.000Z' });
  });

  test.each([
    ['beside the grid', '2026-11-24T09:10:00.000Z'],
    ['within the lead time', '2026-11-23T08:00:00.000Z'],
    ['too far ahead', '2026-11-27T09:00:00.000Z'],
    ['while closed', '2026-11-24T20:00:00.000Z'],
  ])('is none %s', (_where, startsAt) => {
    expect(slotAt(grid, startsAt)).toBeUndefined();
  });
});
