import { areOpen, nextOpenInAll } from '../../calendar/domain/calling-window';
import { closesWithin, endOfBusinessDay, type OpeningHours } from '../../calendar/domain/opening-hours';

/** The time to call a customer, and the time from which on nobody calls them any more. ISO instants. */
export interface CallingTime {
  dueAt: string;
  purgeAt: string;
}

interface Bounds {
  /** The queue's opening hours. Undefined: it is always open. */
  hours: OpeningHours | undefined;
  /** When the customer may be called (`windowHoursOf`): all of them must be open. */
  windows?: readonly OpeningHours[];
  /** The purge time, whatever the hours. */
  purgeAtLatest: string;
}

/** From here on nobody calls who is due at this time: the purge time, or the end of the business day if that comes first. */
export function purgeTimeOf(dueAt: string, { hours, purgeAtLatest }: Bounds): string {
  const closing = hours && endOfBusinessDay(hours, dueAt);
  return closing !== undefined && closing < purgeAtLatest ? closing : purgeAtLatest;
}

/**
 * The first time from an instant on at which a customer may be called once more: then, or when the queue opens next, if it is closed then or closes too soon after; and not outside the
 * customer's calling window.
 * Where that opening is after the purge time, the last minutes before closing are better than nothing. Undefined: nobody may call before the purge time.
 */
export function nextCallingTime(soonest: string, { leadMinutes, ...bounds }: Bounds & { leadMinutes: number }): CallingTime | undefined {
  const { hours, windows = [], purgeAtLatest } = bounds;
  const closing = hours && closesWithin(hours, soonest, leadMinutes);
  const opening = nextOpenInAll([...(hours ? [hours] : []), ...windows], closing ?? soonest);
  const late = closing !== undefined && areOpen(windows, soonest) ? soonest : undefined;
  const dueAt = [opening, late].find((time) => time !== undefined && time < purgeAtLatest);
  return dueAt === undefined ? undefined : { dueAt, purgeAt: purgeTimeOf(dueAt, bounds) };
}
