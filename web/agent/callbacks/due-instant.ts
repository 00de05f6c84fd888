import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a time on the clocks of a zone, to show it in another; undefined while it is not a time. Where the clocks change it
 * is read as the service reads it (RFC 5545, 3.3.5): a skipped time moves forward, of two the earlier counts.
 */
export function dueInstant(local: string, zone: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return undefined;
  }
}

/** The day and the full hour after the next one, on the clocks of a zone: a beginning for the form. */
export function laterToday(zone: string, now: Date): { date: string; time: string } {
  const later = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).add({ hours: 2 }).round({ smallestUnit: 'hour', roundingMode: 'floor' });
  return { date: later.toPlainDate().toString(), time: later.toPlainTime().toString().slice(0, 5) };
}
