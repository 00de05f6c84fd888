import { ConnectRefusal } from '../connect-refusal';
import { loadFlow } from '../resources/load-flow';
import { setRoutingSteps } from '../routing/activate-criteria';
import { readRoutingSteps } from '../routing/read-routing-criteria';
import { addPastCall } from './add-past-call';
import { associateContactWithUser, dismissUserContact } from './assign-contact';
import type { CentreContext } from '../centre-context';
import type { ContactActions, RoutingChange, StartTask } from './contact-actions';
import { createTask } from './create-task';
import type { Contact } from '../model';
import { findContact } from './find-contact';
import { LONGEST_CHAIN } from './open-contact';
import { startChat } from './start-chat';
import { startOutboundVoiceContact } from './start-outbound-voice-contact';
import { stopContact } from './stop-contact';
import { attributesProblem, tagsProblem, writeAttributes, writeTags } from './update-attributes';

export function createContactActions(ctx: CentreContext): ContactActions {
  return {
    startOutboundVoiceContact: (request) => startOutboundVoiceContact(ctx, request),
    startChat: (request) => startChat(ctx, request),
    startTask: (request) => startTask(ctx, request),
    stopContact: (contactId) => stopContact(ctx, contactId),
    addPastCall: (call) => addPastCall(ctx, call),
    describeContact: (contactId) => findContact(ctx, contactId),
    listAssociatedContacts(contactId) {
      const root = findContact(ctx, contactId).contactAssociationId;
      return [...ctx.store.contacts.values()].filter((contact) => contact.contactAssociationId === root);
    },
    contacts: () => ctx.store.contacts.values(),
    updateContactAttributes(contactId, attributes) {
      const contact = findContact(ctx, contactId);
      refuse(attributesProblem(contact.attributes, attributes));
      writeAttributes(ctx, contact, attributes);
    },
    updateContact(contactId, change) {
      const contact = findContact(ctx, contactId);
      if (change.name !== undefined) contact.name = change.name;
      if (change.description !== undefined) contact.contactDescription = change.description;
      if (change.references) contact.references = { ...contact.references, ...change.references };
      // Contact events tell of attributes, tags and routing criteria (section 4.1), not of these.
      contact.lastUpdatedAt = ctx.time.iso();
    },
    updateContactRoutingData: (contactId, change) => updateRouting(ctx, contactId, change),
    associateContactWithUser: (contactId, user) => associateContactWithUser(ctx, contactId, user),
    dismissUserContact: (user, contactId) => dismissUserContact(ctx, user, contactId),
    tagContact(contactId, tags) {
      const contact = findContact(ctx, contactId);
      refuse(tagsProblem(contact.tags, tags));
      writeTags(ctx, contact, { ...contact.tags, ...tags });
    },
    untagContact(contactId, keys) {
      const contact = findContact(ctx, contactId);
      writeTags(ctx, contact, Object.fromEntries(Object.entries(contact.tags).filter(([key]) => !keys.includes(key))));
    },
  };
}

function startTask(ctx: CentreContext, { contactFlowId, previousContactId, attributes = {}, references = {}, ...rest }: StartTask): string {
  const previous = previousContactId === undefined ? undefined : findContact(ctx, previousContactId);
  if (rest.relatedContactId && !ctx.store.contacts.has(rest.relatedContactId)) throw new ConnectRefusal('ResourceNotFoundException', `There is no related contact ${rest.relatedContactId}.`);
  if (!loadFlow(ctx.store, contactFlowId)) throw new ConnectRefusal('ResourceNotFoundException', `There is no published flow ${contactFlowId}.`);
  if (previous && tasksAfter(ctx, previous) >= LONGEST_CHAIN) throw new ConnectRefusal('ServiceQuotaExceededException', `${LONGEST_CHAIN} tasks follow contact ${previous.id} already.`);
  const made = createTask(ctx, { ...rest, previous, flowId: contactFlowId, attributes, references });
  if ('failed' in made) throw new ConnectRefusal('InvalidRequestException', `The task is not made: ${made.failed}.`);
  return made.contactId;
}

/** Twelve tasks may be made that name the same previous contact (API StartTaskContact). */
function tasksAfter(ctx: CentreContext, previous: Contact): number {
  return [...ctx.store.contacts.values()].filter(({ channel, previousContactId }) => channel === 'TASK' && previousContactId === previous.id).length;
}

function updateRouting(ctx: CentreContext, contactId: string, change: RoutingChange): void {
  const contact = findContact(ctx, contactId);
  const { queuePriority, queueTimeAdjustmentSeconds } = change;
  if (queuePriority !== undefined && queueTimeAdjustmentSeconds !== undefined) refuse('Give QueuePriority or QueueTimeAdjustmentSeconds, not both.');
  if (queuePriority !== undefined && queuePriority < 1) refuse(`QueuePriority is ${queuePriority}; 1 is the highest there is.`);
  if (contact.disconnectedAt) refuse(`Contact ${contactId} has ended; only a live contact can be routed.`);
  if (!contact.queue && ctx.switches.routingDataBeforeQueue === 'refused') refuse(`Contact ${contactId} is in no queue.`);
  if (change.routingCriteria !== undefined) updateCriteria(ctx, contact.id, change.routingCriteria);
  if (queuePriority !== undefined) contact.queuePriority = queuePriority;
  if (queueTimeAdjustmentSeconds !== undefined) contact.queueTimeAdjustmentSeconds = queueTimeAdjustmentSeconds;
  ctx.waiting.moveToPlace(contact);
  contact.lastUpdatedAt = ctx.time.iso();
  ctx.wakeRouter();
}

function updateCriteria(ctx: CentreContext, contactId: string, criteria: unknown): void {
  const steps = readRoutingSteps(criteria);
  if (!steps) refuse('RoutingCriteria has a step that cannot be read: each needs one Expression, with agents or with Name, Value and level.');
  setRoutingSteps(ctx, ctx.lifelines.get(contactId)!, steps!);
}

function refuse(problem: string | undefined): void {
  if (problem) throw new ConnectRefusal('InvalidRequestException', problem);
}
