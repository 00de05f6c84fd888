import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { OperatorAlarm } from './operator-alarm';
import { NAMESPACE, overFunctions, SETTLERS } from './product-metrics';

/** When a customer who was promised a time would notice, in seconds. What is placed in turn because much is due at once stays below it for 450 calls. */
const LATE_SECONDS = 300;

/** Watches what becomes of promises: a callback that is late, lost, missed or purged is no function's error. */
export class PromiseAlarms extends Construct {
  constructor(scope: Construct, id: string, { alarmTopic: topic }: { readonly alarmTopic?: ITopic | undefined }) {
    super(scope, id);
    const ended = (kind: string) => overFunctions({ operation: 'SUM', metricName: 'Ended', services: SETTLERS, kind, label: `callbacks that ended as ${kind}`, period: Duration.minutes(15) });
    new OperatorAlarm(this, 'Late', {
      metric: new Metric({ namespace: NAMESPACE, metricName: 'DispatchLagSeconds', dimensionsMap: { service: 'queue-dispatch' }, statistic: 'Maximum', period: Duration.minutes(5) }),
      from: LATE_SECONDS,
      impact: 'Customers are called five minutes or more after the time that they were promised.',
      lookAt: 'the dashboard: many callbacks due at once need scheduledCallsPerSecond or more time between them; else the errors of tick-dispatch and queue-dispatch.',
      topic,
    });
    new OperatorAlarm(this, 'LostPromises', {
      metric: overFunctions({ operation: 'SUM', metricName: 'LostPromise', services: SETTLERS, label: 'attempts that failed before they were in line', period: Duration.minutes(15) }),
      from: 3,
      impact: 'Customers who were promised a callback are not called: three or more attempts in 15 minutes failed before an agent could take them.',
      lookAt: 'the saved query "why was a promised callback not made"; then whether the dedicated number still runs its flow.',
      topic,
    });
    new OperatorAlarm(this, 'Missed', {
      metric: ended('missed'),
      from: 5,
      impact: 'Customers who were promised a callback are not called: as many as may wait for their agents, and the next went to the list of missed ones.',
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
