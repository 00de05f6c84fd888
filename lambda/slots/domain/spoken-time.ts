import { Temporal } from 'temporal-polyfill';
import { fillWords, hasTwelveHours, type Speech } from '../../ground/domain/speech';

/** From here on a weekday alone no longer says which day is meant. */
const DAYS_A_WEEK = 7;

export interface Listener {
  /** The time is told on the clock of this zone. */
  zone: string;
  now: string;
  speech: Speech;
  /** The zones in which the listener may be. Empty: nobody knows. Default: this zone. */
  listenerZones?: readonly string[];
}

/**
 * Returns when a slot begins, as a flow says it: "tomorrow at 3 30 PM", "morgen um 15 Uhr 30". Further than six days ahead the date is named too. The zone is
 * named to those who may see another time on their own clock, and of a time that the clocks show twice.
 */
export function spokenTime(startsAt: string, { zone, now, speech, listenerZones = [zone] }: Listener): string {
  const at = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const spoken = `${dayOf(at, today.until(at.toPlainDate()).days, speech)} ${timeOf(at, speech)}`;
  return isShownTwice(at) || isSeenOtherwise(at, listenerZones) ? `${spoken} ${nameOf(at, speech, 'timeZoneName')}` : spoken;
}

function dayOf(at: Temporal.ZonedDateTime, daysAhead: number, speech: Speech): string {
  const { words } = speech;
  if (daysAhead === 0) return words['time-today'];
  if (daysAhead === 1) return words['time-tomorrow'];
  const named = { weekday: nameOf(at, speech, 'weekday'), month: nameOf(at, speech, 'month'), day: at.day };
  return fillWords(words[daysAhead < DAYS_A_WEEK ? 'time-weekday' : 'time-date'], named);
}

/** Some languages say one o'clock otherwise than the hours that follow. */
function timeOf({ hour: ofDay, minute }: Temporal.ZonedDateTime, speech: Speech): string {
  const hour = hasTwelveHours(speech) ? ofDay % 12 || 12 : ofDay;
  const key = `time-${minute === 0 ? 'hour' : 'minute'}${hour === 1 ? '-one' : ''}` as const;
  return fillWords(speech.words[key], { hour, minute, 'minute-digits': String(minute).padStart(2, '0'), half: ofDay < 12 ? 'AM' : 'PM' });
}

function isSeenOtherwise(at: Temporal.ZonedDateTime, zones: readonly string[]): boolean {
  return zones.length === 0 || zones.some((zone) => at.withTimeZone(zone).offsetNanoseconds !== at.offsetNanoseconds);
}

function isShownTwice(at: Temporal.ZonedDateTime): boolean {
  const wall = at.toPlainDateTime();
  const earlier = wall.toZonedDateTime(at.timeZoneId, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(at.timeZoneId, { disambiguation: 'later' });
  return earlier.epochMilliseconds !== later.epochMilliseconds;
}

function nameOf(at: Temporal.ZonedDateTime, { language }: Speech, what: 'weekday' | 'month' | 'timeZoneName'): string {
  // The day beside it, since some languages inflect a name that stands alone, and an hour, without which there is no zone.
  const format = new Intl.DateTimeFormat(language, { timeZone: at.timeZoneId, day: 'numeric', hour: 'numeric', [what]: 'long' });
  return format.formatToParts(at.epochMilliseconds).find(({ type }) => type === what)!.value;
}
