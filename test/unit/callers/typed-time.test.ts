import { readTypedTime } from '../../../lambda/callers/domain/typed-time';
import { ENGLISH, speechIn } from '../../fakes/speeches';

/** Monday, in the morning in London and Berlin. */
const NOW = '2026-11-23T09:00:00.000Z';
const inLondon = (typed: string) => readTypedTime(typed, { zone: 'Europe/London', now: NOW, speech: ENGLISH });
const inBerlin = (typed: string, now = NOW) => readTypedTime(typed, { zone: 'Europe/Berlin', now, speech: speechIn('de') });

describe('a time that a caller types', () => {
  test.each([
    ['2403302', '2026-11-24T15:30:00.000Z'],
    ['2309001', '2026-11-23T09:00:00.000Z'],
    ['2312001', '2026-11-23T00:00:00.000Z'],
    ['2312002', '2026-11-23T12:00:00.000Z'],
    ['2209001', '2026-12-22T09:00:00.000Z'],
    ['3109001', '2026-12-31T09:00:00.000Z'],
  ])('%s is %s where the clock has twelve hours', (typed, at) => {
    expect(inLondon(typed)).toBe(at);
  });

  test.each([
    ['241530', '2026-11-24T14:30:00.000Z'],
    ['230000', '2026-11-22T23:00:00.000Z'],
    ['010930', '2026-12-01T08:30:00.000Z'],
  ])('%s is %s where it has twenty-four', (typed, at) => {
    expect(inBerlin(typed)).toBe(at);
  });

  test('is later by what the clocks skip in the night in which they go forward', () => {
    expect(inBerlin('280230', '2027-03-27T12:00:00.000Z')).toBe('2027-03-28T01:30:00.000Z');
  });

  test('finds a day that the next month lacks in the month after it', () => {
    expect(inBerlin('300900', '2027-01-31T12:00:00.000Z')).toBe('2027-03-30T07:00:00.000Z');
  });

  test.each(['', 'Timeout', '2403', '240330', '24033021', '2400301', '2413301', '2403602', '0003302', '3203302', '2403303', '24 3302'])('is none in English: %p', (typed) => {
    expect(inLondon(typed)).toBeUndefined();
  });

  test.each(['', '2415301', '242430', '241560', '001530', '321530'])('is none in German: %p', (typed) => {
    expect(inBerlin(typed)).toBeUndefined();
  });
});
