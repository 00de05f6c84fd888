import { Temporal } from 'temporal-polyfill';

/** What the clock of a zone shows at an instant, `YYYY-MM-DDTHH:MM`: the way back from `dueTimeOf`. */
export function localTimeOf(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
