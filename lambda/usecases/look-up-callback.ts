import type { Callback } from '../domain/callback/callback';
import type { ContactFacts } from '../domain/callback/contact-facts';
import type { CallbackEvent } from '../domain/callback/event';
import { wayOf } from '../domain/callback/way';
import type { Telephony } from '../ports/telephony';

/**
 * What Connect says of an attempt, however many events were lost. Once its call is known, that alone is asked for: finding it takes
 * three requests, one of them to a list that Connect answers twice a second only. A caller's own call is always asked for: an agent may
 * have answered it.
 */
export async function lookUpCallback(telephony: Telephony, callback: Callback, rootContactId = wayOf(callback).handoffContactId): Promise<CallbackEvent> {
  if (!rootContactId) return { type: 'looked-up' };
  const known = await knownCall(telephony, callback, rootContactId);
  if (known && callback.origin !== 'caller') return { type: 'looked-up', rootContactId, call: known };
  const handoff = (await telephony.lookUp(rootContactId))?.facts;
  if (!handoff) return { type: 'looked-up', rootContactId };
  if (callback.mode === 'legacy') return { type: 'looked-up', rootContactId, handoff, call: handoff };
  const call = known ?? (await firstCall(telephony, rootContactId));
  return { type: 'looked-up', rootContactId, handoff, ...(call && { call }) };
}

/** One that has not come into its line may be Connect's own retry, days ahead, where all news of the attempt's call was lost. */
async function knownCall(telephony: Telephony, callback: Callback, rootContactId: string): Promise<ContactFacts | undefined> {
  const { handoffContactId, call } = wayOf(callback);
  if (!call || handoffContactId !== rootContactId) return undefined;
  const facts = (await telephony.lookUp(call.contactId))?.facts;
  return facts?.queuedAt ? facts : undefined;
}

async function firstCall(telephony: Telephony, rootContactId: string): Promise<ContactFacts | undefined> {
  const { first } = await telephony.callbacksFrom(rootContactId);
  return first ? (await telephony.lookUp(first))?.facts : undefined;
}
