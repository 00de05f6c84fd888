import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { WorkQueue } from '../function/work-queue';

/** The function that reads the queue may work on a message this long. */
export const DISPATCH_TIMEOUT_SECONDS = 30;

/**
 * Holds a message for each promised callback that is due or under way, and delivers it to the second. The table still lists every due callback, so a lost or
 * discarded message causes only a delay.
 */
export class DispatchQueue extends Construct {
  readonly messages: WorkQueue;

  constructor(scope: Construct, id: string, { alarmTopic }: { readonly alarmTopic?: ITopic | undefined }) {
    super(scope, id);
    this.messages = new WorkQueue(this, 'Queue', {
      timeoutSeconds: DISPATCH_TIMEOUT_SECONDS,
      // While Connect or DynamoDB fail, a message comes back every three minutes. Fifty times outlast an outage of two hours.
      triesAtMost: 50,
      impact: 'Due callbacks could not be dialled or checked, again and again: their customers are called late or not at all.',
      alarmTopic,
    });
  }
}
