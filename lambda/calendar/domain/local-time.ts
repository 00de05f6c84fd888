import { Temporal } from 'temporal-polyfill';

/** Returns what the clock of a zone shows at an instant, `YYYY-MM-DDTHH:MM` with the offset that it has then. It is the converse of `dueTimeOf`, also for a time that comes twice. */
export function localTimeOf(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

/** A local time in two parts: `2026-11-23 09:00` for people, and its offset. */
export function partsOfLocal(local: string): { clock: string; offset: string } {
  return { clock: local.slice(0, 16).replace('T', ' '), offset: local.slice(16) };
}
