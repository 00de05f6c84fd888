import type { CentreContext, Lifeline } from '../centre-context';
import type { Contact, RoutingProfile } from '../model';
import { loadFlow } from '../resources/load-flow';
import { canTake } from '../routing/can-take';
import { queueCallerId } from '../routing/queue-caller-id';
import { closeContact } from './close-contact';
import { dequeueContact } from './enqueue-contact';
import { endpointOf, openContact } from './open-contact';
import { runScript } from './run-script';
import { startOutboundCall } from './start-outbound-call';

const RING_TIMEOUT_SECONDS = 60;

/** The callback that waits to be dialled, the customer not yet (C2 of the admin guide, "Use customer first callback mode"). */
export function waitsForDial({ initiationMethod }: Contact): boolean {
  return initiationMethod === 'CALLBACK_CUSTOMER_FIRST_QUEUED';
}

/** No agent is kept for it. How many are dialled at once, Connect says nowhere: here one for each agent who could take one, less those under way. */
export function mayDialCustomer(ctx: CentreContext, { queue }: Contact): boolean {
  if (queue?.kind !== 'STANDARD') return false;
  const serves = (profile: RoutingProfile | undefined) => profile?.queues.some(({ queueId }) => queueId === queue.queueId) ?? false;
  const free = [...ctx.desks.values()].filter((desk) => canTake(ctx, desk) && serves(ctx.store.routingProfiles.get(ctx.store.users.get(desk.userId)!.routingProfileId))).length;
  const underWay = [...ctx.lifelines.values()].filter(({ contact, ended }) => isBeingDialled(contact, queue.queueId) && !ended.signal.aborted).length;
  return underWay < free;
}

function isBeingDialled({ initiationMethod, targetQueue, agent }: Contact, queueId: string): boolean {
  return initiationMethod === 'CALLBACK_CUSTOMER_FIRST_DIALED' && !agent && targetQueue?.kind === 'STANDARD' && targetQueue.queueId === queueId;
}

/** An agent is there: the callback's wait is over, and a contact of its own dials the customer (C3). Its flow runs when they answer, and lets them into the queue. */
export function dialCustomerFirst(ctx: CentreContext, queued: Lifeline): void {
  const { contact: previous } = queued;
  const { number: to, callerId, outboundFlowId } = previous.callback!;
  const queue = previous.queue!;
  dequeueContact(ctx, queued);
  closeContact(ctx, queued, undefined);
  const flow = outboundFlowId ? loadFlow(ctx.store, outboundFlowId) : undefined;
  const from = callerId ?? queueCallerId(ctx.store, queue);
  const dialled = openContact(ctx, {
    method: 'CALLBACK_CUSTOMER_FIRST_DIALED',
    previous,
    customerEndpoint: endpointOf(to),
    ...(from && { systemEndpoint: endpointOf(from) }),
    also: {
      targetQueue: queue,
      callbackNumber: to,
      queuePriority: previous.queuePriority,
      queueTimeAdjustmentSeconds: previous.queueTimeAdjustmentSeconds,
      segmentAttributes: { 'connect:Subtype': 'connect:Telephony', 'connect:TrafficType': 'CUSTOMER_FIRST_CALLBACK' },
      ...(previous.routingCriteria && { routingCriteria: { steps: previous.routingCriteria.steps } }),
    },
  });
  if (!flow || !from) return closeContact(ctx, dialled, 'TELECOM_PROBLEM');
  runScript(ctx, dialled, () => startOutboundCall(ctx, dialled, { to, from, ringTimeoutSeconds: RING_TIMEOUT_SECONDS, flow, detection: { awaitsPrompt: false }, fastBusy: false }));
}
