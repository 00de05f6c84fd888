import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { CallGrant } from './call-grant';
import { FailureQueue } from './failure-queue';

/** The function that reads the queue may work on a message this long. */
export const DISPATCH_TIMEOUT_SECONDS = 30;

/** Six times the function's time: what Lambda wants of a queue it reads (Lambda developer guide, "Configuring a queue to use with Lambda"). */
const VISIBILITY_SECONDS = 6 * DISPATCH_TIMEOUT_SECONDS;

/**
 * A message for each promised callback that is due or under way, brought back to the second. A callback is never known here alone:
 * it stays in the table's list of what is due, so a message that is lost or given up only delays it.
 */
export class DispatchQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { alarmTopic }: { readonly alarmTopic?: ITopic | undefined }) {
    super(scope, id);
    const failures = new FailureQueue(this, 'Failures', {
      impact: 'Callbacks that are due could not be placed or looked at, again and again: their customers are called late or not at all.',
      topic: alarmTopic,
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(VISIBILITY_SECONDS),
      // While Connect or DynamoDB fail a message comes back every few minutes: fifty times outlast an outage of two hours.
      deadLetterQueue: { queue: failures.queue, maxReceiveCount: 50 },
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  /** Lets the function read the queue: a few messages at a time, those that failed by name, and two of it at most, since Connect takes two calls a second. */
  bringTo(handler: IFunction): void {
    handler.addEventSourceMapping('DispatchQueue', { eventSourceArn: this.queue.queueArn, batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 2 });
  }

  receive(): CallGrant {
    return { actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], resources: [this.queue.queueArn] };
  }

  send(): CallGrant {
    return { actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] };
  }
}
