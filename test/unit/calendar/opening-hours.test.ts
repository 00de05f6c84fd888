import { closesAt, endOfBusinessDay, isOpen, nextOpenAt, type HoursOverride, type OpeningHours, type OpeningRange } from '../../../lambda/calendar/domain/opening-hours';
import { WEEKDAYS, type Weekday } from '../../../lambda/calendar/domain/hours-of-operation';

const clock = (from: string, till: string) => ({ startMinute: minuteOf(from), endMinute: minuteOf(till) });
const minuteOf = (time: string) => Number(time.slice(0, -3)) * 60 + Number(time.slice(-2));
const on = (day: Weekday, from: string, till: string): OpeningRange => ({ day, ...clock(from, till) });
const daily = (from: string, till: string) => WEEKDAYS.map((day) => on(day, from, till));
const hours = (ranges: OpeningRange[], overrides: HoursOverride[] = [], zone = 'Europe/London'): OpeningHours => ({ zone, ranges, overrides });
const override = (kind: HoursOverride['kind'], date: string, ranges: HoursOverride['ranges'] = []): HoursOverride => ({ kind, effectiveFrom: date, effectiveTill: date, ranges });

/** 23 November 2026 is a Monday; London is on UTC. */
const officeHours = hours(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].flatMap((day) => [on(day as Weekday, '9:00', '12:00'), on(day as Weekday, '13:00', '17:30')]));

describe('opening hours', () => {
  test('are open from the first millisecond of a range, and closed at its end', () => {
    const at = ['08:59:59.999', '09:00:00.000', '11:59:59.999', '12:00:00.000', '13:00:00.000', '17:29:59.999', '17:30:00.000'];
    expect(at.map((time) => isOpen(officeHours, `2026-11-23T${time}Z`))).toEqual([false, true, true, false, true, true, false]);
  });

  test('open next at the instant itself when open, else at the next beginning: after lunch, tomorrow, on Monday', () => {
    expect(nextOpenAt(officeHours, '2026-11-23T10:15:30.500Z')).toBe('2026-11-23T10:15:30.500Z');
    expect(nextOpenAt(officeHours, '2026-11-23T12:00:00.000Z')).toBe('2026-11-23T13:00:00.000Z');
    expect(nextOpenAt(officeHours, '2026-11-23T17:30:00.000Z')).toBe('2026-11-24T09:00:00.000Z');
    expect(nextOpenAt(officeHours, '2026-11-27T18:00:00.000Z')).toBe('2026-11-30T09:00:00.000Z');
  });

  test('are looked for 31 days ahead, to the minute, and no further', () => {
    const onceIn = (date: string) => hours([], [override('open', date, [clock('9:00', '10:00')])]);
    expect(nextOpenAt(onceIn('2026-12-24'), '2026-11-23T09:00:00.000Z')).toBe('2026-12-24T09:00:00.000Z');
    expect(nextOpenAt(onceIn('2026-12-24'), '2026-11-23T08:59:59.999Z')).toBeUndefined();
    expect(nextOpenAt(onceIn('2026-12-25'), '2026-11-23T10:00:00.000Z')).toBeUndefined();
    expect(nextOpenAt(hours([]), '2026-11-23T10:00:00.000Z')).toBeUndefined();
  });

  test('close at the end of the range, or of all that follow without a gap, over midnight too', () => {
    expect(closesAt(officeHours, '2026-11-23T09:00:00.000Z')).toBe('2026-11-23T12:00:00.000Z');
    expect(closesAt(officeHours, '2026-11-23T12:00:00.000Z')).toBeUndefined();
    const lateShift = hours([on('MONDAY', '9:00', '13:00'), on('MONDAY', '13:00', '0:00'), on('TUESDAY', '0:00', '2:00')]);
    expect(closesAt(lateShift, '2026-11-23T09:30:00.000Z')).toBe('2026-11-24T02:00:00.000Z');
    expect(isOpen(lateShift, '2026-11-24T00:00:00.000Z')).toBe(true);
  });

  test('around the clock do not close, until an override closes them', () => {
    const always = hours(daily('0:00', '0:00'));
    expect(closesAt(always, '2026-11-23T12:00:00.000Z')).toBeUndefined();
    expect(closesAt({ ...always, overrides: [override('closed', '2026-12-24')] }, '2026-11-23T12:00:00.000Z')).toBe('2026-12-24T00:00:00.000Z');
  });

  test('take an end at 0:00 and one at 24:00 for the same midnight', () => {
    const [asZero, as24] = [on('MONDAY', '10:00', '0:00'), on('MONDAY', '10:00', '24:00')].map((range) => hours([range]));
    expect(closesAt(asZero!, '2026-11-23T12:00:00.000Z')).toBe('2026-11-24T00:00:00.000Z');
    expect(closesAt(as24!, '2026-11-23T12:00:00.000Z')).toBe('2026-11-24T00:00:00.000Z');
  });
});

describe('the end of the business day', () => {
  test('is the last closing of the local day, before it opens, at lunch and when it has passed', () => {
    for (const time of ['00:00', '10:00', '12:30', '17:30', '23:59']) expect(endOfBusinessDay(officeHours, `2026-11-23T${time}:00.000Z`)).toBe('2026-11-23T17:30:00.000Z');
    expect(endOfBusinessDay(officeHours, '2026-11-28T10:00:00.000Z')).toBeUndefined();
  });

  test('is local midnight on a day that is open to its end, where the next one opens later', () => {
    expect(endOfBusinessDay(hours(daily('10:00', '0:00'), [], 'America/New_York'), '2026-11-23T12:00:00.000Z')).toBe('2026-11-24T05:00:00.000Z');
  });

  test('comes after midnight where the hours go on into the next day: a callback for five to twelve has its time still', () => {
    const late = hours([...daily('10:00', '0:00'), ...daily('0:00', '2:00')]);
    for (const time of ['09:00', '23:55']) expect(endOfBusinessDay(late, `2026-11-23T${time}:00.000Z`)).toBe('2026-11-24T02:00:00.000Z');
  });

  test('never comes for a queue that is open around the clock, until an override closes it', () => {
    const always = hours(daily('0:00', '0:00'));
    expect(endOfBusinessDay(always, '2026-11-23T23:55:00.000Z')).toBeUndefined();
    expect(endOfBusinessDay({ ...always, overrides: [override('closed', '2026-12-24')] }, '2026-11-23T23:55:00.000Z')).toBe('2026-12-24T00:00:00.000Z');
  });

  test('belongs to the day that the queue’s own zone has', () => {
    const tokyo = hours([on('TUESDAY', '9:00', '17:00')], [], 'Asia/Tokyo');
    expect(endOfBusinessDay(tokyo, '2026-11-23T14:59:00.000Z')).toBeUndefined();
    expect(endOfBusinessDay(tokyo, '2026-11-23T15:00:00.000Z')).toBe('2026-11-24T08:00:00.000Z');
  });
});

describe('nights on which the clocks change', () => {
  test.each([
    ['Europe/London', '2026-03-29T00:00:00.000Z', 23],
    ['Europe/London', '2026-10-24T23:00:00.000Z', 25],
    ['America/New_York', '2026-03-08T05:00:00.000Z', 23],
    ['America/New_York', '2026-11-01T04:00:00.000Z', 25],
    ['Australia/Lord_Howe', '2026-04-04T13:00:00.000Z', 24.5],
  ])('in %s the business day that begins at %s ends at its own midnight, %d hours later', (zone, midnight, hoursLong) => {
    const end = new Date(Date.parse(midnight) + hoursLong * 3_600_000).toISOString();
    const dayLong = hours(daily('0:00', '0:00').filter(({ day }) => day === 'SUNDAY'), [], zone);
    expect(endOfBusinessDay(dayLong, midnight)).toBe(end);
  });

  test('a range in the skipped hour does not open; one that ends there ends when the clocks jump', () => {
    expect(nextOpenAt(hours([on('SUNDAY', '1:15', '1:45')]), '2026-03-29T00:00:00.000Z')).toBe('2026-04-05T00:15:00.000Z');
    expect(closesAt(hours([on('SUNDAY', '0:30', '1:30')]), '2026-03-29T00:30:00.000Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('a range in the hour that comes twice is open twice, and the day ends with the second', () => {
    const night = hours([on('SUNDAY', '1:00', '1:30')]);
    expect(closesAt(night, '2026-10-25T00:00:00.000Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(nextOpenAt(night, '2026-10-25T00:30:00.000Z')).toBe('2026-10-25T01:00:00.000Z');
    expect(endOfBusinessDay(night, '2026-10-25T00:00:00.000Z')).toBe('2026-10-25T01:30:00.000Z');
  });
});

describe('overrides', () => {
  const asked = (date: string, overrides: HoursOverride[]) => {
    const given = { ...officeHours, overrides };
    const opens = nextOpenAt(given, `${date}T00:00:00.000Z`);
    return { opens, closes: opens && closesAt(given, opens), ends: endOfBusinessDay(given, `${date}T00:00:00.000Z`) };
  };
  const at = (time: string) => `2026-11-24T${time}:00.000Z`;

  test('with temporary hours replace the day, and close it when they have none for it', () => {
    expect(asked('2026-11-24', [override('temporary', '2026-11-24', [on('TUESDAY', '10:00', '11:00')])])).toEqual({ opens: at('10:00'), closes: at('11:00'), ends: at('11:00') });
    expect(asked('2026-11-24', [override('temporary', '2026-11-24', [on('MONDAY', '10:00', '11:00')])])).toMatchObject({ opens: '2026-11-25T09:00:00.000Z', ends: undefined });
    expect(asked('2026-11-24', [override('temporary', '2026-11-24')])).toMatchObject({ opens: '2026-11-25T09:00:00.000Z', ends: undefined });
  });

  test('that open add to the day, and those that close take away from all others', () => {
    const evening = override('open', '2026-11-24', [clock('17:30', '20:00')]);
    expect(asked('2026-11-24', [evening]).ends).toBe(at('20:00'));
    expect(asked('2026-11-24', [evening, override('closed', '2026-11-24', [clock('16:00', '19:00')])])).toEqual({ opens: at('09:00'), closes: at('12:00'), ends: at('20:00') });
    expect(asked('2026-11-24', [evening, override('closed', '2026-11-24')]).ends).toBeUndefined();
  });

  test('hold on their first and their last day, and not around them', () => {
    const holidays = { ...override('closed', '2026-11-24'), effectiveTill: '2026-11-25' };
    expect(['23', '24', '25', '26'].map((day) => isOpen({ ...officeHours, overrides: [holidays] }, `2026-11-${day}T10:00:00.000Z`))).toEqual([true, false, false, true]);
  });
});
