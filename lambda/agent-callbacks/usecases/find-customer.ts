import type { Agent } from '../../agents/domain/agent';
import type { AgentDesks, PresentContact } from '../../agents/ports/agents';
import { serves } from '../../agents/usecases/owner-state';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import { isPromised } from '../../callbacks/domain/callback-request';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { CheckRelatedContact } from '../../callbacks/usecases/check-related-contact';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import { callerNumber } from '../../numbers/domain/caller-number';
import { offeredQueue } from '../../queues/domain/offered-queue';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { QueueRefusal } from '../../queues/domain/refusals';
import type { AgentCallbackRefusal } from '../domain/refusals';
import { type IsVoicemail, refuseVoicemail, type VoicemailRefused } from './refuse-voicemail';

export interface FindCustomerNeeds {
  store: Pick<CallbackStore, 'find'>;
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
  checkNumber: CheckNumber;
  /** Of numbers that Connect shows in national form. */
  defaultCountry: string;
  checkRelatedContact: CheckRelatedContact;
  isVoicemail: IsVoicemail;
  notices: Pick<Notices, 'failed'>;
}

export interface CustomerOrder {
  agent: Agent;
  number?: string;
  queueId?: string;
  relatedContactId?: string;
  /** The agent's PIN, where the destination needs one. It is looked at, and kept nowhere. */
  pin?: string;
}

export interface Customer {
  /** E.164. */
  number: string;
  queue: QueuePolicy;
  relatedContactId?: string;
  /** The number that the caller shows on whose call the agent is. */
  shownNumber?: string;
  /** The agent gave their PIN, as this destination needs one. */
  pinGiven?: true;
}

export type CustomerRefusal =
  | CallRefusal
  | QueueRefusal<'queue-not-offered' | 'queue-not-served'>
  | AgentCallbackRefusal<'number-needed' | 'queue-needed'>
  | VoicemailRefused
  | CallbackRefusal<'related-contact-unknown' | 'related-contact-of-others'>;

export type FindCustomer = (order: CustomerOrder) => Promise<Customer | { refusal: CustomerRefusal }>;

/** The customer and the queue are as the agent says. What they leave out is that of the contact that they are on, or wrap up. */
export function createFindCustomer(needs: FindCustomerNeeds): FindCustomer {
  return async (order) => {
    const contact = await presentContact(needs, order);
    const typed = order.number ?? callerNumber(contact?.callerId, needs.defaultCountry);
    if (typed === undefined) return { refusal: { code: 'number-needed' } };
    const queueId = order.queueId ?? (contact && (await queueOf(needs, contact)));
    const queue = queueId === undefined ? undefined : offeredQueue(needs.queues, queueId);
    const checked = await needs.checkNumber(typed, { asker: { by: 'agent', userId: order.agent.userId }, queue, moment: 'later', pin: order.pin });
    if ('refusal' in checked) return checked;
    if (queueId === undefined) return { refusal: { code: 'queue-needed' } };
    if (!queue) return { refusal: { code: 'queue-not-offered', queueId } };
    if (!(await serves(needs, order.agent, queueId))) return { refusal: { code: 'queue-not-served', queue: queue.name } };
    const unrelated = await refuseUnrelated(needs, order, { contact, number: checked.e164 });
    if (unrelated) return { refusal: unrelated };
    const unfit = await refuseVoicemail(needs.isVoicemail, { queue, contactId: order.relatedContactId });
    if (unfit) return { refusal: unfit };
    const relatedContactId = order.relatedContactId ?? contact?.contactId;
    const shownNumber = callerNumber(contact?.callerId, needs.defaultCountry);
    return { number: checked.e164, queue, ...(relatedContactId && { relatedContactId }), ...(shownNumber && { shownNumber }), ...(checked.pinGiven && { pinGiven: checked.pinGiven }) };
  };
}

/**
 * An agent who names the contact they mean gets that one or none: a repeat that comes late must not promise the next caller a callback. Who says number and
 * queue, and names no contact, may mean anybody. With all three said, the contact tells only which number its caller shows: the promise does without.
 */
async function presentContact({ desks, notices }: FindCustomerNeeds, { agent, number, queueId, relatedContactId }: CustomerOrder) {
  const isSaid = number !== undefined && queueId !== undefined;
  if (isSaid && relatedContactId === undefined) return undefined;
  const contact = await desks.contactOf(agent.userId).catch((error: unknown) => {
    if (!isSaid) throw error;
    notices.failed('contact-of-agent', relatedContactId ?? '', error);
    return undefined;
  });
  return relatedContactId === undefined || contact?.contactId === relatedContactId ? contact : undefined;
}

/** The contact that they are on needs no check. */
async function refuseUnrelated({ checkRelatedContact }: FindCustomerNeeds, { agent, relatedContactId }: CustomerOrder, { contact, number }: { contact: PresentContact | undefined; number: string }) {
  if (relatedContactId === undefined || relatedContactId === contact?.contactId) return undefined;
  return checkRelatedContact({ agent, contactId: relatedContactId, number });
}

/** A promised callback knows its source queue, in whosever line it stood. A click has none. */
async function queueOf({ store }: FindCustomerNeeds, { queueId, callbackId }: PresentContact): Promise<string | undefined> {
  const callback = callbackId === undefined ? undefined : await store.find(callbackId);
  return callback && isPromised(callback) ? callback.queueId : queueId;
}
