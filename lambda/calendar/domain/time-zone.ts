import { Temporal } from 'temporal-polyfill';

/** `Europe/London`, `UTC`, `Etc/GMT+5`; never an offset or a whole timestamp, which Temporal would take too. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** Whether this is the name of a time zone in the IANA database that the runtime carries. */
export function isTimeZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false;
  try {
    return new Temporal.ZonedDateTime(0n, name).epochNanoseconds === 0n;
  } catch {
    return false;
  }
}
