import fc from 'fast-check';
import { WEEKDAYS } from '../../../lambda/calendar/domain/hours-of-operation';
import { closesAt, type OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import { slotAt, slotsAround } from '../../../lambda/slots/domain/slots-around';
import { runs } from '../../runs';

const MINUTE = 60_000;
/** Each begins shortly before a night on which the clocks of its zone change. */
const NIGHTS = [
  ['Europe/London', '2026-03-27T10:00:00.000Z'],
  ['America/New_York', '2026-10-30T10:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-03T10:00:00.000Z'],
  ['Africa/Cairo', '2026-04-22T10:00:00.000Z'],
] as const;

const range = fc
  .record({ day: fc.constantFrom(...WEEKDAYS), start: fc.integer({ min: 0, max: 94 }), quarters: fc.integer({ min: 1, max: 40 }) })
  .map(({ day, start, quarters }) => ({ day, startMinute: start * 15, endMinute: Math.min(start + quarters, 96) * 15 % 1440 }));

const searches = fc.record({
  night: fc.constantFrom(...NIGHTS),
  ranges: fc.array(range, { minLength: 1, maxLength: 14 }),
  rules: fc.record({ lengthMinutes: fc.integer({ min: 15, max: 240 }), capacity: fc.constant(1), leadMinutes: fc.integer({ min: 0, max: 600 }), daysAhead: fc.integer({ min: 1, max: 4 }) }),
  wishedMinutes: fc.integer({ min: -2 * 1440, max: 9 * 1440 }),
});

test('every slot lies wholly in an opening, within its days; each is offered once, nearest first, and is found again by name', () => {
  fc.assert(
    fc.property(searches, ({ night: [zone, now], ranges, rules, wishedMinutes }) => {
      const hours: OpeningHours = { zone, ranges, overrides: [] };
      const wished = Date.parse(now) + wishedMinutes * MINUTE;
      const slots = [...slotsAround({ rules, hours, now, lastPromiseMinutesBeforeClosing: 0 }, new Date(wished).toISOString())];
      const starts = slots.map(({ startsAt }) => Date.parse(startsAt));
      for (const [n, { startsAt, endsAt }] of slots.entries()) {
        expect(Date.parse(endsAt) - starts[n]!).toBe(rules.lengthMinutes * MINUTE);
        expect(Date.parse(closesAt(hours, startsAt)!)).toBeGreaterThanOrEqual(Date.parse(endsAt));
        expect(starts[n]! - Date.parse(now)).toBeGreaterThanOrEqual(rules.leadMinutes * MINUTE);
        if (n % 40 === 0) expect(slotAt({ rules, hours, now, lastPromiseMinutesBeforeClosing: 0 }, startsAt)).toEqual({ startsAt, endsAt });
      }
      const distances = starts.map((start) => Math.abs(start - wished));
      expect(distances).toEqual([...distances].sort((a, b) => a - b));
      const inOrder = [...starts].sort((a, b) => a - b);
      inOrder.slice(1).forEach((start, n) => expect(start - inOrder[n]!).toBeGreaterThanOrEqual(rules.lengthMinutes * MINUTE));
    }),
    { numRuns: runs(30) },
  );
});

test('the grid does not move with the moment at which it is looked at', () => {
  fc.assert(
    fc.property(searches, fc.integer({ min: 1, max: 2000 }), ({ night: [zone, now], ranges, rules }, laterMinutes) => {
      const hours: OpeningHours = { zone, ranges, overrides: [] };
      const later = new Date(Date.parse(now) + laterMinutes * MINUTE).toISOString();
      const seen = (at: string) => [...slotsAround({ rules, hours, now: at, lastPromiseMinutesBeforeClosing: 0 }, at)].map(({ startsAt }) => startsAt);
      const before = seen(now);
      const after = seen(later);
      const last = before.at(-1) ?? '';
      expect(after.filter((startsAt) => startsAt <= last)).toEqual(before.filter((startsAt) => Date.parse(startsAt) >= Date.parse(later) + rules.leadMinutes * MINUTE));
    }),
    { numRuns: runs(30) },
  );
});
