import type { Callback, CallbackIn, Connected, Holding, Waiting } from './callback';
import type { CallbackEvent } from './event';
import { change, keep, type Circumstances, type Decision } from './decision';
import { isSame, mergeFacts, type ContactFacts } from './contact-facts';
import { secondsBetween } from './instant';
import { end, follow, nextLook } from './transitions';
import { endReported } from './reports';

type OnTheWay = CallbackIn<Waiting> | CallbackIn<Holding> | CallbackIn<Connected>;

/** The callback exists in Connect: from here on its contact's facts say where it is. */
export function decideOnTheWay(callback: OnTheWay, event: CallbackEvent, circumstances: Circumstances): Decision {
  switch (event.type) {
    case 'admission-asked':
      return event.contactId === callback.handoffContactId
        ? keep(callback, 'This contact was admitted already.')
        : { refused: 'handed-off-elsewhere', reason: 'The callback was made already: this call may not make another.' };
    case 'reported':
      return reported(callback, event, circumstances);
    case 'placed':
    case 'placement-refused':
      return keep(callback, 'An earlier call for it made the callback already.');
    case 'contact-seen':
      if (callback.mode === 'queued-callback' && event.facts.contactId === callback.handoffContactId) {
        return keep(callback, 'The handoff call is over; the callback goes on.');
      }
      return see(callback, event.facts, circumstances);
    case 'looked-up':
      if (event.call) return see(callback, event.call, circumstances);
      if (!event.handoff) return end(callback, 'removed', circumstances);
      return lookLater(callback, 'Connect does not show the callback yet.', circumstances);
    case 'attention-due':
      if (callback.attentionAt > circumstances.now) return keep(callback, 'Its time has not come.');
      return { next: callback, effects: [{ type: 'look-up' }], reason: 'No news for a while: Connect is asked.' };
    case 'leftovers-stopped':
      return keep(callback, 'Nothing was left over yet.');
  }
}

function reported(callback: OnTheWay, event: Extract<CallbackEvent, { type: 'reported' }>, circumstances: Circumstances): Decision {
  if (event.contactId !== callback.handoffContactId) return keep(callback, 'The report is of another call.');
  if (callback.phase === 'holding' && event.report !== 'legacy-answered' && event.report !== 'queued') {
    return endReported(callback, event.report, circumstances);
  }
  return keep(callback, 'Known already.');
}

function see(callback: OnTheWay, facts: ContactFacts, circumstances: Circumstances): Decision {
  const merged = mergeFacts(callback.call, facts);
  if (isUnanswered(merged, circumstances)) return end({ ...callback, call: merged } as Callback, 'no-answer', circumstances);
  if (isSame(merged, callback.call)) return lookLater(callback, 'Nothing new.', circumstances);
  return follow(callback, merged, circumstances);
}

/** Whether Connect ends the contact of an attempt that nobody answered, or puts the same one back in the queue, is not documented. */
function isUnanswered(call: ContactFacts, { now, policy }: Circumstances): boolean {
  if (!call.acceptedAt || call.customerAnsweredAt || call.connectedAt || call.disconnectedAt) return false;
  return secondsBetween(call.acceptedAt, now) > policy.attemptSeconds;
}

/** Written only when the moment to look has passed, so that repeated events cost no write. */
function lookLater(callback: OnTheWay, reason: string, circumstances: Circumstances): Decision {
  if (callback.attentionAt > circumstances.now) return keep(callback, reason);
  return change({ ...callback, attentionAt: nextLook(callback.since, circumstances) }, reason);
}
