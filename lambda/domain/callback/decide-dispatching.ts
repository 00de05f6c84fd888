import type { CallbackIn, Dispatching } from './callback';
import type { CallbackEvent } from './event';
import { change, keep, type Circumstances, type Decision } from './decision';
import { plusSeconds, secondsBetween } from './instant';
import type { ContactFacts } from './contact-facts';
import { end } from './conclude';
import { requestOf } from './request-of';
import { follow } from './transitions';
import { endReported } from './reports';

export function decideDispatching(callback: CallbackIn<Dispatching>, event: CallbackEvent, circumstances: Circumstances): Decision {
  switch (event.type) {
    case 'admission-asked':
      return admit(callback, event.contactId, circumstances);
    case 'reported':
      if (event.report === 'queued') return admit(callback, event.contactId, circumstances);
      if (event.report === 'legacy-answered') {
        if (callback.mode !== 'legacy') return keep(callback, 'A legacy report says nothing of a queued callback.');
        return follow({ ...callback, handoffContactId: event.contactId }, { contactId: event.contactId, customerAnsweredAt: circumstances.now }, circumstances);
      }
      return endReported(callback, event.report, circumstances);
    case 'placed':
      return change({ ...callback, handoffContactId: event.contactId }, 'Connect is calling the customer.');
    case 'placement-refused':
      return end(callback, event.failure, circumstances);
    case 'contact-seen':
    case 'looked-up':
      return seen(callback, event, circumstances);
    case 'attention-due':
      return placeAgain(callback, circumstances);
    case 'promised-again':
    case 'leftovers-stopped':
    case 'line-full':
    case 'due':
      return keep(callback, 'A click waits for no time and in no line of ours.');
    case 'edited':
    case 'called-now':
    case 'cancelled':
      return { refused: 'on-its-way', reason: 'The call is on its way to the agent.' };
  }
}

function admit(callback: CallbackIn<Dispatching>, contactId: string, { now, policy }: Circumstances): Decision {
  const next = {
    ...requestOf(callback),
    phase: 'handing-off' as const,
    handoffContactId: contactId,
    admittedAt: now,
    attentionAt: callback.attentionAt > now ? callback.attentionAt : plusSeconds(now, policy.handoffLeaseSeconds),
  };
  return change(next, 'Our number answered; the handoff flow may make the callback on this contact.');
}

/** News of a placed call that has not asked for admission. */
function seen(
  callback: CallbackIn<Dispatching>,
  event: Extract<CallbackEvent, { type: 'contact-seen' | 'looked-up' }>,
  circumstances: Circumstances,
): Decision {
  const handoff = event.type === 'contact-seen' ? event.facts : event.handoff;
  if (!handoff) return callback.attentionAt > circumstances.now ? keep(callback, 'Connect shows no call of it yet.') : end(callback, 'not-placed', circumstances);
  if (callback.mode === 'legacy') return seenLegacy(callback, handoff, circumstances);
  const call = event.type === 'looked-up' ? event.call : undefined;
  if (call) return follow({ ...callback, handoffContactId: handoff.contactId }, call, circumstances);
  if (handoff.disconnectedAt && event.type === 'looked-up') {
    if (callback.placements >= circumstances.policy.placementLimit) return end(callback, 'not-placed', circumstances);
    return keep(callback, 'The call to our own number ended before the flow was let in: it is placed again when its time comes.');
  }
  return keep(callback, 'The call to our own number is on its way.');
}

function seenLegacy(callback: CallbackIn<Dispatching>, call: ContactFacts, circumstances: Circumstances): Decision {
  if (call.customerAnsweredAt || call.disconnectedAt) return follow({ ...callback, handoffContactId: call.contactId }, call, circumstances);
  if (callback.attentionAt > circumstances.now) return keep(callback, 'The customer’s phone is ringing.');
  const attentionAt = plusSeconds(circumstances.now, circumstances.policy.legacyLeaseSeconds);
  return change({ ...callback, attentionAt }, 'The customer’s phone is still ringing.');
}

function placeAgain(callback: CallbackIn<Dispatching>, { now, policy }: Circumstances): Decision {
  const age = secondsBetween(callback.requestedAt, now);
  if (callback.attentionAt > now) return keep(callback, 'Its time has not come.');
  if (callback.handoffContactId) return { next: callback, effects: [{ type: 'look-up' }], reason: 'No news of the call: Connect is asked.' };
  if (callback.mode === 'legacy') return end(callback, 'not-placed', { now });
  if (callback.placements >= policy.placementLimit || age > policy.freshnessSeconds) return end(callback, 'not-placed', { now });
  const placements = callback.placements + 1;
  const attentionAt = plusSeconds(now, policy.handoffLeaseSeconds);
  return change({ ...callback, placements, attentionAt }, 'Nothing was heard of the call to our own number: it is placed again.', {
    type: 'place',
    placement: placements,
  });
}
