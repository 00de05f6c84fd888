import type { Emulator } from '../../emulator/emulator';
import { musicFlow } from '../day/day-flows';
import { afterContactWorkSeconds } from './staff-queue';

export const supportNumber = '+441632960001';

export interface Furnished {
  queueId: string;
  twinQueueId: string;
}

/** One queue with its twin, agents who serve both, and a number whose callers go there at once. */
export function furnishQueue({ connect: { centre } }: Emulator, agents: number): Furnished {
  const hoursOfOperationId = centre.createHoursOfOperation({ name: 'Unused', timeZone: 'UTC', ranges: [] }).id;
  const queue = centre.createQueue({ name: 'Support', hoursOfOperationId });
  const twin = centre.createQueue({ name: 'Support callbacks', hoursOfOperationId });
  const served = [twin, queue].map(({ id }, order) => ({ queueId: id, channel: 'VOICE' as const, priority: 1 + order, delaySeconds: 0 }));
  const profile = centre.createRoutingProfile({ name: 'Support', defaultOutboundQueueId: queue.id, queues: served });
  for (let at = 0; at < agents; at += 1) centre.createUser({ username: `agent-${at}`, routingProfileId: profile.id, afterContactWorkTimeLimitSeconds: afterContactWorkSeconds });
  const music = centre.createFlow({ name: 'Music', type: 'CUSTOMER_QUEUE', content: musicFlow() });
  const inbound = centre.createFlow({ name: 'Inbound', type: 'CONTACT_FLOW', content: inboundFlow(queue.arn, music.arn) });
  centre.associateNumberFlow(centre.claimNumber({ number: supportNumber }).id, inbound.id);
  return { queueId: queue.id, twinQueueId: twin.id };
}

function inboundFlow(queueArn: string, musicArn: string): string {
  const hangUp = (...errors: string[]) => errors.map((ErrorType) => ({ ErrorType, NextAction: 'hang-up' }));
  return JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'queue',
    Actions: [
      { Identifier: 'queue', Type: 'UpdateContactTargetQueue', Parameters: { QueueId: queueArn }, Transitions: { NextAction: 'music', Errors: hangUp('NoMatchingError') } },
      { Identifier: 'music', Type: 'UpdateContactEventHooks', Parameters: { EventHooks: { CustomerQueue: musicArn } }, Transitions: { NextAction: 'transfer', Errors: hangUp('NoMatchingError') } },
      { Identifier: 'transfer', Type: 'TransferContactToQueue', Parameters: {}, Transitions: { NextAction: 'hang-up', Errors: hangUp('QueueAtCapacity', 'NoMatchingError') } },
      { Identifier: 'hang-up', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  });
}
