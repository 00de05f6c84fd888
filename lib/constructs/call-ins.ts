import { Aws, Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import type { CallGrant } from './call-grant';
import { FailureQueue } from './failure-queue';
import { Push } from './push';

/** The function that reads the queue may work on a turn this long. */
export const TURN_TIMEOUT_SECONDS = 30;

export interface CallInsProps {
  readonly callIns: NonNullable<CheckedSettings['callIns']>;
  readonly alarmTopic?: ITopic | undefined;
}

/** What calls that customers announce stand on: the chain of messages by which turns are taken, and the pushes. */
export class CallIns extends Construct {
  readonly callIns: CallInsProps['callIns'];
  readonly push: Push;
  private readonly queue: Queue;

  constructor(scope: Construct, id: string, { callIns, alarmTopic }: CallInsProps) {
    super(scope, id);
    this.callIns = callIns;
    this.push = new Push(this, 'Push', { callIns, alarmTopic });
    const failures = new FailureQueue(this, 'Failures', {
      impact: 'Customers who wait for their turn to call are not told that it has come.',
      topic: alarmTopic,
    });
    this.queue = new Queue(this, 'Turns', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * TURN_TIMEOUT_SECONDS),
      // A turn later is another turn: the tick mends a broken chain within a minute.
      retentionPeriod: Duration.minutes(10),
      deadLetterQueue: { queue: failures.queue, maxReceiveCount: 3 },
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  get turnsUrl(): string {
    return this.queue.queueUrl;
  }

  /**
   * Key of what is kept of codes: the same as long as the stack is, and not in the table. It keeps a copy of the table from giving away codes;
   * who may read the stack may read the functions' variables as well.
   */
  get codeKey(): string {
    return Fn.select(2, Fn.split('/', Aws.STACK_ID));
  }

  bringTo(handler: IFunction): void {
    handler.addEventSourceMapping('CallInTurns', { eventSourceArn: this.queue.queueArn, batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 });
  }

  receive(): CallGrant {
    return { actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], resources: [this.queue.queueArn] };
  }

  send(): CallGrant {
    return { actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] };
  }
}
