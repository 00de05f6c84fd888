import type { Pattern } from '../../../emulator/events/event-pattern';
import { readHttpParameters } from '../../../emulator/events/operations/targets';
import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Target {
  Id: string;
  Arn: string;
  Input?: string;
  InputPath?: string;
  RoleArn?: string;
  HttpParameters?: Parameters<typeof readHttpParameters>[0];
  DeadLetterConfig?: { Arn: string };
  RetryPolicy?: { MaximumRetryAttempts?: number; MaximumEventAgeInSeconds?: number };
}

interface Properties {
  Name?: string;
  EventBusName?: string;
  EventPattern?: Pattern;
  ScheduleExpression?: string;
  State?: 'ENABLED' | 'DISABLED';
  Targets?: Target[];
}

export const eventsRule: ResourceType = {
  type: 'AWS::Events::Rule',
  properties: {
    Name: any,
    EventBusName: any,
    Description: any,
    EventPattern: any,
    ScheduleExpression: any,
    State: any,
    Targets: [
      {
        Id: any,
        Arn: any,
        Input: any,
        InputPath: any,
        RoleArn: any,
        HttpParameters: { PathParameterValues: any, HeaderParameters: any, QueryStringParameters: any },
        DeadLetterConfig: { Arn: any },
        RetryPolicy: { MaximumRetryAttempts: any, MaximumEventAgeInSeconds: any },
      },
    ],
    Tags: any,
  },
  async create({ properties, deployment, logicalId }) {
    const wanted = properties as Properties;
    const name = wanted.Name ?? deployment.nameFor(logicalId);
    const { events } = deployment.emulator;
    const bus = events.bus(wanted.EventBusName).name;
    const { arn } = events.putRule({
      name,
      bus,
      enabled: wanted.State !== 'DISABLED',
      ...(wanted.EventPattern && { pattern: wanted.EventPattern }),
      ...(wanted.ScheduleExpression && { scheduleExpression: wanted.ScheduleExpression }),
    });
    events.putTargets(
      name,
      (wanted.Targets ?? []).map(({ Id, Arn, Input, InputPath, RoleArn, HttpParameters, DeadLetterConfig, RetryPolicy }) => ({
        id: Id,
        arn: Arn,
        ...(Input && { input: Input }),
        ...(InputPath && { inputPath: InputPath }),
        ...(RoleArn && { roleArn: RoleArn }),
        ...(HttpParameters && { http: readHttpParameters(HttpParameters) }),
        ...(DeadLetterConfig && { deadLetterArn: DeadLetterConfig.Arn }),
        ...(RetryPolicy?.MaximumRetryAttempts !== undefined && { maximumRetryAttempts: RetryPolicy.MaximumRetryAttempts }),
        ...(RetryPolicy?.MaximumEventAgeInSeconds && { maximumEventAgeSeconds: RetryPolicy.MaximumEventAgeInSeconds }),
      })),
      bus,
    );
    return { ref: name, attributes: { Arn: arn }, remove: ({ emulator }) => emulator.events.removeRule(name, bus) };
  },
};
