import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { OperatorAlarm } from '../function/operator-alarm';
import { NAMESPACE, overFunctions, SETTLERS } from './product-metrics';

/** Seconds after which a customer who was promised a time would notice. When many are due at once, the last of 450 calls still stays below it. */
const LATE_SECONDS = 300;

/** Alarms about promises. No function fails when a callback is late, lost, missed or purged. */
export class PromiseAlarms extends Construct {
  constructor(scope: Construct, id: string, { alarmTopic: topic }: { readonly alarmTopic?: ITopic | undefined }) {
    super(scope, id);
    const stack = Stack.of(this).stackName;
    const ended = (kind: string) => overFunctions({ stack, operation: 'SUM', metricName: 'Ended', services: SETTLERS, kind, label: `callbacks that ended as ${kind}`, period: Duration.minutes(15) });
    new OperatorAlarm(this, 'Late', {
      metric: new Metric({ namespace: NAMESPACE, metricName: 'DispatchLagSeconds', dimensionsMap: { stack, service: 'queue-dispatch' }, statistic: 'Maximum', period: Duration.minutes(5) }),
      from: LATE_SECONDS,
      impact: 'Customers are called five minutes or more after the promised time.',
      lookAt: 'the dashboard: many callbacks due at once need scheduledCallsPerSecond or more time between them; else the errors of tick-dispatch and queue-dispatch.',
      topic,
    });
    new OperatorAlarm(this, 'LostPromises', {
      metric: overFunctions({ stack, operation: 'SUM', metricName: 'LostPromise', services: SETTLERS, label: 'attempts that failed before they were in line', period: Duration.minutes(15) }),
      from: 3,
      impact: 'Customers who were promised a callback are not called: three or more attempts in 15 minutes failed before an agent could take them.',
      lookAt: 'the saved query "why was a promised callback not made"; then whether the dedicated number still runs its flow.',
      topic,
    });
    new OperatorAlarm(this, 'Missed', {
      metric: ended('missed'),
      from: 5,
      impact: 'Customers who were promised a callback are not called: the lines of their agents were full, and the callbacks went to the list of missed ones.',
      lookAt: 'the missed list of the page; then whether agents are logged in whose routing profiles serve the twin queues (npm run queues:check).',
      topic,
    });
    new OperatorAlarm(this, 'Purged', {
      metric: ended('purged'),
      from: 3,
      impact: 'Customers who were promised a callback were not reached until the purge, and nobody calls them any more.',
      lookAt: 'the saved query "why was a promised callback not made".',
      topic,
    });
  }
}
