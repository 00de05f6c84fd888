import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import { OperatorAlarm } from './operator-alarm';

export interface ProductAlarmsProps {
  readonly legacy: CheckedSettings['legacy'];
  readonly alarmTopic?: ITopic | undefined;
}

/** Functions that may be the one to see a call end, and measure it (the `service` of lambda/adapters/logged-notices.ts). */
const settlers = ['event-contact', 'tick-sweep', 'flow-handoff', 'api-agent'];

/** Ends that mean "set up wrongly", by the function that sees them. Each function alone would count as healthy. */
const lostClicks = [
  ['tick-sweep', 'not-placed'],
  ['tick-sweep', 'handoff-incomplete'],
  ['event-contact', 'handoff-incomplete'],
  ['flow-handoff', 'queue-not-found'],
  ['flow-handoff', 'whisper-refused'],
  ['api-agent', 'connect-misconfigured'],
  ['api-agent', 'connect-refused-outbound'],
] as const;

/** Watches what agents and customers get, where every function may look well on its own. */
export class ProductAlarms extends Construct {
  constructor(scope: Construct, id: string, { legacy, alarmTopic }: ProductAlarmsProps) {
    super(scope, id);
    new OperatorAlarm(this, 'LostClicks', {
      metric: lostClicksMetric(),
      from: 3,
      impact: 'Agents click and are never offered the call: three or more callbacks in 15 minutes ended before they were queued.',
      lookAt: 'the saved query "why was this customer not called"; then whether the dedicated number still runs its flow.',
      topic: alarmTopic,
    });
    // A sweep goes on past an item that fails, and ends well itself.
    new OperatorAlarm(this, 'Unsettled', {
      metric: new Metric({ namespace: 'Dialback', metricName: 'EffectFailed', dimensionsMap: { service: 'tick-sweep', kind: 'tend' }, statistic: 'Sum', period: Duration.minutes(15) }),
      from: 3,
      impact: 'A callback cannot be settled: its agent sees no end of it and may stay held out of routing.',
      lookAt: 'the saved query "what failed and is tried again".',
      topic: alarmTopic,
    });
    if (!legacy.allowed) return;
    new OperatorAlarm(this, 'CustomerHold', {
      metric: longestHoldMetric(),
      from: legacy.alarmAfterHoldSeconds,
      impact: `A customer who was called in legacy mode waited on hold for ${legacy.alarmAfterHoldSeconds} seconds or more.`,
      lookAt: 'who clicked while on another call; the default mode never makes a customer wait.',
      topic: alarmTopic,
    });
  }
}

function lostClicksMetric(): MathExpression {
  const metrics = lostClicks.map(
    ([service, kind]) => new Metric({ namespace: 'Dialback', metricName: 'Ended', dimensionsMap: { service, kind }, statistic: 'Sum', period: Duration.minutes(15) }),
  );
  return over('SUM', metrics, 'callbacks that ended before they were queued');
}

function longestHoldMetric(): MathExpression {
  const metrics = settlers.map(
    (service) => new Metric({ namespace: 'Dialback', metricName: 'CustomerHoldSeconds', dimensionsMap: { service }, statistic: 'Maximum', period: Duration.minutes(5) }),
  );
  return over('MAX', metrics, 'longest hold of a customer, in seconds');
}

/** One function of CloudWatch's metric math over metrics that share a period; what was not measured counts as 0. */
function over(operation: 'SUM' | 'MAX', metrics: Metric[], label: string): MathExpression {
  const named = Object.fromEntries(metrics.map((metric, n) => [`m${n}`, metric]));
  const filled = Object.keys(named).map((name) => `FILL(${name}, 0)`);
  return new MathExpression({ expression: `${operation}([${filled.join(', ')}])`, usingMetrics: named, label, period: metrics[0]!.period });
}
