import type { FlowHost } from '../../flow-runner/host';
import { roomIn } from '../../routing/queue-capacity';
import { resolveQueue } from '../../routing/resolve-queue';
import { canTake } from '../../routing/can-take';
import { closeContact } from '../close-contact';
import { createCallback } from '../create-callback';
import { createTask } from '../create-task';
import { enqueueContact } from '../enqueue-contact';
import { moveToQueue } from '../move-to-queue';
import { callThirdParty } from '../third-party';
import type { HostScope } from './host-scope';

type Transfers = Pick<
  FlowHost,
  | 'createCallback'
  | 'createTask'
  | 'transferToQueue'
  | 'dequeueAndTransfer'
  | 'transferToAgent'
  | 'transferToThirdParty'
  | 'completeOutboundCall'
  | 'outboundCallStatus'
  | 'disconnect'
>;

/** The host's part that lets a flow send its contact on. */
export function transfers(scope: HostScope): Transfers {
  const { ctx, lifeline, part } = scope;
  const { contact } = lifeline;
  return {
    createCallback: (request) => createCallback(ctx, contact, request),
    createTask: (request) => createTask(ctx, request),
    transferToQueue() {
      const queue = contact.targetQueue;
      const room = queue ? roomIn(ctx, queue) : 'unusable';
      if (room !== 'room') return room === 'full' ? 'QueueAtCapacity' : { failed: queue ? 'the queue takes no contacts' : 'no queue is set' };
      enqueueContact(ctx, lifeline, queue!);
      return 'transferred';
    },
    dequeueAndTransfer(target) {
      const queue = target ? resolveQueue(ctx.store, target) : contact.targetQueue;
      return queue ? moveToQueue(ctx, lifeline, queue) : { failed: 'there is no such queue, or none was set' };
    },
    transferToAgent: () => transferToAgent(scope),
    transferToThirdParty: (call) => callThirdParty(scope, call),
    completeOutboundCall(call) {
      if (!part.dial) throw new Error('Only an outbound whisper flow dials the customer.');
      return part.dial(call);
    },
    outboundCallStatus: async () => (await lifeline.callProgress) ?? { failed: 'answering machines are not detected on this call, or it is none of the four' },
    disconnect: () => closeContact(ctx, lifeline, 'CONTACT_FLOW_DISCONNECT'),
  };
}

/** Beta block: the contact goes to the agent named before, or is disconnected when that agent is busy. */
function transferToAgent({ ctx, lifeline }: HostScope): void {
  const queue = lifeline.contact.targetQueue;
  const desk = queue?.kind === 'AGENT' ? ctx.desks.get(queue.userId) : undefined;
  if (queue && desk && canTake(ctx, desk)) enqueueContact(ctx, lifeline, queue);
  else closeContact(ctx, lifeline, 'CONTACT_FLOW_DISCONNECT');
}
