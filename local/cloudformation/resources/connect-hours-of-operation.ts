import type { OpenRange, Weekday } from '../../../emulator/connect/model';
import { any, type Shape } from '../shape';
import type { ResourceType } from '../resource-type';
import { centreOf, tagsOf } from './connect-instance';

interface Config {
  Day: Weekday;
  StartTime: { Hours: number; Minutes: number };
  EndTime: { Hours: number; Minutes: number };
}

interface Override {
  OverrideName: string;
  /** First day, like `2026-12-24`. */
  EffectiveFrom: string;
  EffectiveTill: string;
  OverrideConfig: Config[];
  OverrideType?: string;
}

const timeOfDay: Shape = { Hours: any, Minutes: any };
const config: Shape = [{ Day: any, StartTime: timeOfDay, EndTime: timeOfDay }];

export const connectHoursOfOperation: ResourceType = {
  type: 'AWS::Connect::HoursOfOperation',
  properties: {
    InstanceArn: any,
    Name: any,
    Description: any,
    TimeZone: any,
    Config: config,
    HoursOfOperationOverrides: [{ OverrideName: any, OverrideDescription: any, EffectiveFrom: any, EffectiveTill: any, OverrideConfig: config, OverrideType: any }],
    Tags: any,
  },
  async create({ properties, deployment }) {
    const { InstanceArn, Name, Description, TimeZone, Tags } = properties as Record<string, string>;
    const centre = centreOf(deployment, InstanceArn);
    const hours = centre.createHoursOfOperation({
      name: Name!,
      timeZone: TimeZone!,
      ranges: rangesOf(properties.Config as Config[]),
      tags: tagsOf(Tags),
      ...(Description && { description: Description }),
    });
    for (const override of (properties.HoursOfOperationOverrides ?? []) as Override[]) {
      const { OverrideName, EffectiveFrom, EffectiveTill, OverrideConfig, OverrideType = 'STANDARD' } = override;
      if (OverrideType !== 'STANDARD') throw new Error(`OverrideType ${OverrideType} is not emulated; STANDARD is.`);
      centre.createHoursOverride(hours.id, { name: OverrideName, effectiveFrom: EffectiveFrom, effectiveTill: EffectiveTill, ranges: rangesOf(OverrideConfig) });
    }
    return { ref: hours.arn, attributes: { HoursOfOperationArn: hours.arn }, remove: () => centre.deleteHoursOfOperation(hours.arn) };
  },
};

function rangesOf(config: Config[]): OpenRange[] {
  return config.map(({ Day, StartTime, EndTime }) => ({
    day: Day,
    start: { hours: StartTime.Hours, minutes: StartTime.Minutes },
    end: { hours: EndTime.Hours, minutes: EndTime.Minutes },
  }));
}
