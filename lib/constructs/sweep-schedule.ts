import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { OperatorAlarm } from './operator-alarm';

export interface SweepScheduleProps {
  readonly handler: IFunction;
  readonly alarmTopic?: ITopic | undefined;
}

/** Runs the sweep each minute, and notices when it stands still. A tick that is lost needs no repeat: the next one does its work. */
export class SweepSchedule extends Construct {
  constructor(scope: Construct, id: string, { handler, alarmTopic }: SweepScheduleProps) {
    super(scope, id);
    new Rule(this, 'EveryMinute', {
      description: 'Settles callbacks that went quiet, and gives agents back to routing',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(handler, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    new OperatorAlarm(this, 'StandsStill', {
      metric: handler.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact: 'Clicks whose call got lost are not tried again, and agents may stay held out of routing.',
      lookAt: 'the rule of the sweep (is it enabled?) and the concurrency left in the account.',
      whenBelow: true,
      topic: alarmTopic,
    });
  }
}
