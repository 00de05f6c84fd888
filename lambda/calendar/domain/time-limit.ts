import { secondsBetween } from '../../ground/domain/instant';
import { dueTimeOf, type TimeAhead } from './due-time';

const HOURS_A_DAY = 24;
/** People say days from this many days on. */
const DAYS_SAID_FROM = 2;

/** A limit of so many hours as it is said, and so as it is counted: `{ days: 30 }`, `{ hours: 36 }`. */
export function limitAsSaid(hours: number): TimeAhead {
  return hours % HOURS_A_DAY === 0 && hours >= DAYS_SAID_FROM * HOURS_A_DAY ? { days: hours / HOURS_A_DAY } : { hours };
}

/** Whether an instant is further ahead than a limit of so many hours: said in days it ends at the same time on the zone's clock. */
export function isBeyond(instant: string, { now, hours, zone }: { now: string; hours: number; zone: string }): boolean {
  const furthest = dueTimeOf({ in: limitAsSaid(hours), zone }, now);
  if ('invalid' in furthest) throw new RangeError(`A limit of ${hours} hours in the zone "${zone}" is none: ${furthest.allowed}.`);
  return secondsBetween(furthest.dueAt, instant) > 0;
}
