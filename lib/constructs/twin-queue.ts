import { Fn } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { QueueSetting } from '../../lambda/environment/queue-policies';
import type { CheckedSettings } from '../settings/settings';
import { twinName } from '../settings/twin-name';
import type { AlwaysOpen } from './always-open';
import type { ConnectInstance } from './connect-instance';
import type { OutboundWhisper } from './outbound-whisper';

export interface TwinQueueProps {
  readonly instance: ConnectInstance;
  readonly settings: CheckedSettings;
  /** The source queue. */
  readonly queue: CheckedSettings['queues'][number];
  readonly hours: AlwaysOpen;
  readonly outboundWhisper: OutboundWhisper;
}

/**
 * Where the callbacks of a source queue wait for an agent. It is a queue of its own so that routing profiles can serve it ahead of every
 * inbound queue (`npm run queues:check` sees to that), and so that callers who wait in the source queue are counted apart.
 */
export class TwinQueue extends Construct {
  /** What functions are told of the source queue and its twin. */
  readonly setting: QueueSetting;

  constructor(scope: Construct, id: string, { instance, settings, queue, hours, outboundWhisper }: TwinQueueProps) {
    super(scope, id);
    const { arn, callerId, outboundWhisper: _whisper, ...policy } = queue;
    const twin = instance.inTurn(
      new CfnQueue(this, 'Queue', {
        instanceArn: instance.arn,
        name: twinName(settings, queue),
        description: `Callbacks of ${queue.name}. Serve it ahead of inbound queues.`,
        hoursOfOperationArn: hours.arn,
        // The whisper sets the caller id too. Which of the two wins is not documented: so they are the same.
        outboundCallerConfig: { outboundFlowArn: outboundWhisper.arnFor(queue), ...(callerId && { outboundCallerIdNumberArn: callerId.arn }) },
      }),
    );
    const shown = callerId?.number ?? (settings.callerId === 'from-queue' ? undefined : settings.callerId);
    this.setting = { ...policy, queueId: lastOf(arn), twinQueueId: Fn.select(3, Fn.split('/', twin.attrQueueArn)), ...(shown && { callerId: shown }) };
  }
}

function lastOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
