/** A queue's opening hours, with the meaning that Connect gives them (administrator guide, "Set the hours of operation" and "overrides"). */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface OpeningHours {
  /** IANA name. Every day and minute below is on the wall clock of this zone. */
  zone: string;
  /** Any number a day; a weekday without one is closed. */
  ranges: OpeningRange[];
  overrides: HoursOverride[];
}

/** Minutes since local midnight; the end is not open any more. An end of 0 or 1440 is the coming midnight, so 0 to 0 is 24 hours. No range passes midnight. */
export interface OpeningRange {
  day: Weekday;
  startMinute: number;
  endMinute: number;
}

export interface HoursOverride {
  /**
   * `temporary` (STANDARD in the API) replaces the week's ranges of its days; `open` adds to what is open; `closed` takes away from all others.
   * The order is documented; that it works minute by minute is read from the guide's examples.
   */
  kind: 'temporary' | 'open' | 'closed';
  /** First and last local date, `YYYY-MM-DD`, both included. */
  effectiveFrom: string;
  effectiveTill: string;
  /** A range without a day is meant for every day. None at all: `temporary` and `closed` close the whole day, `open` opens nothing. */
  ranges: OverrideRange[];
  /** Absent: every date between the two. */
  recurrence?: Recurrence;
}

export type OverrideRange = Omit<OpeningRange, 'day'> & { day?: Weekday };

/** On which of its effective dates an override recurs, as in the API's RecurrencePattern. Counted from the first effective date. */
export interface Recurrence {
  frequency: 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  /** Every how many weeks (beginning on Monday), months or years, from 1. */
  interval: number;
  /** YEARLY: 1 to 12. Absent: the month of the first effective date. */
  months?: number[];
  /** MONTHLY and YEARLY: 1 to 31, or -1 for the last. Absent, and no occurrences: the day of the first effective date. */
  monthDays?: number[];
  /** MONTHLY and YEARLY: which of the month's Mondays (…), 1 to 5, or -1 for the last; which weekday, the ranges say. */
  weekdayOccurrences?: number[];
}
