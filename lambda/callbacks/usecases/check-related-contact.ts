import type { Agent } from '../../agents/domain/agent';
import { callerNumber } from '../../numbers/domain/caller-number';
import type { CallbackRefusal } from '../domain/refusals';
import type { FollowUps } from '../ports/callback-store';
import type { ContactLookUp, SeenContact } from '../ports/contacts';

export interface RelatedContactNeeds {
  followUps: Pick<FollowUps, 'followingOn'>;
  contacts: ContactLookUp;
  defaultCountry: string;
}

export interface RelatedContact {
  agent: Agent;
  contactId: string;
  /** The number that the agent calls, E.164. */
  number: string;
}

/** Answers undefined if the call may be linked with the contact. */
export type CheckRelatedContact = (asked: RelatedContact) => Promise<CallbackRefusal<'related-contact-unknown' | 'related-contact-of-others'> | undefined>;

/**
 * A contact is related to a call when its customer is who is called, or has given that number in it, or when the agent was on it. Connect describes ten
 * contacts a second for the whole account: what followed the contact before is looked at first, since that was checked then.
 */
export function createCheckRelatedContact({ followUps, contacts, defaultCountry }: RelatedContactNeeds): CheckRelatedContact {
  return async ({ agent, contactId, number }) => {
    const before = await followUps.followingOn(contactId);
    if (before.some((callback) => callback.number === number)) return undefined;
    const contact = await contacts.lookUp(contactId);
    if (!contact) return { code: 'related-contact-unknown' };
    const isTheirs = contact.userId === agent.userId || numbersIn(contact, defaultCountry).includes(number);
    return isTheirs ? undefined : { code: 'related-contact-of-others' };
  };
}

/** The number that called, and those that flows have noted: voicemails keep so whom to call back. */
function numbersIn({ customerNumber, attributes = {} }: SeenContact, defaultCountry: string): (string | undefined)[] {
  return [customerNumber, ...Object.values(attributes)].map((shown) => callerNumber(shown, defaultCountry));
}
