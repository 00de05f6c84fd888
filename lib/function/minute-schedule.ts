import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { placeIn } from './inner-stack';
import { OperatorAlarm } from './operator-alarm';

export interface MinuteScheduleProps {
  readonly handler: IFunction;
  /** The work that the function does each minute, for the console's list of rules. */
  readonly description: string;
  /** A sentence that says who is hurt when the function stands still. */
  readonly impact: string;
  readonly alarmTopic?: ITopic | undefined;
}

/** Runs a function each minute, and raises an alarm when it stands still. A lost tick needs no repeat, because the next one does its work. */
export class MinuteSchedule extends Construct {
  constructor(scope: Construct, id: string, { handler, description, impact, alarmTopic }: MinuteScheduleProps) {
    super(scope, id);
    new Rule(placeIn('EventRules', this), 'EveryMinute', {
      description,
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(handler, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    new OperatorAlarm(this, 'StandsStill', {
      metric: handler.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact,
      lookAt: 'the rule that calls it each minute (is it enabled?) and the concurrency left in the account.',
      whenBelow: true,
      topic: alarmTopic,
    });
  }
}
