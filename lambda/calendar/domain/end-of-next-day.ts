import { Temporal } from 'temporal-polyfill';

/** The instant at which the day after this one's ends, on the calendar of a zone. */
export function endOfNextDay(instant: string, zone: string): string {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  return new Date(day.add({ days: 2 }).toZonedDateTime(zone).epochMilliseconds).toISOString();
}
