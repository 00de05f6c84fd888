import type { HoursOfOperationOverrideConfig, RecurrenceConfig } from '@aws-sdk/client-connect';
import { ConnectError } from '../api/connect-error';
import type { HoursOverride } from '../model';
import { readRanges } from './hours-ranges';

interface OverrideInput {
  Name?: string;
  Description?: string;
  Config?: HoursOfOperationOverrideConfig[];
  EffectiveFrom?: string;
  EffectiveTill?: string;
  RecurrenceConfig?: RecurrenceConfig;
  OverrideType?: HoursOverride['type'];
}

/** The members of an override that a request gives. */
export function overrideInput({ Name, Description, Config, EffectiveFrom, EffectiveTill, RecurrenceConfig, OverrideType }: OverrideInput): Partial<Omit<HoursOverride, 'id'>> {
  return {
    ...(Name !== undefined && { name: Name }),
    ...(Description !== undefined && { description: Description }),
    ...(Config && { ranges: readRanges(Config as Parameters<typeof readRanges>[0]) }),
    ...(EffectiveFrom !== undefined && { effectiveFrom: EffectiveFrom }),
    ...(EffectiveTill !== undefined && { effectiveTill: EffectiveTill }),
    ...(OverrideType !== undefined && { type: OverrideType }),
    ...(RecurrenceConfig && { recurrence: readRecurrence(RecurrenceConfig) }),
  };
}

/** Lists of one: "it does not accept multiple values in the same list" (API reference, RecurrencePattern). */
function readRecurrence({ RecurrencePattern }: RecurrenceConfig): HoursOverride['recurrence'] {
  const { Frequency, Interval, ByMonth, ByMonthDay, ByWeekdayOccurrence } = RecurrencePattern!;
  const [month, monthDay, weekdayOccurrence] = [single('ByMonth', ByMonth), single('ByMonthDay', ByMonthDay), single('ByWeekdayOccurrence', ByWeekdayOccurrence)];
  return {
    frequency: Frequency!,
    interval: Interval!,
    ...(month !== undefined && { month }),
    ...(monthDay !== undefined && { monthDay }),
    ...(weekdayOccurrence !== undefined && { weekdayOccurrence }),
  };
}

function single(name: string, values: number[] = []): number | undefined {
  if (values.length > 1) throw new ConnectError('InvalidParameterException', `${name} holds ${values.length} values. It may hold one.`);
  return values[0];
}
