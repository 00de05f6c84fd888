import fc from 'fast-check';
import { dueTimeOf, type TimeAhead } from '../../../lambda/calendar/domain/due-time';

const NOW = '2026-03-28T10:00:07.123Z';
const local = (time: string, zone: string) => dueTimeOf({ local: time, zone }, NOW);
const ahead = (time: TimeAhead, zone: string, now = NOW) => dueTimeOf({ in: time, zone }, now);

describe('a callback asked for at a time on the clock', () => {
  test('is due at that time in the named zone', () => {
    expect(local('2026-07-01T09:30', 'Europe/London')).toEqual({ dueAt: '2026-07-01T08:30:00.000Z' });
    expect(local('2026-07-01T09:30', 'America/New_York')).toEqual({ dueAt: '2026-07-01T13:30:00.000Z' });
    expect(local('2026-07-01T09:30', 'Australia/Lord_Howe')).toEqual({ dueAt: '2026-06-30T23:00:00.000Z' });
  });

  test.each([
    ['Europe/London', '2026-03-29T00:59', { dueAt: '2026-03-29T00:59:00.000Z' }],
    ['Europe/London', '2026-03-29T01:00', { dueAt: '2026-03-29T01:00:00.000Z', notice: 'shifted-forward' }],
    ['Europe/London', '2026-03-29T01:59', { dueAt: '2026-03-29T01:59:00.000Z', notice: 'shifted-forward' }],
    ['Europe/London', '2026-03-29T02:30', { dueAt: '2026-03-29T01:30:00.000Z' }],
    ['America/New_York', '2026-03-08T02:30', { dueAt: '2026-03-08T07:30:00.000Z', notice: 'shifted-forward' }],
    ['America/New_York', '2026-03-08T03:30', { dueAt: '2026-03-08T07:30:00.000Z' }],
    ['Australia/Lord_Howe', '2026-10-04T02:10', { dueAt: '2026-10-03T15:40:00.000Z', notice: 'shifted-forward' }],
    ['Australia/Lord_Howe', '2026-10-04T02:30', { dueAt: '2026-10-03T15:30:00.000Z' }],
  ])('that does not exist is moved forward by what the clocks skip, and says so: %s %s', (zone, time, answer) => {
    expect(local(time, zone)).toEqual(answer);
  });

  test.each([
    ['Europe/London', '2026-10-25T00:59', { dueAt: '2026-10-24T23:59:00.000Z' }],
    ['Europe/London', '2026-10-25T01:00', { dueAt: '2026-10-25T00:00:00.000Z', notice: 'earlier-of-two' }],
    ['Europe/London', '2026-10-25T01:30', { dueAt: '2026-10-25T00:30:00.000Z', notice: 'earlier-of-two' }],
    ['Europe/London', '2026-10-25T02:00', { dueAt: '2026-10-25T02:00:00.000Z' }],
    ['America/New_York', '2026-11-01T01:30', { dueAt: '2026-11-01T05:30:00.000Z', notice: 'earlier-of-two' }],
    ['Australia/Lord_Howe', '2026-04-05T01:45', { dueAt: '2026-04-04T14:45:00.000Z', notice: 'earlier-of-two' }],
    ['Australia/Lord_Howe', '2026-04-05T01:15', { dueAt: '2026-04-04T14:15:00.000Z' }],
  ])('that happens twice is the earlier of the two, and says so: %s %s', (zone, time, answer) => {
    expect(local(time, zone)).toEqual(answer);
  });

  test.each(['2026-02-29T10:00', '2026-13-01T10:00', '2026-06-31T10:00', '2026-06-01T24:00', '2026-06-01T10:60', '2026-06-01T10:00:00', '2026-06-01 10:00', '2026-6-1T10:00', '2026-06-01T10:00Z', ''])(
    'is refused when the calendar does not have it or it is written otherwise: "%s"',
    (time) => {
      expect(local(time, 'Europe/London')).toMatchObject({ invalid: 'local', given: time, allowed: expect.stringContaining('YYYY-MM-DDTHH:MM') });
    },
  );

  test.each([
    ['2026-10-25T01:30+01:00', { dueAt: '2026-10-25T00:30:00.000Z' }],
    ['2026-10-25T01:30+00:00', { dueAt: '2026-10-25T01:30:00.000Z' }],
    ['2026-07-01T09:30+01:00', { dueAt: '2026-07-01T08:30:00.000Z' }],
  ])('with an offset is the one of two that has it: %s', (time, answer) => {
    expect(local(time, 'Europe/London')).toEqual(answer);
  });

  test.each(['2026-07-01T09:30+00:00', '2026-03-29T01:30+00:00', '2026-07-01T09:30+1', '2026-02-30T09:30+00:00'])('with an offset that the zone does not have then is refused: %s', (time) => {
    expect(local(time, 'Europe/London')).toMatchObject({ invalid: 'local', given: time });
  });

  test.each(['Mars/Olympus', '+01:00', '', 'Europe/London ', '2026-01-01T00:00[Europe/London]', 'Europe/'])('is refused in a zone that is none: "%s"', (zone) => {
    expect(local('2026-06-01T10:00', zone)).toMatchObject({ invalid: 'zone', given: zone, allowed: expect.stringContaining('IANA') });
    expect(ahead({ days: 1 }, zone)).toMatchObject({ invalid: 'zone' });
  });
});

describe('a callback asked for in some time from now', () => {
  test('keeps the time on the clock over days, and lets hours and minutes pass exactly', () => {
    expect(ahead({ days: 1 }, 'Europe/London')).toEqual({ dueAt: '2026-03-29T09:00:07.123Z' });
    expect(ahead({ hours: 24 }, 'Europe/London')).toEqual({ dueAt: '2026-03-29T10:00:07.123Z' });
    expect(ahead({ days: 1, hours: 2, minutes: 30 }, 'Europe/London')).toEqual({ dueAt: '2026-03-29T11:30:07.123Z' });
  });

  test('counts days first: an hour after a time that was skipped is an hour after where it moved to', () => {
    const halfPastOne = '2026-03-28T01:30:00.000Z';
    expect(ahead({ days: 1 }, 'Europe/London', halfPastOne)).toEqual({ dueAt: '2026-03-29T01:30:00.000Z', notice: 'shifted-forward' });
    expect(ahead({ days: 1, hours: 1 }, 'Europe/London', halfPastOne)).toEqual({ dueAt: '2026-03-29T02:30:00.000Z', notice: 'shifted-forward' });
  });

  test('takes the earlier of a time that happens twice a day later', () => {
    expect(ahead({ days: 1 }, 'America/New_York', '2026-10-31T05:30:00.000Z')).toEqual({ dueAt: '2026-11-01T05:30:00.000Z', notice: 'earlier-of-two' });
  });

  test('does not fall back into the first of two equal hours when it is asked in the second', () => {
    expect(ahead({ minutes: 5 }, 'America/New_York', '2026-11-01T06:30:00.000Z')).toEqual({ dueAt: '2026-11-01T06:35:00.000Z' });
  });

  test.each([[{}], [{ days: 0, hours: 0, minutes: 0 }], [{ days: -1 }], [{ hours: 1.5 }], [{ minutes: Number.NaN }], [{ days: 367 }], [{ minutes: Infinity }], [{ days: 1, hours: -1 }]])(
    'is refused unless it is whole numbers with something above zero: %j',
    (time) => {
      expect(ahead(time, 'Europe/London')).toMatchObject({ invalid: 'relative', given: JSON.stringify(time), allowed: expect.stringContaining('366') });
    },
  );

  test('is due exactly that much later, whatever the zone and the night, when no days are asked for', () => {
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    const instants = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2028-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zones, instants, fc.record({ hours: fc.nat(8784), minutes: fc.integer({ min: 1, max: 527040 }) }), (zone, at, time) => {
        const dueAt = new Date(at + (time.hours * 60 + time.minutes) * 60_000).toISOString();
        expect(ahead(time, zone, new Date(at).toISOString())).toEqual({ dueAt });
      }),
    );
  });
});
