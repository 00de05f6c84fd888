import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ConnectInstance } from '../connect/connect-instance';
import { FailureQueue } from '../function/failure-queue';
import { placeIn } from '../function/inner-stack';
import type { CheckedSettings } from '../settings/settings';

export interface ContactEventsProps {
  readonly instance: ConnectInstance;
  readonly handler: IFunction;
  /** The numbers that calls of ours are placed from. Calls that other software places from other numbers are not ours. */
  readonly sourceNumbers: readonly string[];
  /** Whether clicks may call the customer first: such a call is followed itself. */
  readonly legacy: boolean;
  /** The numbers that customers see who are called before an agent: such a call is followed itself. */
  readonly customerFirstNumbers: readonly string[];
  /** From when on events of inbound calls matter: a customer who came that far no longer needs their promised callback. */
  readonly callsIn: CheckedSettings['calledIn'] | 'never';
  /** Whether an agent's answer matters after all, since the caller id alone proves nothing. */
  readonly needsProof: boolean;
  /** Whether callers who wait are offered callbacks: a caller whom an agent answers after all no longer needs one. */
  readonly offers: boolean;
  readonly alarmTopic?: ITopic | undefined;
}

/** A pattern has 2,048 characters: beyond so many numbers it asks for none, and the function leaves what is not ours. */
const NUMBERS_AT_MOST = 30;

/** Connect writes this for "not yet". */
const NOT_YET = '1970-01-01T00:00:00.001Z';

/**
 * Sends on the contact events of this instance that can concern a callback. A lost event only causes a delay, because the sweep asks Connect. Whatever
 * an event itself tells to be none of ours stays on the bus: chats, tasks, transfers, and calls that other software places.
 */
export class ContactEvents extends Construct {
  constructor(scope: Construct, id: string, props: ContactEventsProps) {
    super(scope, id);
    const undelivered = new FailureQueue(this, 'Undelivered', {
      impact: 'Contact events do not reach Dialback: agents see the journey of their calls minutes late.',
      topic: props.alarmTopic,
    });
    // One of AWS's published samples writes "Voice".
    const ofThisInstance = { instanceArn: [props.instance.arn], channel: ['VOICE', 'Voice'] };
    // One rule for all of them: each rule, and its leave to call the function, is a resource, and a stack may have 500.
    new Rule(placeIn('EventRules', this), 'Rule', {
      description: 'Calls that can concern a callback: those that Dialback makes, that agents dial by hand, and that come in',
      eventPattern: { source: ['aws.connect'], detailType: ['Amazon Connect Contact Event'], detail: { ...ofThisInstance, $or: this.patterns(props) } },
      targets: [new LambdaFunction(props.handler, { deadLetterQueue: undelivered.queue, retryAttempts: 8, maxEventAge: Duration.minutes(15) })],
    });
  }

  private patterns({ sourceNumbers, legacy, customerFirstNumbers, callsIn, needsProof, offers }: ContactEventsProps): Record<string, unknown>[] {
    // Should an event name no number, it may be ours.
    const ofOurs = { address: [...new Set(sourceNumbers), { exists: false }] };
    return [
      // Callbacks that Dialback may have made. An event tells everything that was there before it, so the answer of the customer's phone comes with that of the agent's.
      { initiationMethod: ['CALLBACK'], eventType: ['QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED'] },
      // Calls to our own number that it did not answer.
      { initiationMethod: ['API'], eventType: ['DISCONNECTED'], systemEndpoint: ofOurs, connectedToSystemTimestamp: [NOT_YET, { exists: false }] },
      // Calls that agents dial by hand: whoever is on the line already is not called beside that.
      { initiationMethod: ['OUTBOUND'], eventType: ['INITIATED', 'CONNECTED_TO_AGENT', 'DISCONNECTED'] },
      // Calls that a legacy click made, from the agent's queue on.
      ...(legacy ? [{ initiationMethod: ['API'], eventType: ['QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED'], systemEndpoint: ofOurs, queueInfo: { enqueueTimestamp: [{ 'anything-but': NOT_YET }] } }] : []),
      // Calls to customers who are called before an agent.
      ...(customerFirstNumbers.length > 0 ? [{ initiationMethod: ['API'], eventType: ['CONNECTED_TO_AGENT', 'DISCONNECTED'], ...(customerFirstNumbers.length <= NUMBERS_AT_MOST && { systemEndpoint: { address: customerFirstNumbers } }) }] : []),
      // Inbound calls, and their answers: a customer who calls in needs no callback any more.
      ...(callsIn === 'never' ? [] : [{ initiationMethod: ['INBOUND'], eventType: callsIn === 'begun' ? ['INITIATED', ...(offers || needsProof ? ['CONNECTED_TO_AGENT'] : [])] : ['QUEUED', 'CONNECTED_TO_AGENT'] }]),
    ];
  }
}
