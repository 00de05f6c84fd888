import type { Callback } from '../domain/callback';
import { callsCustomer } from '../domain/calls-customer';
import type { FollowEvent } from '../domain/event';
import type { Contacts, SeenContact } from '../ports/contacts';

type LookedUp = Extract<FollowEvent, { type: 'looked-up' }>;

/**
 * Asks Connect about an attempt, however many events were lost. Once its call is known, that alone is asked for: finding it takes
 * three requests, one of them to a list that Connect answers twice a second only. A caller's own call is always asked for: an agent may
 * have answered it.
 */
export async function lookUpCallback(contacts: Contacts, callback: Callback, rootContactId = callback.attempt.handoffContactId): Promise<FollowEvent> {
  if (!rootContactId) return { type: 'looked-up' };
  const known = await knownCall(contacts, callback, rootContactId);
  if (known && callback.origin !== 'caller') return { type: 'looked-up', rootContactId, ...asCall(known) };
  const handoff = (await contacts.lookUp(rootContactId))?.facts;
  if (!handoff) return { type: 'looked-up', rootContactId };
  if (callsCustomer(callback) || callback.mode === 'by-hand') return { type: 'looked-up', rootContactId, handoff, call: handoff };
  const call = known ?? (await firstCall(contacts, rootContactId));
  return { type: 'looked-up', rootContactId, handoff, ...(call && asCall(call)) };
}

function asCall({ facts, isKeptForRetry }: SeenContact): Pick<LookedUp, 'call' | 'isKeptForRetry'> {
  return { call: facts, ...(isKeptForRetry && { isKeptForRetry }) };
}

/** One that has not come into its line may be Connect's own retry, days ahead, where all news of the attempt's call was lost. */
async function knownCall(contacts: Contacts, callback: Callback, rootContactId: string): Promise<SeenContact | undefined> {
  const { handoffContactId, call } = callback.attempt;
  if (!call || handoffContactId !== rootContactId) return undefined;
  const seen = await contacts.lookUp(call.contactId);
  return seen?.facts.queuedAt ? seen : undefined;
}

async function firstCall(contacts: Contacts, rootContactId: string): Promise<SeenContact | undefined> {
  const { first } = await contacts.callbacksFrom(rootContactId);
  return first ? contacts.lookUp(first) : undefined;
}
