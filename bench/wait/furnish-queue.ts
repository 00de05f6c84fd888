import type { Emulator } from '../../emulator/emulator';
import { musicFlow } from '../day/day-flows';
import { afterContactWorkSeconds } from './staff-queue';

export const supportNumber = '+441632960001';
/** A caller of this number gets a callback from the twin queue. */
export const callbackNumber = '+441632960002';

export interface Furnished {
  queueId: string;
  twinQueueId: string;
}

/** Sets up one queue with its twin, agents who serve both, and a number whose callers go there at once. */
export function furnishQueue({ connect: { centre } }: Emulator, agents: number, order: 'callbacks-first' | 'by-time' = 'callbacks-first'): Furnished {
  const hoursOfOperationId = centre.createHoursOfOperation({ name: 'Unused', timeZone: 'UTC', ranges: [] }).id;
  const queue = centre.createQueue({ name: 'Support', hoursOfOperationId });
  const shown = centre.claimNumber({ number: supportNumber });
  const twin = centre.createQueue({ name: 'Support callbacks', hoursOfOperationId, outboundCallerIdNumberId: shown.id });
  const served = [twin, queue].map(({ id }, nth) => ({ queueId: id, channel: 'VOICE' as const, priority: order === 'by-time' ? 1 : 1 + nth, delaySeconds: 0 }));
  const profile = centre.createRoutingProfile({ name: 'Support', defaultOutboundQueueId: queue.id, queues: served });
  for (let at = 0; at < agents; at += 1) centre.createUser({ username: `agent-${at}`, routingProfileId: profile.id, afterContactWorkTimeLimitSeconds: afterContactWorkSeconds });
  const music = centre.createFlow({ name: 'Music', type: 'CUSTOMER_QUEUE', content: musicFlow() });
  const inbound = centre.createFlow({ name: 'Inbound', type: 'CONTACT_FLOW', content: inboundFlow(queue.arn, music.arn) });
  centre.associateNumberFlow(shown.id, inbound.id);
  const callback = centre.createFlow({ name: 'Callback', type: 'CONTACT_FLOW', content: callbackFlow(twin.arn) });
  centre.associateNumberFlow(centre.claimNumber({ number: callbackNumber }).id, callback.id);
  return { queueId: queue.id, twinQueueId: twin.id };
}

const hangUp = { Identifier: 'hang-up', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
const orHangUp = (...errors: string[]) => errors.map((ErrorType) => ({ ErrorType, NextAction: 'hang-up' }));

function inboundFlow(queueArn: string, musicArn: string): string {
  return JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'queue',
    Actions: [
      { Identifier: 'queue', Type: 'UpdateContactTargetQueue', Parameters: { QueueId: queueArn }, Transitions: { NextAction: 'music', Errors: orHangUp('NoMatchingError') } },
      { Identifier: 'music', Type: 'UpdateContactEventHooks', Parameters: { EventHooks: { CustomerQueue: musicArn } }, Transitions: { NextAction: 'transfer', Errors: orHangUp('NoMatchingError') } },
      { Identifier: 'transfer', Type: 'TransferContactToQueue', Parameters: {}, Transitions: { NextAction: 'hang-up', Errors: orHangUp('QueueAtCapacity', 'NoMatchingError') } },
      hangUp,
    ],
  });
}

function callbackFlow(twinArn: string): string {
  const timing = { InitialCallDelaySeconds: '1', MaximumConnectionAttempts: '1', RetryDelaySeconds: '259200' };
  const numberErrors = orHangUp('InvalidCallbackNumber', 'CallbackNumberNotDialable');
  return JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'number',
    Actions: [
      { Identifier: 'number', Type: 'UpdateContactCallbackNumber', Parameters: { CallbackNumber: '$.CustomerEndpoint.Address' }, Transitions: { NextAction: 'queue', Errors: numberErrors } },
      { Identifier: 'queue', Type: 'UpdateContactTargetQueue', Parameters: { QueueId: twinArn }, Transitions: { NextAction: 'callback', Errors: orHangUp('NoMatchingError') } },
      { Identifier: 'callback', Type: 'CreateCallbackContact', Parameters: timing, Transitions: { NextAction: 'hang-up', Errors: orHangUp('NoMatchingError') } },
      hangUp,
    ],
  });
}
