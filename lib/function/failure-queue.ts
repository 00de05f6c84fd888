import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { OperatorAlarm } from './operator-alarm';

export interface FailureQueueProps {
  /** A sentence that says what is lost while a message lies in the queue. */
  readonly impact: string;
  /** Where the operator finds the cause and the remedy. Default: the messages, and docs/operator/deploy.md. */
  readonly lookAt?: string;
  readonly topic?: ITopic | undefined;
}

/** Keeps work that a function could not do. It keeps it for 14 days, the longest that SQS allows. */
export class FailureQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: FailureQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.queue).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'This is itself the queue for failures.' });
    new OperatorAlarm(this, 'NotEmpty', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
      impact: props.impact,
      lookAt: props.lookAt ?? 'the messages in the queue and the function log of the same minute (docs/operator/deploy.md says what to do with the messages).',
      topic: props.topic,
    });
  }
}
