import type { QueueRef } from '../model';
import { roomIn } from '../routing/queue-capacity';
import type { CentreContext, Lifeline } from '../centre-context';
import type { Failure } from '../flow-runner/host';
import { closeContact } from './close-contact';
import { attachLeg } from './customer-leg';
import { enqueueContact } from './enqueue-contact';
import { expireLater } from './expire-later';
import { LONGEST_CHAIN, openContact } from './open-contact';

/** From one queue to another: a new contact of the chain, which takes the customer along (InitiationMethod QUEUE_TRANSFER). */
export function moveToQueue(ctx: CentreContext, lifeline: Lifeline, queue: QueueRef): 'transferred' | 'QueueAtCapacity' | Failure {
  const { contact, leg } = lifeline;
  const room = roomIn(ctx, queue);
  if (room === 'full') return 'QueueAtCapacity';
  if (room === 'unusable') return { failed: 'the queue takes no contacts' };
  if (ctx.store.chainOf(contact).length >= LONGEST_CHAIN) return { failed: `the chain has ${LONGEST_CHAIN} contacts already` };
  const next = openContact(ctx, {
    method: 'QUEUE_TRANSFER',
    previous: contact,
    customerEndpoint: contact.customerEndpoint,
    systemEndpoint: contact.systemEndpoint,
    also: {
      ...(contact.callback && { callback: contact.callback, callbackNumber: contact.callbackNumber }),
      connectedToSystemAt: contact.connectedToSystemAt,
      queuePriority: contact.queuePriority,
      queueTimeAdjustmentSeconds: contact.queueTimeAdjustmentSeconds,
    },
  });
  if (leg) attachLeg(ctx, next, leg);
  if (contact.callback) expireLater(ctx, next);
  lifeline.leg = undefined;
  closeContact(ctx, lifeline, undefined);
  enqueueContact(ctx, next, queue);
  return 'transferred';
}
