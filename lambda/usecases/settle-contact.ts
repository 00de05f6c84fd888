import type { Callback } from '../domain/callback/callback';
import type { CallbackEvent } from '../domain/callback/event';
import { wayOf } from '../domain/callback/way';
import { mergeFacts, type ContactFacts } from '../domain/callback/contact-facts';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { lookUpCallback } from './look-up-callback';

/** One contact event, in our terms. */
export interface ContactNews {
  facts: ContactFacts;
  /** The first contact of its chain: of a callback, the one that handed it off. */
  rootContactId: string;
  over: boolean;
  /** It is the call of a caller: `settleAnswer` has to do with it. */
  cameIn?: boolean;
}

/** What a contact event says of a callback. */
export async function settleContact(ports: AdvancePorts, news: ContactNews): Promise<void> {
  const callback = (await ports.store.findByContact(news.rootContactId)) ?? (await findByAttributes(ports, news.rootContactId));
  if (!callback || isOfAnotherCall(callback, news.rootContactId)) return;
  const event = await eventOf(ports, callback, news);
  if (event) await advanceCallback(ports, callback, event);
}

/**
 * An end is looked up, because the event does not carry the reason; what is read then also makes the journey complete
 * when earlier events were lost. That the handoff call ended matters only while nobody has seen its callback.
 */
async function eventOf({ telephony }: AdvancePorts, callback: Callback, news: ContactNews): Promise<CallbackEvent | undefined> {
  const { rootContactId } = news;
  if (!news.over) return { type: 'contact-seen', facts: news.facts, rootContactId };
  const isHandoff = news.facts.contactId === news.rootContactId && callback.mode === 'queued-callback';
  if (isHandoff) {
    const unseen = callback.phase === 'dispatching' || callback.phase === 'handing-off';
    return unseen ? lookUpCallback(telephony, callback, news.rootContactId) : undefined;
  }
  const contact = await telephony.lookUp(news.facts.contactId);
  return { type: 'contact-seen', facts: mergeFacts(contact?.facts, news.facts), rootContactId };
}

/** Before the flow was admitted, the record does not know its contact: the contact's attributes know the record. */
async function findByAttributes(ports: AdvancePorts, contactId: string): Promise<Callback | undefined> {
  const contact = await ports.telephony.lookUp(contactId);
  return contact?.callbackId ? ports.store.find(contact.callbackId) : undefined;
}

function isOfAnotherCall(callback: Callback, rootContactId: string): boolean {
  const { handoffContactId } = wayOf(callback);
  return handoffContactId !== undefined && handoffContactId !== rootContactId;
}
