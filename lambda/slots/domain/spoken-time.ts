import { Temporal } from 'temporal-polyfill';

/** Languages in which the shipped flows speak. */
export type SpokenLanguage = 'en' | 'de';

/** From here on a weekday alone no longer says which day is meant. */
const DAYS_A_WEEK = 7;

export interface Listener {
  /** The time is told on the clock of this zone. */
  zone: string;
  now: string;
  language: SpokenLanguage;
  /** The zones in which the listener may be. Empty: nobody knows. Default: this zone. */
  listenerZones?: readonly string[];
}

/**
 * Returns when a slot begins, as a flow says it: "tomorrow at 3 30 PM", "morgen um 15 Uhr 30". Further than six days ahead the date is named too. The zone is
 * named to those who may see another time on their own clock, and of a time that the clocks show twice.
 */
export function spokenTime(startsAt: string, { zone, now, language, listenerZones = [zone] }: Listener): string {
  const at = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const { dayOf, timeOf } = SPEECH[language];
  const spoken = `${dayOf(at, today.until(at.toPlainDate()).days)} ${timeOf(at)}`;
  return isShownTwice(at) || isSeenOtherwise(at, listenerZones) ? `${spoken} ${nameOf(at, language, 'timeZoneName')}` : spoken;
}

interface Speech {
  dayOf(at: Temporal.ZonedDateTime, daysAhead: number): string;
  timeOf(at: Temporal.ZonedDateTime): string;
}

const SPEECH: Record<SpokenLanguage, Speech> = {
  en: {
    dayOf(at, daysAhead) {
      if (daysAhead === 0) return 'today';
      if (daysAhead === 1) return 'tomorrow';
      const day = `on ${weekdayOf(at, 'en')}`;
      return daysAhead < DAYS_A_WEEK ? day : `${day}, ${monthOf(at, 'en')} ${at.day}`;
    },
    timeOf(at) {
      const minute = at.minute === 0 ? '' : ` ${String(at.minute).padStart(2, '0')}`;
      return `at ${at.hour % 12 || 12}${minute} ${at.hour < 12 ? 'AM' : 'PM'}`;
    },
  },
  de: {
    dayOf(at, daysAhead) {
      if (daysAhead === 0) return 'heute';
      if (daysAhead === 1) return 'morgen';
      const day = `am ${weekdayOf(at, 'de')}`;
      return daysAhead < DAYS_A_WEEK ? day : `${day}, dem ${at.day}. ${monthOf(at, 'de')},`;
    },
    timeOf: (at) => `um ${at.hour} Uhr${at.minute === 0 ? '' : ` ${at.minute}`}`,
  },
};

const weekdayOf = (at: Temporal.ZonedDateTime, language: SpokenLanguage) => nameOf(at, language, 'weekday');
const monthOf = (at: Temporal.ZonedDateTime, language: SpokenLanguage) => nameOf(at, language, 'month');

function isSeenOtherwise(at: Temporal.ZonedDateTime, zones: readonly string[]): boolean {
  return zones.length === 0 || zones.some((zone) => at.withTimeZone(zone).offsetNanoseconds !== at.offsetNanoseconds);
}

function isShownTwice(at: Temporal.ZonedDateTime): boolean {
  const wall = at.toPlainDateTime();
  const earlier = wall.toZonedDateTime(at.timeZoneId, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(at.timeZoneId, { disambiguation: 'later' });
  return earlier.epochMilliseconds !== later.epochMilliseconds;
}

function nameOf(at: Temporal.ZonedDateTime, language: SpokenLanguage, what: 'weekday' | 'month' | 'timeZoneName'): string {
  // The day beside it, since some languages inflect a name that stands alone, and an hour, without which there is no zone.
  const format = new Intl.DateTimeFormat(language, { timeZone: at.timeZoneId, day: 'numeric', hour: 'numeric', [what]: 'long' });
  return format.formatToParts(at.epochMilliseconds).find(({ type }) => type === what)!.value;
}
