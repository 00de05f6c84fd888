import { spokenTime } from '../../../lambda/slots/domain/spoken-time';

/** A Monday morning in Berlin. */
const monday = { zone: 'Europe/Berlin', now: '2026-11-23T09:00:00.000Z' };
const saturday = { zone: 'Europe/Berlin', now: '2026-10-24T12:00:00.000Z' };

test.each([
  ['2026-11-23T14:30:00.000Z', 'today at 3 30 PM', 'heute um 15 Uhr 30'],
  ['2026-11-24T08:00:00.000Z', 'tomorrow at 9 AM', 'morgen um 9 Uhr'],
  ['2026-11-25T11:00:00.000Z', 'on Wednesday at 12 PM', 'am Mittwoch um 12 Uhr'],
  ['2026-11-28T23:05:00.000Z', 'on Sunday at 12 05 AM', 'am Sonntag um 0 Uhr 5'],
  ['2026-11-30T09:15:00.000Z', 'on Monday, November 30 at 10 15 AM', 'am Montag, dem 30. November, um 10 Uhr 15'],
])('%s is said as a time of day of the zone', (startsAt, english, german) => {
  expect(spokenTime(startsAt, { ...monday, language: 'en' })).toBe(english);
  expect(spokenTime(startsAt, { ...monday, language: 'de' })).toBe(german);
});

test('a time that comes twice in a night is told apart by its zone', () => {
  const spoken = (startsAt: string, language: 'en' | 'de') => spokenTime(startsAt, { ...saturday, language });
  expect(spoken('2026-10-25T00:30:00.000Z', 'en')).toBe('tomorrow at 2 30 AM Central European Summer Time');
  expect(spoken('2026-10-25T01:30:00.000Z', 'en')).toBe('tomorrow at 2 30 AM Central European Standard Time');
  expect(spoken('2026-10-25T00:30:00.000Z', 'de')).toMatch(/^morgen um 2 Uhr 30 Mitteleuropäische Sommerzeit$/);
  expect(spoken('2026-10-25T02:30:00.000Z', 'en')).toBe('tomorrow at 3 30 AM');
});

test('the day is the one of the zone, not of the machine', () => {
  expect(spokenTime('2026-11-24T04:30:00.000Z', { zone: 'America/New_York', now: '2026-11-24T03:00:00.000Z', language: 'en' })).toBe('today at 11 30 PM');
});

describe('a listener who may look at another clock', () => {
  const told = { zone: 'Europe/London', now: '2026-11-23T20:00:00.000Z' };
  const late = '2026-11-23T23:15:00.000Z';

  test.each([
    ['en', ['America/New_York'], 'today at 11 15 PM Greenwich Mean Time'],
    ['de', ['America/New_York'], 'heute um 23 Uhr 15 Mittlere Greenwich-Zeit'],
    ['en', ['Europe/London', 'Asia/Kathmandu'], 'today at 11 15 PM Greenwich Mean Time'],
    ['en', [], 'today at 11 15 PM Greenwich Mean Time'],
    ['en', ['Europe/Lisbon', 'Europe/Guernsey'], 'today at 11 15 PM'],
  ] as const)('hears the zone, in %s, from %j', (language, listenerZones, said) => {
    expect(spokenTime(late, { ...told, language, listenerZones })).toBe(said);
  });
});
