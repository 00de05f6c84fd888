import { spokenTime } from '../../../lambda/slots/domain/spoken-time';
import { SHIPPED_LANGUAGES } from '../../../lib/wording/languages';
import { ENGLISH, speechIn } from '../../fakes/speeches';

/** A Monday morning in Berlin. */
const monday = { zone: 'Europe/Berlin', now: '2026-11-23T09:00:00.000Z' };
const saturday = { zone: 'Europe/Berlin', now: '2026-10-24T12:00:00.000Z' };

const inEach = (startsAt: string, told: { zone: string; now: string }) => Object.fromEntries(SHIPPED_LANGUAGES.map((language) => [language, spokenTime(startsAt, { ...told, speech: speechIn(language) })]));

test.each([
  ['2026-11-23T14:30:00.000Z', { en: 'today at 3 30 PM', de: 'heute um 15 Uhr 30', es: 'hoy a las 15:30', fr: 'aujourd’hui à 15 heures 30', it: 'oggi alle ore 15 e 30', pt: 'hoje às 15 horas e 30', nl: 'vandaag om 15 uur 30' }],
  ['2026-11-24T08:00:00.000Z', { en: 'tomorrow at 9 AM', de: 'morgen um 9 Uhr', es: 'mañana a las 9 horas', fr: 'demain à 9 heures', it: 'domani alle ore 9', pt: 'amanhã às 9 horas', nl: 'morgen om 9 uur' }],
  ['2026-11-25T11:00:00.000Z', { en: 'on Wednesday at 12 PM', de: 'am Mittwoch um 12 Uhr', es: 'el miércoles a las 12 horas', fr: 'mercredi à 12 heures', it: 'mercoledì alle ore 12', pt: 'quarta-feira às 12 horas', nl: 'op woensdag om 12 uur' }],
  ['2026-11-28T23:05:00.000Z', { en: 'on Sunday at 12 05 AM', de: 'am Sonntag um 0 Uhr 5', es: 'el domingo a las 0:05', fr: 'dimanche à 0 heures 5', it: 'domenica alle ore 0 e 5', pt: 'domingo às 0 horas e 5', nl: 'op zondag om 0 uur 5' }],
  [
    '2026-11-30T09:15:00.000Z',
    {
      en: 'on Monday, November 30 at 10 15 AM',
      de: 'am Montag, dem 30. November, um 10 Uhr 15',
      es: 'el lunes, 30 de noviembre, a las 10:15',
      fr: 'le lundi 30 novembre à 10 heures 15',
      it: 'lunedì 30 novembre alle ore 10 e 15',
      pt: 'segunda-feira, 30 de novembro, às 10 horas e 15',
      nl: 'op maandag 30 november om 10 uur 15',
    },
  ],
  ['2026-11-24T00:00:00.000Z', { en: 'tomorrow at 1 AM', de: 'morgen um 1 Uhr', es: 'mañana a la una', fr: 'demain à 1 heure', it: 'domani alle ore 1', pt: 'amanhã à 1 hora', nl: 'morgen om 1 uur' }],
  ['2026-11-24T00:20:00.000Z', { en: 'tomorrow at 1 20 AM', de: 'morgen um 1 Uhr 20', es: 'mañana a la 1:20', fr: 'demain à 1 heure 20', it: 'domani alle ore 1 e 20', pt: 'amanhã à 1 hora e 20', nl: 'morgen om 1 uur 20' }],
] satisfies [string, Record<(typeof SHIPPED_LANGUAGES)[number], string>][])('%s is said as a time of day of the zone, in each language', (startsAt, said) => {
  expect(inEach(startsAt, monday)).toEqual(said);
});

test('a time that comes twice in a night is told apart by its zone', () => {
  const spoken = (startsAt: string, language: string) => spokenTime(startsAt, { ...saturday, speech: speechIn(language) });
  expect(spoken('2026-10-25T00:30:00.000Z', 'en')).toBe('tomorrow at 2 30 AM Central European Summer Time');
  expect(spoken('2026-10-25T01:30:00.000Z', 'en')).toBe('tomorrow at 2 30 AM Central European Standard Time');
  expect(spoken('2026-10-25T00:30:00.000Z', 'de')).toMatch(/^morgen um 2 Uhr 30 Mitteleuropäische Sommerzeit$/);
  expect(spoken('2026-10-25T02:30:00.000Z', 'en')).toBe('tomorrow at 3 30 AM');
});

test('the day is the one of the zone, not of the machine', () => {
  expect(spokenTime('2026-11-24T04:30:00.000Z', { zone: 'America/New_York', now: '2026-11-24T03:00:00.000Z', speech: ENGLISH })).toBe('today at 11 30 PM');
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
    expect(spokenTime(late, { ...told, speech: speechIn(language), listenerZones })).toBe(said);
  });
});
