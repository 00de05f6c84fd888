import type { HoursOfOperation as HoursAnswer, HoursOfOperationOverride } from '@aws-sdk/client-connect';
import type { HoursOfOperation, HoursOverride } from '../model';
import { writeRanges } from './hours-ranges';

export function hoursAnswer(hours: HoursOfOperation): HoursAnswer {
  return {
    HoursOfOperationId: hours.id,
    HoursOfOperationArn: hours.arn,
    Name: hours.name,
    Description: hours.description,
    TimeZone: hours.timeZone,
    Config: writeRanges(hours.ranges),
    Tags: hours.tags,
  };
}

export function overrideAnswer(hours: HoursOfOperation, override: HoursOverride): HoursOfOperationOverride {
  const { id, name, description, effectiveFrom, effectiveTill, ranges, recurrence } = override;
  return {
    HoursOfOperationOverrideId: id,
    HoursOfOperationId: hours.id,
    HoursOfOperationArn: hours.arn,
    Name: name,
    Description: description,
    Config: writeRanges(ranges),
    EffectiveFrom: effectiveFrom,
    EffectiveTill: effectiveTill,
    OverrideType: override.type,
    RecurrenceConfig: recurrence && { RecurrencePattern: writeRecurrence(recurrence) },
  };
}

function writeRecurrence({ frequency, interval, month, monthDay, weekdayOccurrence }: NonNullable<HoursOverride['recurrence']>) {
  return {
    Frequency: frequency,
    Interval: interval,
    ...(month !== undefined && { ByMonth: [month] }),
    ...(monthDay !== undefined && { ByMonthDay: [monthDay] }),
    ...(weekdayOccurrence !== undefined && { ByWeekdayOccurrence: [weekdayOccurrence] }),
  };
}
