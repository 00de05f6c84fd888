import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ConnectInstance } from './connect-instance';
import { FailureQueue } from './failure-queue';

export interface ContactEventsProps {
  readonly instance: ConnectInstance;
  readonly handler: IFunction;
  readonly alarmTopic?: ITopic | undefined;
}

/** Contact events of this instance that can belong to a callback. One that is lost only delays: the sweep asks Connect. */
export class ContactEvents extends Construct {
  constructor(scope: Construct, id: string, { instance, handler, alarmTopic }: ContactEventsProps) {
    super(scope, id);
    const undelivered = new FailureQueue(this, 'Undelivered', {
      impact: 'Contact events do not reach Dialback: agents see the journey of their calls minutes late.',
      topic: alarmTopic,
    });
    new Rule(this, 'Rule', {
      description: 'Contact events of calls that Dialback may have placed',
      eventPattern: {
        source: ['aws.connect'],
        detailType: ['Amazon Connect Contact Event'],
        detail: {
          instanceArn: [instance.arn],
          // One published sample writes "Voice".
          channel: ['VOICE', 'Voice'],
          initiationMethod: ['API', 'CALLBACK'],
          eventType: ['QUEUED', 'CONNECTED_TO_SYSTEM', 'CONNECTED_TO_AGENT', 'DISCONNECTED'],
        },
      },
      targets: [new LambdaFunction(handler, { deadLetterQueue: undelivered.queue, retryAttempts: 8, maxEventAge: Duration.minutes(15) })],
    });
  }
}
