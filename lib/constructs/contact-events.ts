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
  /** Whether calls that come in matter: where callbacks are promised, a customer who rings needs none any more. */
  readonly callsIn: boolean;
  /** Whether callers who wait are offered callbacks: one whom an agent answers after all needs none any more. */
  readonly offers: boolean;
  readonly alarmTopic?: ITopic | undefined;
}

/** Contact events of this instance that can concern a callback. One that is lost only delays: the sweep asks Connect. */
export class ContactEvents extends Construct {
  constructor(scope: Construct, id: string, { instance, handler, callsIn, offers, alarmTopic }: ContactEventsProps) {
    super(scope, id);
    const undelivered = new FailureQueue(this, 'Undelivered', {
      impact: 'Contact events do not reach Dialback: agents see the journey of their calls minutes late.',
      topic: alarmTopic,
    });
    const targets = [new LambdaFunction(handler, { deadLetterQueue: undelivered.queue, retryAttempts: 8, maxEventAge: Duration.minutes(15) })];
    // One published sample writes "Voice".
    const ofThisInstance = { instanceArn: [instance.arn], channel: ['VOICE', 'Voice'] };
    new Rule(this, 'Rule', {
      description: 'Contact events of calls that Dialback may have placed',
      eventPattern: {
        source: ['aws.connect'],
        detailType: ['Amazon Connect Contact Event'],
        detail: { ...ofThisInstance, initiationMethod: ['API', 'CALLBACK'], eventType: ['QUEUED', 'CONNECTED_TO_SYSTEM', 'CONNECTED_TO_AGENT', 'DISCONNECTED'] },
      },
      targets,
    });
    if (!callsIn) return;
    new Rule(this, 'CallsIn', {
      description: 'Calls that come in, and are answered: who rings needs no callback any more',
      eventPattern: {
        source: ['aws.connect'],
        detailType: ['Amazon Connect Contact Event'],
        detail: { ...ofThisInstance, initiationMethod: ['INBOUND'], eventType: ['INITIATED', ...(offers ? ['CONNECTED_TO_AGENT'] : [])] },
      },
      targets,
    });
  }
}
