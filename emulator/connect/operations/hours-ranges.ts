import type { HoursOfOperationConfig } from '@aws-sdk/client-connect';
import type { OpenRange } from '../model';

/** Opening hours between the API's spelling and the model's. */
export function readRanges(config: HoursOfOperationConfig[]): OpenRange[] {
  return config.map(({ Day, StartTime, EndTime }) => ({
    day: Day!,
    start: { hours: StartTime!.Hours!, minutes: StartTime!.Minutes! },
    end: { hours: EndTime!.Hours!, minutes: EndTime!.Minutes! },
  }));
}

export function writeRanges(ranges: OpenRange[]): HoursOfOperationConfig[] {
  return ranges.map(({ day, start, end }) => ({
    Day: day,
    StartTime: { Hours: start.hours, Minutes: start.minutes },
    EndTime: { Hours: end.hours, Minutes: end.minutes },
  }));
}
