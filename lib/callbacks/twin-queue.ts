import { Fn } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { QueueSettings } from '../../lambda/queues/domain/queue-settings';
import type { AlwaysOpen } from '../connect/always-open';
import type { ConnectInstance } from '../connect/connect-instance';
import { dayWindowOf } from '../calling-rules/calling-policy-of';
import type { CheckedSettings } from '../settings/settings';
import { numberShown } from '../settings/customer-first';
import { LOOK_MINUTES } from '../settings/queue-setting';
import { supervisorsOf } from '../settings/supervisors-of';
import { twinName } from '../settings/twin-name';
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
 * The queue in which the callbacks of a source queue wait for an agent. It is separate so that routing profiles can serve it ahead of every inbound queue (`npm
 * run queues:check` sees to that), and so that callers who wait in the source queue are counted apart.
 */
export class TwinQueue extends Construct {
  /** Facts about the source queue and its twin for functions. */
  readonly setting: QueueSettings;

  constructor(scope: Construct, id: string, { instance, settings, queue, hours, outboundWhisper }: TwinQueueProps) {
    super(scope, id);
    const { arn, callerId, allowedCountries, allowedPrefixes, callingWindow, recording = settings.recording, outboundWhisper: _whisper, offer, slots, mode: _mode, order: _order, customerFirst, lookAtMostMinutes = LOOK_MINUTES, ...policy } = queue;
    const twin = instance.inTurn(
      new CfnQueue(this, 'Queue', {
        instanceArn: instance.arn,
        name: twinName(settings, queue),
        description: `Callbacks of ${queue.name}. Serve it ahead of inbound queues.`,
        hoursOfOperationArn: hours.arn,
        // The whisper flow sets the caller id too. AWS does not document which of the two wins, so both are the same.
        outboundCallerConfig: { outboundFlowArn: outboundWhisper.arnFor(queue), ...(callerId && { outboundCallerIdNumberArn: callerId.arn }) },
      }),
    );
    const shown = numberShown(settings, queue);
    const supervisors = supervisorsOf(settings, queue);
    this.setting = {
      ...policy,
      lookAtMostMinutes,
      queueId: lastOf(arn),
      twinQueueId: Fn.select(3, Fn.split('/', twin.attrQueueArn)),
      recording,
      ...(shown && { callerId: shown }),
      ...(supervisors.length > 0 && { supervisors }),
      ...(allowedCountries && { allowedCountries }),
      ...(allowedPrefixes && { allowedPrefixes }),
      ...(callingWindow && { callingWindow: dayWindowOf(callingWindow) }),
      offerAboveSeconds: offer.aboveSeconds,
      assumedHandleSeconds: offer.assumedHandleSeconds,
      ...(offer.tellsWait && { tellsWait: true }),
      ...(slots && { slots }),
      ...(customerFirst && { customerFirst: howTheyAreCalled(customerFirst) }),
    };
  }
}

/** What functions know of it: they call themselves. */
function howTheyAreCalled({ calledBy: _dialback, ...howTheyAreCalled }: NonNullable<TwinQueueProps['queue']['customerFirst']>): NonNullable<QueueSettings['customerFirst']> {
  return howTheyAreCalled;
}

function lastOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
