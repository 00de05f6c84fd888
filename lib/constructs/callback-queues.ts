import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { QueueSetting } from '../../lambda/environment/queue-policies';
import type { CheckedSettings } from '../settings/settings';
import type { AlwaysOpen } from './always-open';
import type { ConnectInstance } from './connect-instance';
import { OutboundWhisper } from './outbound-whisper';
import { TwinQueue } from './twin-queue';

export interface CallbackQueuesProps {
  readonly instance: ConnectInstance;
  readonly settings: CheckedSettings;
  readonly hours: AlwaysOpen;
}

/**
 * The twin queues of all source queues. Functions are told of them, and flows of functions: so these are the first Connect resources
 * to be made, and refer to none of the others.
 */
export class CallbackQueues extends Construct {
  readonly settings: QueueSetting[];

  constructor(scope: Construct, id: string, { instance, settings, hours }: CallbackQueuesProps) {
    super(scope, id);
    const outboundWhisper = new OutboundWhisper(this, 'OutboundWhisper', { instance, settings });
    // Named by the source queue: taking one out of the settings, or moving it in the list, touches no other's twin.
    this.settings = settings.queues.map((queue) => new TwinQueue(this, idOf(queue.arn), { instance, settings, queue, hours, outboundWhisper }).setting);
    if (this.settings.length === 0) return;
    const value = this.settings.map(({ queueId, twinQueueId }) => `${queueId}=${twinQueueId}`).join(',');
    new CfnOutput(this, 'Twins', { value, description: 'Ids of the source queues and of their twins, which routing profiles must serve' }).overrideLogicalId('CallbackQueues');
  }
}

function idOf(arn: string): string {
  return `Twin-${arn.slice(arn.lastIndexOf('/') + 1)}`;
}
