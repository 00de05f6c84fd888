import fc from 'fast-check';
import { keepEqual } from '../../../web/page/keep-equal';

test('what says the same keeps its identity, part by part', () => {
  const before = { clock: { now: 1 }, phones: [{ number: '+1' }, { number: '+2' }] };
  const after = keepEqual(before, { clock: { now: 2 }, phones: [{ number: '+1' }, { number: '+3' }] });
  expect(after).toEqual({ clock: { now: 2 }, phones: [{ number: '+1' }, { number: '+3' }] });
  expect(after.phones[0]).toBe(before.phones[0]);
  expect(keepEqual(before, structuredClone(before))).toBe(before);
});

test.each([
  { before: { a: undefined }, now: {} },
  { before: { a: undefined }, now: { b: undefined } },
  { before: [], now: {} },
  { before: [1, 2], now: [1] },
  { before: null, now: {} },
])('$before is not taken for $now', ({ before, now }) => {
  expect(keepEqual(before, now)).toStrictEqual(now);
});

test('whatever came before, the result says what came', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(keepEqual(before, now)).toStrictEqual(now);
      expect(keepEqual(now, structuredClone(now))).toBe(now);
    }),
  );
});
