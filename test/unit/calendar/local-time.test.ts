import fc from 'fast-check';
import { dueTimeOf } from '../../../lambda/calendar/domain/due-time';
import { localTimeOf, partsOfLocal } from '../../../lambda/calendar/domain/local-time';
import { runs } from '../../runs';

test.each([
  ['2026-10-25T00:30:00.000Z', 'Europe/London', '2026-10-25T01:30+01:00'],
  ['2026-10-25T01:30:00.000Z', 'Europe/London', '2026-10-25T01:30+00:00'],
  ['2026-11-23T00:00:00.000Z', 'Asia/Kathmandu', '2026-11-23T05:45+05:45'],
  ['2026-11-23T00:00:00.000Z', 'Pacific/Kiritimati', '2026-11-23T14:00+14:00'],
  ['2026-11-23T00:00:00.000Z', 'Pacific/Pago_Pago', '2026-11-22T13:00-11:00'],
])('a time is told with the offset that its zone has then: %s in %s', (instant, zone, local) => {
  expect(localTimeOf(instant, zone)).toBe(local);
});

test('people read the clock and the offset apart', () => {
  expect(partsOfLocal('2026-10-25T01:30+01:00')).toEqual({ clock: '2026-10-25 01:30', offset: '+01:00' });
});

test('what is told leads back to its very minute, and no two minutes are told alike, also in the nights of the change', () => {
  const nights = fc.constantFrom(['Europe/London', '2026-10-24T22:00:00.000Z'], ['Europe/London', '2026-03-28T22:00:00.000Z'], ['Australia/Lord_Howe', '2026-04-04T12:00:00.000Z'], ['America/St_Johns', '2026-11-01T02:00:00.000Z'], ['Pacific/Apia', '2026-11-23T00:00:00.000Z']);
  fc.assert(
    fc.property(nights, fc.integer({ min: 0, max: 479 }), ([zone, from], minute) => {
      const at = new Date(Date.parse(from!) + minute * 60_000).toISOString();
      expect(dueTimeOf({ local: localTimeOf(at, zone!), zone: zone! }, from!)).toEqual({ dueAt: at });
    }),
    { numRuns: runs(300) },
  );
});
