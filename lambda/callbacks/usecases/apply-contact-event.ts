import type { Callback } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import { callsCustomer } from '../domain/calls-customer';
import { type ContactFacts, mergeFacts } from '../domain/contact-facts';
import type { ContactNews } from '../domain/contact-news';
import type { FollowEvent } from '../domain/event';
import { mayHaveReached, outcomeOfCall } from '../domain/outcome';
import { POLICY } from '../domain/policy';
import type { ContactIndex } from '../ports/callback-store';
import { followCallback, type FollowPorts } from './advance-callback';
import { lookUpCallback } from './look-up-callback';

/**
 * Decides on the callback that a contact event belongs to, if it is of any. News of other software's calls cost nothing: a callback in a queue that has
 * none of ours is passed over, and so is one that no record knows, since the flow of ours was admitted before it made it.
 */
export async function applyContactEvent(ports: FollowPorts & { contactIndex: ContactIndex }, news: ContactNews): Promise<void> {
  if (news.isCallback && isInQueueOfOthers(ports, news)) return;
  const known = await ports.contactIndex.callbackOf(news.rootContactId);
  const { callback, ...dialled } = known || news.isCallback ? { callback: known } : await findByAttributes(ports, news.rootContactId);
  if (!callback || isOfAnotherCall(callback, news.rootContactId)) return;
  const event = await eventOf(ports, callback, { news, dialled });
  if (event) await followCallback(ports, callback, event);
}

/**
 * An end is looked up, because the event does not carry the reason. The answer also completes the journey when earlier
 * events were lost. That the handoff call ended matters only while nobody has seen its callback.
 */
async function eventOf({ contacts, queues }: FollowPorts, callback: Callback, { news, dialled }: { news: ContactNews; dialled: DialledAs }): Promise<FollowEvent | undefined> {
  const { rootContactId } = news;
  if (!news.over) return { type: 'contact-seen', facts: news.facts, rootContactId, ...dialled };
  const isHandoff = news.facts.contactId === news.rootContactId && !callsCustomer(callback);
  if (isHandoff) {
    const unseen = callback.phase === 'dispatching' || callback.phase === 'handing-off';
    return unseen ? lookUpCallback(contacts, callback, news.rootContactId) : undefined;
  }
  const contact = await contacts.lookUp(news.facts.contactId);
  const facts = mergeFacts(contact?.facts, news.facts);
  // Before the caller is called again: an agent may have answered them in the queue, and the news of that may be lost.
  const handoff = isCallersFirst(callback, rootContactId) && isInVain(queues, callback, facts) ? (await contacts.lookUp(rootContactId))?.facts : undefined;
  return handoff ? { type: 'looked-up', rootContactId, handoff, call: facts } : { type: 'contact-seen', facts, rootContactId, ...dialled };
}

/** What a call of ours says of itself. */
type DialledAs = Pick<Extract<FollowEvent, { type: 'contact-seen' }>, 'version' | 'customerFirst'>;

/** The call that the flow of the caller's own call made. */
function isCallersFirst({ origin, relatedContactId }: Callback, rootContactId: string): boolean {
  return origin === 'caller' && relatedContactId === rootContactId;
}

function isInVain(queues: FollowPorts['queues'], callback: Callback, facts: ContactFacts): boolean {
  const { reachedAfterSeconds } = (isPromised(callback) && queues.get(callback.queueId)) || POLICY;
  return !mayHaveReached(callback.attempt.said?.outcome.code ?? outcomeOfCall(facts, callback.mode, reachedAfterSeconds).code);
}

/** Callbacks of ours stand in agents' own queues, in twins, and in source queues where callers chose them. */
function isInQueueOfOthers({ queues }: FollowPorts, { queueId }: ContactNews): boolean {
  if (queueId === undefined || queueId.startsWith('agent/') || queues.has(queueId)) return false;
  return [...queues.values()].every(({ twinQueueId }) => twinQueueId !== queueId);
}

/** Before the flow was admitted, the record does not know its contact: the contact's attributes know the record, and of which version of it the call was dialled. */
async function findByAttributes(ports: FollowPorts, contactId: string): Promise<DialledAs & { callback?: Callback | undefined }> {
  const contact = await ports.contacts.lookUp(contactId);
  if (!contact?.callbackId) return {};
  const { dialledVersion: version, customerFirst } = contact;
  return { callback: await ports.store.find(contact.callbackId), ...(version !== undefined && { version }), ...(customerFirst && { customerFirst }) };
}

function isOfAnotherCall(callback: Callback, rootContactId: string): boolean {
  const { handoffContactId } = callback.attempt;
  return handoffContactId !== undefined && handoffContactId !== rootContactId;
}
