import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { CallGrant } from './call-grant';
import type { DialbackFunction } from './dialback-function';
import { FailureQueue } from './failure-queue';

/** Number of messages that one run of the function gets, and number of runs at once. */
interface Reading {
  readonly batchSize: number;
  readonly maxConcurrency: number;
}

interface WorkQueueProps {
  /** The function that reads the queue may work on a message this long. */
  readonly timeoutSeconds: number;
  /** A message that failed this often goes to the failure queue. */
  readonly triesAtMost: number;
  /** A message that nobody took for this long is deleted. Default: 4 days, the default of SQS. */
  readonly keptFor?: Duration;
  /** A sentence that says who is hurt when messages come to the failure queue. */
  readonly impact: string;
  readonly alarmTopic?: ITopic | undefined;
}

/** A queue that one function reads, with a failure queue beside it. */
export class WorkQueue {
  private readonly queue: Queue;

  constructor(scope: Construct, id: string, { timeoutSeconds, triesAtMost, keptFor, impact, alarmTopic }: WorkQueueProps) {
    const failures = new FailureQueue(scope, 'Failures', { impact, topic: alarmTopic });
    this.queue = new Queue(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Lambda requires six times the function's timeout of a queue that it reads (Lambda developer guide, "Configuring a queue to use with Lambda").
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      ...(keptFor && { retentionPeriod: keptFor }),
      deadLetterQueue: { queue: failures.queue, maxReceiveCount: triesAtMost },
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  /** Lets the function read the queue. The function names the messages that failed, and only those come again. */
  bringTo({ lambda }: DialbackFunction, mappingId: string, reading: Reading): void {
    lambda.addEventSourceMapping(mappingId, { eventSourceArn: this.queue.queueArn, reportBatchItemFailures: true, ...reading });
  }

  /** For rules of EventBridge that put events on the queue, and those that cannot be put there on the other. */
  target(undelivered: FailureQueue): SqsQueue {
    return new SqsQueue(this.queue, { deadLetterQueue: undelivered.queue });
  }

  receive(): CallGrant {
    return { actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], resources: [this.queue.queueArn] };
  }

  send(): CallGrant {
    return { actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] };
  }
}
