import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { WorkQueue } from '../function/work-queue';
import type { CheckedSettings } from '../settings/settings';
import { Push } from './push';

/** The function that reads the queue may work on a turn this long. */
export const TURN_TIMEOUT_SECONDS = 30;

export interface CallInsProps {
  readonly callIns: NonNullable<CheckedSettings['callIns']>;
  readonly alarmTopic?: ITopic | undefined;
}

/** The resources of announced calls: the queue of messages that takes turns, and the pushes. */
export class CallIns extends Construct {
  readonly callIns: CallInsProps['callIns'];
  readonly push: Push;
  readonly turns: WorkQueue;

  constructor(scope: Construct, id: string, { callIns, alarmTopic }: CallInsProps) {
    super(scope, id);
    this.callIns = callIns;
    this.push = new Push(this, 'Push', { callIns, alarmTopic });
    this.turns = new WorkQueue(this, 'Turns', {
      timeoutSeconds: TURN_TIMEOUT_SECONDS,
      triesAtMost: 5,
      // A turn later is another turn: the tick mends a broken chain within a minute. All tries take a quarter of an hour.
      keptFor: Duration.minutes(20),
      impact: 'Customers who wait for their turn to call are not told that it has come.',
      alarmTopic,
    });
  }
}
