import type { Callback } from '../domain/callback/callback';
import { wayOf } from '../domain/callback/way';
import type { CallbackEvent } from '../domain/callback/event';
import type { Telephony } from '../ports/telephony';

/** Everything Connect can say of a callback, however many events were lost. */
export async function lookUpCallback(telephony: Telephony, callback: Callback, root = wayOf(callback).handoffContactId): Promise<CallbackEvent> {
  if (!root) return { type: 'looked-up' };
  const handoff = await telephony.lookUp(root);
  if (!handoff) return { type: 'looked-up' };
  if (callback.mode === 'legacy') return { type: 'looked-up', handoff: handoff.facts, call: handoff.facts };
  const { first } = await telephony.callbacksFrom(root);
  const call = first ? await telephony.lookUp(first) : undefined;
  return { type: 'looked-up', handoff: handoff.facts, ...(call && { call: call.facts }) };
}
