import type { Weekday } from '../../../emulator/connect/model';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';
import { centreOf, tagsOf } from './connect-instance';

interface Config {
  Day: Weekday;
  StartTime: { Hours: number; Minutes: number };
  EndTime: { Hours: number; Minutes: number };
}

const timeOfDay = { Hours: any, Minutes: any } as const;

export const connectHoursOfOperation: ResourceType = {
  type: 'AWS::Connect::HoursOfOperation',
  properties: {
    InstanceArn: any,
    Name: any,
    Description: any,
    TimeZone: any,
    Config: [{ Day: any, StartTime: timeOfDay, EndTime: timeOfDay }],
    Tags: any,
  },
  async create({ properties, deployment }) {
    const { InstanceArn, Name, Description, TimeZone, Tags } = properties as Record<string, string>;
    const hours = centreOf(deployment, InstanceArn).createHoursOfOperation({
      name: Name!,
      timeZone: TimeZone!,
      ranges: (properties.Config as Config[]).map(({ Day, StartTime, EndTime }) => ({
        day: Day,
        start: { hours: StartTime.Hours, minutes: StartTime.Minutes },
        end: { hours: EndTime.Hours, minutes: EndTime.Minutes },
      })),
      tags: tagsOf(Tags),
      ...(Description && { description: Description }),
    });
    return { ref: hours.arn, attributes: { HoursOfOperationArn: hours.arn } };
  },
};
