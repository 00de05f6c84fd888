import fc from 'fast-check';
import { closesAt, endOfBusinessDay, isOpen, nextOpenAt, type HoursOverride, type OpeningHours } from '../../../lambda/calendar/domain/opening-hours';
import { WEEKDAYS } from '../../../lambda/calendar/domain/hours-of-operation';
import { runs } from '../../runs';
import { askMinutes, wallMinutes } from './minute-oracle';

const WINDOW_DAYS = 6;
const MINUTES = WINDOW_DAYS * 24 * 60;

/** Each window is around a night on which the clocks change. In the last two they change at midnight itself, and in the very last not at all. */
const WINDOWS = [
  ['Europe/London', '2026-03-26T00:00:00Z'],
  ['Europe/London', '2026-10-22T00:00:00Z'],
  ['America/New_York', '2026-03-05T05:00:00Z'],
  ['America/New_York', '2026-10-29T04:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-01T13:00:00Z'],
  ['Australia/Lord_Howe', '2026-09-30T13:30:00Z'],
  ['Africa/Cairo', '2026-04-20T22:00:00Z'],
  ['America/Havana', '2026-03-05T05:00:00Z'],
  ['Asia/Kathmandu', '2026-06-01T00:00:00Z'],
].map(([zone, from]) => ({ zone: zone!, from: from!, walls: wallMinutes(zone!, from!, WINDOW_DAYS) }));

/** Quarter hours, so that ranges often touch, overlap and end at midnight. */
const range = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .filter(([start, end]) => start < end)
  .map(([start, end]) => ({ startMinute: start * 15, endMinute: (end * 15) % 1440 }));
const wholeDay = fc.constant({ startMinute: 0, endMinute: 0 });
const anyRange = fc.oneof({ weight: 4, arbitrary: range }, { weight: 1, arbitrary: wholeDay });
const onDay = fc.tuple(fc.constantFrom(...WEEKDAYS), anyRange).map(([day, time]) => ({ day, ...time }));

const override = (dates: string[]): fc.Arbitrary<HoursOverride> =>
  fc.record({
    kind: fc.constantFrom('temporary', 'open', 'closed'),
    dates: fc.tuple(fc.constantFrom(...dates), fc.constantFrom(...dates)).map((pair) => pair.sort()),
    ranges: fc.array(fc.oneof(onDay, anyRange), { maxLength: 3 }),
  }).map(({ kind, dates: [effectiveFrom, effectiveTill], ranges }) => ({ kind, effectiveFrom: effectiveFrom!, effectiveTill: effectiveTill!, ranges }));

const moments = fc.constantFrom(...WINDOWS).chain(({ zone, walls }) => {
  const dates = [...new Set(walls.map(({ date }) => date))];
  const hours: fc.Arbitrary<OpeningHours> = fc.record({ zone: fc.constant(zone), ranges: fc.array(onDay, { maxLength: 12 }), overrides: fc.array(override(dates), { maxLength: 3 }) });
  // Days at the rim of the window are not whole in it, so their last closing cannot be seen.
  return fc.record({ hours, walls: fc.constant(walls), index: fc.integer({ min: 26 * 60, max: MINUTES - 26 * 60 }), milliseconds: fc.constantFrom(0, 0, 1, 59_999) });
});

const instant = (at: number | undefined) => at && new Date(at).toISOString();

test('answers as a reader of the wall clock would, minute by minute, on every night', () => {
  fc.assert(
    fc.property(moments, ({ hours, walls, index, milliseconds }) => {
      const at = new Date(walls[index]!.at + milliseconds).toISOString();
      const expected = askMinutes(hours, walls, index);
      expect(isOpen(hours, at)).toBe(expected.isOpen);
      const seen = (answer: string | undefined) => (answer && Date.parse(answer) <= walls.at(-1)!.at ? answer : undefined);
      expect(seen(nextOpenAt(hours, at))).toBe(expected.isOpen ? at : instant(expected.nextOpenAt));
      expect(seen(closesAt(hours, at))).toBe(instant(expected.closesAt));
      expect(seen(endOfBusinessDay(hours, at))).toBe(instant(expected.endOfBusinessDay));
    }),
    { numRuns: runs(120) },
  );
});
