import fc from 'fast-check';
import { dueTimeOf } from '../../../lambda/calendar/domain/due-time';
import { isBeyond } from '../../../lambda/calendar/domain/time-limit';
import { runs } from '../../runs';

/** A day of each lies within 30 days before its clocks change. */
const AUTUMN = { zone: 'Europe/London', now: '2026-10-20T09:00:00.000Z' };
const SPRING = { zone: 'Europe/London', now: '2027-03-20T09:00:00.000Z' };

describe('a limit that is said in days ends at the same time on the clock', () => {
  test.each([
    ['30 days in autumn, an hour more than 720', AUTUMN, { hours: 720, last: '2026-11-19T10:00:00.000Z' }],
    ['30 days in spring, an hour less', SPRING, { hours: 720, last: '2027-04-19T08:00:00.000Z' }],
    ['a week over the autumn night', AUTUMN, { hours: 168, last: '2026-10-27T10:00:00.000Z' }],
    ['2 days over a night whose clocks change by half an hour', { zone: 'Australia/Lord_Howe', now: '2026-04-04T00:00:00.000Z' }, { hours: 48, last: '2026-04-06T00:30:00.000Z' }],
  ])('%s', (_, { zone, now }, { hours, last }) => {
    const isRefused = (instant: string) => isBeyond(instant, { now, hours, zone });
    expect(isRefused(last)).toBe(false);
    expect(isRefused(new Date(Date.parse(last) + 1000).toISOString())).toBe(true);
  });
});

test('a limit that is said in hours passes exactly', () => {
  expect(isBeyond('2026-10-25T09:00:00.000Z', { zone: 'Europe/London', now: '2026-10-24T09:00:00.000Z', hours: 24 })).toBe(false);
  expect(isBeyond('2026-10-25T09:00:01.000Z', { zone: 'Europe/London', now: '2026-10-24T09:00:00.000Z', hours: 24 })).toBe(true);
  expect(isBeyond('2026-10-25T21:00:01.000Z', { zone: 'Europe/London', now: '2026-10-24T09:00:00.000Z', hours: 36 })).toBe(true);
});

test('as many days ahead as may be asked for are never refused, in any zone on any day; a day more always is', () => {
  const zones = fc.constantFrom('Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati', 'America/Adak', 'Africa/Casablanca');
  const moments = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2028-12-31') }).map((at) => new Date(at).toISOString());
  fc.assert(
    fc.property(zones, moments, fc.integer({ min: 2, max: 30 }), (zone, now, days) => {
      const asked = (more: number) => (dueTimeOf({ in: { days: days + more }, zone }, now) as { dueAt: string }).dueAt;
      expect(isBeyond(asked(0), { now, hours: days * 24, zone })).toBe(false);
      expect(isBeyond(asked(1), { now, hours: days * 24, zone })).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});
