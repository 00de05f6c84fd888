import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { OperatorAlarm } from './operator-alarm';

export interface FailureQueueProps {
  /** What is lost while something lies in the queue, as a sentence. */
  readonly impact: string;
  readonly topic?: ITopic | undefined;
}

/** Where work lands that a function could not do; kept 14 days, the longest SQS keeps anything. */
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
      lookAt: 'the messages in the queue and the function log of the same minute (docs/operator/deploy.md says what to do with them).',
      topic: props.topic,
    });
  }
}
