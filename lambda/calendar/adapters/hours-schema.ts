import * as v from 'valibot';
import type { EntriesOf } from '../../ground/adapters/read-stored';
import { type HoursOverride, type OpeningHours, type OpeningRange, type Recurrence, WEEKDAYS } from '../domain/hours-of-operation';

const minutes = { startMinute: v.number(), endMinute: v.number() };
const RANGE = v.strictObject({ day: v.picklist(WEEKDAYS), ...minutes } satisfies EntriesOf<OpeningRange>);
const RECURRENCE = v.strictObject({
  frequency: v.picklist(['WEEKLY', 'MONTHLY', 'YEARLY']),
  interval: v.number(),
  months: v.optional(v.array(v.number())),
  monthDays: v.optional(v.array(v.number())),
  weekdayOccurrences: v.optional(v.array(v.number())),
} satisfies EntriesOf<Recurrence>);
const OVERRIDE = v.strictObject({
  kind: v.picklist(['temporary', 'open', 'closed']),
  effectiveFrom: v.string(),
  effectiveTill: v.string(),
  ranges: v.array(v.strictObject({ day: v.optional(v.picklist(WEEKDAYS)), ...minutes })),
  recurrence: v.optional(RECURRENCE),
} satisfies EntriesOf<HoursOverride>);

/** Opening hours as they are kept in the table. */
export const HOURS = v.strictObject({ zone: v.string(), ranges: v.array(RANGE), overrides: v.array(OVERRIDE) } satisfies EntriesOf<OpeningHours>);
