import fc from 'fast-check';
import { isOpen, type OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import { nextCallingTime } from '../../../lambda/queues/domain/calling-time';
import { OFFICE_HOURS } from '../../fakes/promise-ports';
import { runs } from '../../runs';

const LATEST = '2026-11-25T12:00:00.000Z';
const next = (soonest: string, purgeAtLatest = LATEST, hours: OpeningHours | undefined = OFFICE_HOURS) => nextCallingTime(soonest, { hours, purgeAtLatest, leadMinutes: 15 });

describe('the next time to call, of a queue that closes at 17:30', () => {
  test('is the wished one while the queue stays open long enough', () => {
    expect(next('2026-11-24T17:15:00.000Z')).toEqual({ dueAt: '2026-11-24T17:15:00.000Z', purgeAt: '2026-11-24T17:30:00.000Z' });
  });

  test.each(['2026-11-24T17:15:01.000Z', '2026-11-24T17:29:00.000Z', '2026-11-24T17:30:00.000Z', '2026-11-25T03:00:00.000Z'])('is the next opening, from %s', (soonest) => {
    expect(next(soonest)).toEqual({ dueAt: '2026-11-25T09:00:00.000Z', purgeAt: LATEST });
  });

  test('is better late than never, where the purge time comes before the next opening', () => {
    expect(next('2026-11-24T17:29:00.000Z', '2026-11-25T09:00:00.000Z')).toEqual({ dueAt: '2026-11-24T17:29:00.000Z', purgeAt: '2026-11-24T17:30:00.000Z' });
    expect(next('2026-11-24T17:30:00.000Z', '2026-11-25T09:00:00.000Z')).toBeUndefined();
  });

  test('is the wished one in a queue without hours, which is always open', () => {
    expect(nextCallingTime('2026-11-24T23:00:00.000Z', { hours: undefined, purgeAtLatest: LATEST, leadMinutes: 15 })).toEqual({ dueAt: '2026-11-24T23:00:00.000Z', purgeAt: LATEST });
  });
});

test('nobody is called while the queue is closed, before the wished time, or after the purge; in any zone over both nights', () => {
  const nights = fc.constantFrom(
    ['Europe/London', '2026-03-28T18:00:00.000Z'],
    ['Europe/London', '2026-10-24T18:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-04T08:00:00.000Z'],
    ['America/St_Johns', '2026-10-31T20:00:00.000Z'],
    ['Pacific/Apia', '2026-10-24T06:00:00.000Z'],
  );
  const opening = fc.record({ startMinute: fc.integer({ min: 0, max: 1380 }), minutes: fc.integer({ min: 1, max: 1000 }) });
  const waits = fc.record({ laterMinutes: fc.integer({ min: 0, max: 48 * 60 }), purgeMinutes: fc.integer({ min: 1, max: 60 * 60 }) });
  fc.assert(
    fc.property(nights, fc.array(opening, { minLength: 1, maxLength: 3 }), waits, ([zone, from], openings, { laterMinutes, purgeMinutes }) => {
      const days = ['MONDAY', 'THURSDAY', 'SATURDAY', 'SUNDAY'] as const;
      const ranges = days.flatMap((day) => openings.map(({ startMinute, minutes }) => ({ day, startMinute, endMinute: Math.min(startMinute + minutes, 1440) })));
      const hours: OpeningHours = { zone: zone!, ranges, overrides: [] };
      const at = (minutes: number) => new Date(Date.parse(from!) + minutes * 60_000).toISOString();
      const time = next(at(laterMinutes), at(laterMinutes + purgeMinutes), hours);
      if (!time) return;
      expect(isOpen(hours, time.dueAt)).toBe(true);
      expect(time.dueAt >= at(laterMinutes)).toBe(true);
      expect(time.dueAt < time.purgeAt && time.purgeAt <= at(laterMinutes + purgeMinutes)).toBe(true);
    }),
    { numRuns: runs(100) },
  );
});
