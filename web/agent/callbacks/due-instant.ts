import { Temporal } from 'temporal-polyfill';

/**
 * Returns the instant of a time on the clocks of a zone, to show it in another; undefined if the text is no time yet. Where the clocks change, it reads the
 * time as the service does (RFC 5545, 3.3.5): a skipped time moves forward, and of two the earlier counts.
 */
export function dueInstant(local: string, zone: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return undefined;
  }
}

/** Returns the day and the full hour after the next one, on the clocks of a zone. The form starts with it. `now` is the service's time, in milliseconds. */
export function laterToday(zone: string, now: number): { date: string; time: string } {
  const later = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).add({ hours: 2 }).round({ smallestUnit: 'hour', roundingMode: 'floor' });
  return { date: later.toPlainDate().toString(), time: later.toPlainTime().toString().slice(0, 5) };
}
