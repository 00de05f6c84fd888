import { Annotations, Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import { OperatorAlarm } from './operator-alarm';

export interface LegacyWarningProps {
  readonly legacy: CheckedSettings['legacy'];
  readonly alarmTopic?: ITopic | undefined;
}

/** Says at synth that legacy mode is on, and alarms when customers are held too long. */
export class LegacyWarning extends Construct {
  constructor(scope: Construct, id: string, { legacy, alarmTopic }: LegacyWarningProps) {
    super(scope, id);
    const sentence = 'Legacy mode is on: it dials the customer first, who then waits on hold for the agent. It is deprecated; the default mode never makes a customer wait.';
    if (legacy.acceptedBecause) Annotations.of(this).addInfo(`${sentence} Accepted because: ${legacy.acceptedBecause}`);
    else Annotations.of(this).addWarningV2('dialback:legacy-mode', `${sentence} Set legacy.allowed to false, or say in legacy.acceptedBecause why it must be.`);
    new OperatorAlarm(this, 'CustomerHold', {
      metric: new Metric({
        namespace: 'Dialback',
        metricName: 'CustomerHoldSeconds',
        dimensionsMap: { service: 'dialback' },
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      from: legacy.alarmAfterHoldSeconds,
      impact: `A customer who was called in legacy mode waited on hold for ${legacy.alarmAfterHoldSeconds} seconds or more.`,
      lookAt: 'the saved query "why was this customer not called?" for calls that ended in customer-left-hold.',
      topic: alarmTopic,
    });
  }
}
