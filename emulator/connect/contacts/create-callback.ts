import type { CallbackRequest, Done } from '../flow-runner/host';
import type { CallbackPlan, Contact, QueueRef } from '../model';
import { queueArn } from '../resources/arns';
import { loadFlow } from '../resources/load-flow';
import { resolveQueue } from '../routing/resolve-queue';
import { roomIn } from '../routing/queue-capacity';
import { publishContactEvent } from '../contact-events';
import { DAY, SECOND, type CentreContext, type Lifeline } from '../centre-context';
import { closeContact, isOver } from './close-contact';
import { enqueueContact } from './enqueue-contact';
import { expireLater } from './expire-later';
import { endpointOf, LONGEST_CHAIN, openContact } from './open-contact';
import { recordState } from './record-state';
import { runEntryFlow } from './run-entry-flow';
import { runScript } from './run-script';

/** CreateCallbackContact. It has one error branch, whatever the reason. */
export function createCallback(ctx: CentreContext, creator: Contact, request: CallbackRequest): Done {
  const queue = request.target ? resolveQueue(ctx.store, request.target) : creator.targetQueue;
  const number = creator.callbackNumber ?? creator.customerEndpoint?.address;
  if (!number) return { failed: 'there is no number to call back' };
  if (!queue) return { failed: 'there is no such queue, or none was set' };
  if (roomIn(ctx, queue) !== 'room') return { failed: 'the queue has no room' };
  if (ctx.store.chainOf(creator).length >= LONGEST_CHAIN) return { failed: `the chain has ${LONGEST_CHAIN} contacts already` };
  if (request.callerId && !ctx.store.numberByAddress(request.callerId)) return { failed: 'the caller id is no number of the instance' };
  if (request.creationFlowId && loadFlow(ctx.store, request.creationFlowId)?.type !== 'CONTACT_FLOW') return { failed: 'the creation flow is no published inbound flow' };
  const outboundFlowId = queue.kind === 'STANDARD' ? ctx.store.instance.customerFirstCallbacks.get(queue.queueId) : undefined;
  if (outboundFlowId && loadFlow(ctx.store, outboundFlowId)?.type !== 'CONTACT_FLOW') return { failed: 'the outbound callback flow is no published flow' };
  const { target: _target, ...values } = request;
  const expiresAt = ctx.time.iso(ctx.time.now() + ctx.switches.callbackExpiryDays * DAY);
  const lifeline = openCallback(ctx, creator, { queue, plan: { ...values, number, expiresAt, failedAttempts: 0, ...(outboundFlowId && { outboundFlowId }) } });
  if (request.creationFlowId) startCreationFlow(ctx, lifeline, request.creationFlowId);
  else queueAfter(ctx, lifeline, request.initialCallDelaySeconds);
  return 'done';
}

/** A callback contact in its chain: from the creating contact, or for the next attempt from the last one. */
export function openCallback(ctx: CentreContext, previous: Contact, callback: { queue: QueueRef; plan: CallbackPlan }): Lifeline {
  const lifeline = openContact(ctx, {
    method: callback.plan.outboundFlowId ? 'CALLBACK_CUSTOMER_FIRST_QUEUED' : 'CALLBACK',
    previous,
    customerEndpoint: endpointOf(callback.plan.number),
    silent: ctx.switches.callbackInitiatedEvent === 'at-enqueue',
    also: {
      callback: callback.plan,
      callbackNumber: callback.plan.number,
      targetQueue: callback.queue,
      queuePriority: previous.queuePriority,
      queueTimeAdjustmentSeconds: previous.queueTimeAdjustmentSeconds,
      ...propagated(ctx, previous),
    },
  });
  expireLater(ctx, lifeline);
  return lifeline;
}

/** Queues a callback when its delay is over; until then it is scheduled and counts in no queue. */
export function queueAfter(ctx: CentreContext, lifeline: Lifeline, delaySeconds: number): void {
  const { contact } = lifeline;
  const dueAt = ctx.time.now() + delaySeconds * SECOND;
  contact.scheduledFor = ctx.time.iso(dueAt);
  recordState(ctx, contact, { to: 'SCHEDULED', scheduledFor: contact.scheduledFor });
  lifeline.timers.push(ctx.time.at(dueAt, () => queueDue(ctx, lifeline)));
}

function queueDue(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact } = lifeline;
  if (isOver(lifeline)) return;
  if (roomIn(ctx, contact.targetQueue!, 'due-callback') === 'room') {
    if (ctx.switches.callbackInitiatedEvent === 'at-enqueue' && !contact.enqueuedAt) publishContactEvent(ctx, contact, { type: 'INITIATED' });
    return enqueueContact(ctx, lifeline, contact.targetQueue!);
  }
  if (ctx.switches.callbackDueBeyondOverflow === 'waits') return queueAfter(ctx, lifeline, 60);
  ctx.journal.record('contact', 'NO_ROOM', { contactId: contact.id, queue: queueArn(ctx.store.instance, contact.targetQueue!) });
  closeContact(ctx, lifeline, 'OTHER');
}

/** It has to transfer the contact to a queue; otherwise the callback is never queued and ends. */
function startCreationFlow(ctx: CentreContext, lifeline: Lifeline, flowId: string): void {
  const flow = loadFlow(ctx.store, flowId)!;
  const { initialCallDelaySeconds, outboundFlowId } = lifeline.contact.callback!;
  // Of customer-first callbacks the guide says when, and that the record has it.
  const delaySeconds = outboundFlowId === undefined && ctx.switches.creationFlowRuns === 'at-creation' ? 0 : initialCallDelaySeconds;
  const start = () => {
    if (outboundFlowId) lifeline.contact.connectedToSystemAt = ctx.time.iso();
    if (!isOver(lifeline)) runScript(ctx, lifeline, () => runEntryFlow(ctx, lifeline, flow));
  };
  lifeline.timers.push(ctx.time.after(delaySeconds * SECOND, start));
}

function propagated(ctx: CentreContext, from: Contact): Partial<Contact> {
  const { contactDataPropagates, recordingPropagates } = ctx.switches;
  return {
    ...(recordingPropagates && { recording: from.recording }),
    ...(contactDataPropagates !== 'nothing' && { tags: { ...from.tags } }),
    ...(contactDataPropagates === 'everything' && { name: from.name, contactDescription: from.contactDescription, references: { ...from.references } }),
  };
}
