import { Duration } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { streamOutboxEnvironment } from '../../lambda/functions/stream-outbox/environment';
import type { Foundation } from '../callbacks/foundation';
import { ofRecords } from '../callbacks/record-filters';
import { DialbackFunction } from '../function/dialback-function';
import type { FailureQueue } from '../function/failure-queue';
import { OperatorAlarm } from '../function/operator-alarm';

/** Minutes by which events may be late before the operator is told. */
const LATE_MINUTES = 15;

interface Outlets {
  readonly bus: EventBus;
  readonly unpublished: FailureQueue;
}

/** Creates the function that hears of each change of a record, and publishes what happened. */
export function createStreamOutbox(scope: Construct, { settings, callbacks, alarmTopic }: Foundation, { bus, unpublished: { queue } }: Outlets): DialbackFunction {
  const outbox = new DialbackFunction(scope, 'stream-outbox', {
    handler: 'stream-outbox',
    contract: streamOutboxEnvironment,
    environment: { STACK_NAME: settings.stackName, EVENT_BUS: bus.eventBusName, EVENT_NUMBERS: settings.events.numbers, UNPUBLISHED_QUEUE_URL: queue.queueUrl },
    calls: [callbacks.readStream(), { actions: ['events:PutEvents'], resources: [bus.eventBusArn] }, { actions: ['sqs:SendMessage'], resources: [queue.queueArn] }],
    impact: 'Systems that read Dialback’s events hear late of what happens to customers and their callbacks.',
    timeoutSeconds: 30,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  // Two readers are as many as a shard of a stream takes without being throttled (DynamoDB developer guide, "DynamoDB Streams"): the other is stream-callbacks.
  outbox.lambda.addEventSourceMapping('Changes', {
    eventSourceArn: callbacks.streamArn,
    startingPosition: StartingPosition.LATEST,
    filters: ofRecords,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(1),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    // While EventBridge does not answer, the stream keeps what happened. It forgets it after 24 hours: before that the failure queue is told what was given up.
    maxRecordAge: Duration.hours(20),
    // The function has the right to send there for itself.
    onFailure: { bind: () => ({ destination: queue.queueArn }) },
  });
  new OperatorAlarm(scope, 'EventsLate', {
    metric: outbox.lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
    from: Duration.minutes(LATE_MINUTES).toMilliseconds(),
    impact: 'Systems that read Dialback’s events are a quarter of an hour behind what happens to customers and their callbacks.',
    lookAt: 'the log group of stream-outbox: what EventBridge answers.',
    topic: alarmTopic,
  });
  return outbox;
}
