import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { OperatorAlarm } from '../function/operator-alarm';
import type { CheckedSettings } from '../settings/settings';
import { NAMESPACE, overFunctions, SETTLERS } from './product-metrics';

export interface ProductAlarmsProps {
  readonly settings: Pick<CheckedSettings, 'legacy' | 'atMostPlacementsPerMinute'>;
  readonly alarmTopic?: ITopic | undefined;
}

/** Alarms about what agents and customers get from clicks. Each function alone may look healthy. */
export class ProductAlarms extends Construct {
  constructor(scope: Construct, id: string, { settings: { legacy, atMostPlacementsPerMinute }, alarmTopic }: ProductAlarmsProps) {
    super(scope, id);
    const stack = Stack.of(this).stackName;
    new OperatorAlarm(this, 'LostClicks', {
      metric: overFunctions({ stack, operation: 'SUM', metricName: 'LostClick', services: SETTLERS, label: 'callbacks that ended before they were queued', period: Duration.minutes(15) }),
      from: 3,
      impact: 'Agents click and are never offered the call: three or more callbacks in 15 minutes ended before they were queued.',
      lookAt: 'the saved query "why was this customer not called"; then whether the dedicated number still runs its flow.',
      topic: alarmTopic,
    });
    // A failed step is tried again, and the function itself ends well. One callback that stays stuck fails at each sweep, 15 times. A short throttle stays
    // below that.
    new OperatorAlarm(this, 'Unsettled', {
      metric: overFunctions({ stack, operation: 'SUM', metricName: 'EffectFailed', services: SETTLERS, label: 'what was to be done for callbacks and failed', period: Duration.minutes(15) }),
      from: 10,
      impact: 'Callbacks cannot be settled: customers are called late or not at all, agents see no end of a call and may stay held out of routing.',
      lookAt: 'the saved query "what failed and is tried again".',
      topic: alarmTopic,
    });
    if (atMostPlacementsPerMinute !== 'unlimited') {
      new OperatorAlarm(this, 'Stopped', {
        metric: new Metric({ namespace: NAMESPACE, metricName: 'Paused', dimensionsMap: { stack, service: 'tick-dispatch', kind: 'dialback' }, statistic: 'Sum', period: Duration.minutes(5) }),
        impact: 'Nobody is called: Dialback paused itself, because more calls were to be placed in a minute than the settings allow (atMostPlacementsPerMinute).',
        lookAt: 'who or what asked for so many calls (the saved query "how callbacks ended, by hour"); then npm run resume.',
        topic: alarmTopic,
      });
    }
    if (!legacy.allowed) return;
    new OperatorAlarm(this, 'CustomerHold', {
      metric: overFunctions({ stack, operation: 'MAX', metricName: 'CustomerHoldSeconds', services: SETTLERS, label: 'longest hold of a customer, in seconds', period: Duration.minutes(5) }),
      from: legacy.alarmAfterHoldSeconds,
      impact: `A customer who was called in legacy mode waited on hold for ${legacy.alarmAfterHoldSeconds} seconds or more.`,
      lookAt: 'who clicked while on another call; the default mode never makes a customer wait.',
      topic: alarmTopic,
    });
  }
}
