import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ALWAYS, areOpen, type Called, type CallingWindows, nextOpenInAll, windowHoursOf, zonesOfCalled } from '../../../lambda/calendar/domain/calling-window';
import { refuseOutsideWindow } from '../../../lambda/queues/domain/outside-window';
import { runs } from '../../runs';

const EIGHT_TO_NINE: CallingWindows = { ...ALWAYS, usual: { startMinute: 8 * 60, endMinute: 21 * 60 } };
const NUMBERS = {
  berlin: '+493012345678',
  london: '+442079460143',
  newYork: '+12125550143',
  mumbai: '+912212345678',
  kathmandu: '+97714123456',
  /** Kiribati: three zones, on both sides of the date line of the maps. */
  kiribati: '+68675021000',
  samoa: '+68522123',
  freephone: '+18002345678',
};
/** Both nights on which clocks change, in Europe and in America; and the days around. */
const INSTANTS = fc.oneof(
  fc.integer({ min: Date.parse('2026-03-07T00:00:00Z'), max: Date.parse('2026-03-31T00:00:00Z') }),
  fc.integer({ min: Date.parse('2026-10-24T00:00:00Z'), max: Date.parse('2026-11-03T00:00:00Z') }),
  fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2028-01-01T00:00:00Z') }),
).map((at) => new Date(at).toISOString());
const CALLED: fc.Arbitrary<Called> = fc.record({ number: fc.constantFrom(...Object.values(NUMBERS)), zone: fc.option(fc.constantFrom('Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns'), { nil: undefined }) });

/** The oracle reads each clock: it is an hour between eight and nine in the evening there. */
function isDaytime(called: Called, at: string): boolean {
  return zonesOfCalled(called).every((zone) => {
    const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
    return hour >= 8 && hour < 21;
  });
}

const openAt = (called: Called, at: string, windows = EIGHT_TO_NINE) => areOpen(windowHoursOf(windows, called), at);
const nextOf = (called: Called, at: string, windows = EIGHT_TO_NINE) => nextOpenInAll(windowHoursOf(windows, called), at);

describe('the calling window', () => {
  test('is open just when every clock where the customer may be shows such an hour: on both nights of changed clocks, in zones of half hours, over the date line', () => {
    fc.assert(fc.property(CALLED, INSTANTS, (called, at) => openAt(called, at) === isDaytime(called, at)), { numRuns: runs(400) });
  });

  test('opens next at an instant at which it is open, and at none before', () => {
    fc.assert(
      fc.property(CALLED, INSTANTS, fc.double({ min: 0, max: 1, noNaN: true }), (called, at, part) => {
        const next = nextOf(called, at);
        if (next === undefined) return false;
        const between = new Date(Date.parse(at) + part * (Date.parse(next) - Date.parse(at) - 1)).toISOString();
        return isDaytime(called, next) && (next === at || !isDaytime(called, between));
      }),
      { numRuns: runs(200) },
    );
  });

  test.each([
    { when: 'spring in Berlin: 07:59 by the old clock is 08:59 by the new', number: NUMBERS.berlin, at: '2026-03-29T05:59:00.000Z', next: '2026-03-29T06:00:00.000Z' },
    { when: 'autumn in Berlin: an hour later in UTC than the day before', number: NUMBERS.berlin, at: '2026-10-25T05:59:00.000Z', next: '2026-10-25T07:00:00.000Z' },
    { when: 'a zone of a quarter of an hour', number: NUMBERS.kathmandu, at: '2026-11-23T02:00:00.000Z', next: '2026-11-23T02:15:00.000Z' },
    { when: 'a zone of half an hour', number: NUMBERS.mumbai, at: '2026-11-23T16:00:00.000Z', next: '2026-11-24T02:30:00.000Z' },
    { when: 'behind the date line: it is Tuesday there already', number: NUMBERS.samoa, at: '2026-11-23T18:59:00.000Z', next: '2026-11-23T19:00:00.000Z' },
  ])('opens next, in $when', ({ number, at, next }) => {
    expect(nextOf({ number }, at)).toBe(next);
  });

  test('of a number that may be of many zones is open only where it is day in all of them; and a zone that was named counts for more', () => {
    const at = '2026-11-23T15:00:00.000Z';
    expect(openAt({ number: NUMBERS.newYork }, at)).toBe(true);
    expect(openAt({ number: NUMBERS.freephone }, at)).toBe(false);
    expect(openAt({ number: NUMBERS.freephone, zone: 'America/New_York' }, at)).toBe(true);
    expect(openAt({ number: NUMBERS.berlin, zone: 'Asia/Tokyo' }, at)).toBe(false);
  });

  test('of a number that may be of all North America is open for a few hours, over the date line; a short one is open never, and the refusal says so', () => {
    expect(nextOf({ number: NUMBERS.freephone }, '2026-11-23T15:00:00.000Z')).toBe('2026-11-23T22:00:00.000Z');
    const short = { ...ALWAYS, usual: { startMinute: 9 * 60, endMinute: 10 * 60 } };
    const refusal = refuseOutsideWindow(short, { called: { number: NUMBERS.freephone }, at: '2026-11-23T15:00:00.000Z', isThen: false });
    expect(refusal).toMatchObject({ there: [{ zone: 'Pacific/Pago_Pago' }, { zone: 'Pacific/Saipan' }], mayInsist: true });
    expect(refusal).not.toHaveProperty('opens');
  });

  test('is another for a country, and closed on its holidays, by the calendar there', () => {
    const windows: CallingWindows = { ...EIGHT_TO_NINE, byCountry: { DE: { startMinute: 9 * 60, endMinute: 20 * 60 } }, holidays: { DE: ['2026-12-25', '2026-12-26'] } };
    expect(openAt({ number: NUMBERS.berlin }, '2026-11-23T07:30:00.000Z', windows)).toBe(false);
    expect(openAt({ number: NUMBERS.london }, '2026-11-23T08:30:00.000Z', windows)).toBe(true);
    expect(nextOf({ number: NUMBERS.berlin }, '2026-12-24T19:30:00.000Z', windows)).toBe('2026-12-27T08:00:00.000Z');
  });

  test('is open at any time where the operator says so', () => {
    expect(openAt({ number: NUMBERS.berlin }, '2026-11-23T02:00:00.000Z', ALWAYS)).toBe(true);
    expect(windowHoursOf(ALWAYS, { number: NUMBERS.berlin })).toEqual([]);
  });
});
