import { Construct } from 'constructs';
import type { QueueSettings } from '../../lambda/queues/domain/queue-settings';
import type { AlwaysOpen } from '../connect/always-open';
import type { ConnectInstance } from '../connect/connect-instance';
import type { CheckedSettings } from '../settings/settings';
import { OutboundWhisper } from './outbound-whisper';
import { TwinQueue } from './twin-queue';

export interface CallbackQueuesProps {
  readonly instance: ConnectInstance;
  readonly settings: CheckedSettings;
  readonly hours: AlwaysOpen;
}

/**
 * The twin queues of all source queues. Functions refer to them, and flows to functions. They are therefore the first Connect resources to be made, and refer
 * to none of the others.
 */
export class CallbackQueues extends Construct {
  readonly settings: QueueSettings[];

  constructor(scope: Construct, id: string, { instance, settings, hours }: CallbackQueuesProps) {
    super(scope, id);
    const outboundWhisper = new OutboundWhisper(this, 'OutboundWhisper', { instance, settings });
    // Each construct is named by its source queue. Removing one from the settings, or moving it in the list, leaves the other twins alone.
    this.settings = settings.queues.map((queue) => new TwinQueue(this, idOf(queue.arn), { instance, settings, queue, hours, outboundWhisper }).setting);
  }
}

function idOf(arn: string): string {
  return `Twin-${arn.slice(arn.lastIndexOf('/') + 1)}`;
}
