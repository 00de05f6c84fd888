import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import { findContact } from '../contacts/find-contact';
import { lastOf } from '../instance-store';
import { canTake } from '../routing/can-take';
import type { Desk } from '../routing/desk';
import { deskOf } from '../routing/release-desk';
import { estimateWaitSeconds } from './estimate-wait';
import { measureCustomerFirst } from './customer-first-metrics';
import { measureHandling } from './handle-metrics';
import type { ContactMetrics, MetricViews, UserData } from './metric-views';
import { measureQueue } from './queue-metrics';

export function createMetricViews(ctx: CentreContext): MetricViews {
  return {
    queueMetrics(reference) {
      const queueId = lastOf(reference);
      if (!ctx.store.queues.has(queueId)) throw new ConnectRefusal('ResourceNotFoundException', `There is no queue ${reference}.`);
      const queue = { kind: 'STANDARD', queueId } as const;
      const measured = measureQueue(ctx, queue);
      const estimatedWaitSeconds = estimateWaitSeconds(ctx, queue, measured.contactsInQueue + 1);
      return { ...measured, ...(estimatedWaitSeconds !== undefined && { estimatedWaitSeconds }) };
    },
    handleMetrics: (range) => measureHandling(ctx, range),
    customerFirstMetrics: (range) => measureCustomerFirst(ctx, range),
    contactMetrics: (contactId) => contactMetrics(ctx, contactId),
    currentUserData: () => [...ctx.desks.values()].filter((desk) => desk.known).map((desk) => userData(ctx, desk)),
  };
}

function contactMetrics(ctx: CentreContext, contactId: string): ContactMetrics {
  const contact = findContact(ctx, contactId);
  const { queue } = contact;
  const waiting = queue ? ctx.waiting.in(queue) : [];
  const positionInQueue = waiting.indexOf(contact) + 1;
  if (!queue || positionInQueue === 0) throw new ConnectRefusal('InvalidRequestException', `Contact ${contactId} is ${contact.state}; its metrics are known while it is queued.`);
  const estimatedWaitSeconds = estimateWaitSeconds(ctx, queue, positionInQueue);
  return { positionInQueue, ...(estimatedWaitSeconds !== undefined && { estimatedWaitSeconds }) };
}

function userData(ctx: CentreContext, desk: Desk): UserData {
  const { slot } = desk;
  const contact = slot && ctx.store.contacts.get(slot.contactId);
  const connectedToAgentAt = contact?.agent?.connectedAt;
  return {
    userId: desk.userId,
    statusId: desk.statusId,
    statusName: ctx.store.statuses.get(desk.statusId)!.name,
    statusSince: desk.statusSince,
    ...(desk.nextStatusId && { nextStatusId: desk.nextStatusId }),
    routingProfileId: ctx.store.users.get(desk.userId)!.routingProfileId,
    availableVoiceSlots: canTake(ctx, desk) ? 1 : 0,
    activeVoiceSlots: contact && deskOf(ctx, contact) === desk ? 1 : 0,
    contacts:
      contact && slot
        ? [
            {
              contactId: contact.id,
              state: slot.state,
              stateSince: slot.since,
              ...(connectedToAgentAt && { connectedToAgentAt }),
              initiationMethod: contact.initiationMethod,
              ...(contact.queue && { queue: contact.queue }),
            },
          ]
        : [],
  };
}
