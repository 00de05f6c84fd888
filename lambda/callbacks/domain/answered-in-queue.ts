import type { Callback } from './callback';
import { isPromised } from './callback-request';
import type { ContactFacts } from './contact-facts';

/** The caller's own call. */
export type AnsweredInQueue = ContactFacts & { connectedAt: string };

/**
 * A caller who asked for a callback stood in the queue until their call was over, and an agent may have been faster: then they have been
 * answered, and nothing is owed. Only their own call says so, not that of a later attempt.
 */
export function isAnsweredInQueue(callback: Callback, contact: ContactFacts | undefined): contact is AnsweredInQueue {
  if (!isPromised(callback) || callback.origin !== 'caller' || callback.attempts.length > 0) return false;
  return contact?.connectedAt !== undefined && contact.contactId === callback.relatedContactId;
}
