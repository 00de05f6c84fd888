import { parseNumber } from '../../numbers/domain/number-readings';
import { countryOf } from '../../numbers/domain/read-number';
import { zonesOfNumber } from '../../numbers/domain/zones-of-number';
import { type OpeningHours, WEEKDAYS } from './hours-of-operation';
import { isOpen, LOOK_AHEAD_DAYS, nextOpenAt } from './opening-hours';
import { isTimeZone } from './time-zone';

/** The minutes of a local day in which customers may be called. The end is not in it any more. */
export interface DayWindow {
  startMinute: number;
  endMinute: number;
}

/** When customers may be called, on the clock where they are. */
export interface CallingWindows {
  /** `always`: at any time. */
  usual: DayWindow | 'always';
  /** Of numbers of a country, ISO 3166, in place of the usual one. */
  byCountry: Readonly<Record<string, DayWindow | 'always'>>;
  /** Days on which numbers of a country are not called, `YYYY-MM-DD`. */
  holidays: Readonly<Record<string, readonly string[]>>;
  /** `ask`: an agent who clicks is asked, and may call all the same. */
  clicksOutside: 'ask' | 'refuse';
  /** `move`: what is promised for another time is promised for the next time within. */
  promisesOutside: 'move' | 'refuse';
}

export const ALWAYS: CallingWindows = { usual: 'always', byCountry: {}, holidays: {}, clicksOutside: 'ask', promisesOutside: 'move' };

export interface Called {
  /** E.164. */
  number: string;
  /** The zone where they are, IANA, as the customer, an agent or the CRM named it: it counts for more than the number. */
  zone?: string | undefined;
}

/** Every zone that the customer may be in: the one that was named; else all that the number may be of. UTC, where nobody knows. */
export function zonesOfCalled({ number, zone }: Called): readonly string[] {
  if (zone !== undefined) return [zone];
  const zones = zonesOfNumber(number).filter(isTimeZone);
  return zones.length > 0 ? zones : ['UTC'];
}

/** The window as opening hours: one for each zone, and all must be open. None: at any time. */
export function windowHoursOf(windows: CallingWindows, called: Called): OpeningHours[] {
  const reading = parseNumber(called.number, '');
  const country = (reading && countryOf(reading)) ?? '';
  const window = windows.byCountry[country] ?? windows.usual;
  const holidays = windows.holidays[country] ?? [];
  if (window === 'always' && holidays.length === 0) return [];
  const minutes = window === 'always' ? { startMinute: 0, endMinute: 0 } : window;
  const ranges = WEEKDAYS.map((day) => ({ day, ...minutes }));
  const overrides = holidays.map((date) => ({ kind: 'closed' as const, effectiveFrom: date, effectiveTill: date, ranges: [] }));
  return zonesOfCalled(called).map((zone) => ({ zone, ranges, overrides }));
}

/** Whether all of these hours are open at an instant. */
export function areOpen(hours: readonly OpeningHours[], at: string): boolean {
  return hours.every((each) => isOpen(each, at));
}

/** The first instant from this one on at which all of these hours are open. Undefined: there is none within a month. */
export function nextOpenInAll(hours: readonly OpeningHours[], from: string): string | undefined {
  const furthest = Date.parse(from) + LOOK_AHEAD_DAYS * 24 * 3600 * 1000;
  let at: string | undefined = from;
  while (at !== undefined && Date.parse(at) <= furthest) {
    const now: string = at;
    const closed = hours.find((each) => !isOpen(each, now));
    if (!closed) return now;
    at = nextOpenAt(closed, now);
  }
  return undefined;
}
