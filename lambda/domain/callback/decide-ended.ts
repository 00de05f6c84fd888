import { isPromised, type CallbackIn, type Ended } from './callback';
import type { CallbackEvent } from './event';
import type { ContactFacts } from './contact-facts';
import { act, change, keep, type Circumstances, type Decision } from './decision';
import { plusSeconds } from './instant';
import { isMissed } from './is-missed';
import { rootOf } from './way';

export function decideEnded(callback: CallbackIn<Ended>, event: CallbackEvent, circumstances: Circumstances): Decision {
  switch (event.type) {
    case 'admission-asked':
      return { refused: 'already-over', reason: 'The callback is over: no call may make it any more.' };
    case 'attention-due':
      return stopLast(callback, circumstances);
    case 'leftovers-stopped': {
      if (!callback.attentionAt) return keep(callback, 'It is over.');
      const { attentionAt: _done, ...rest } = callback;
      return change(rest, 'Nothing of it is left in Connect.');
    }
    case 'reported':
    case 'placed':
    case 'placement-refused':
    case 'looked-up':
    case 'line-full':
    case 'due':
    case 'promised-again':
      return keep(callback, 'It is over.');
    case 'cancelled':
      if (!isMissed(callback) || callback.dismissed) return keep(callback, 'It is over.');
      return change({ ...callback, dismissed: { at: circumstances.now, ...(event.by && { by: event.by }) } }, 'It was missed: it is taken off the list of those.');
    case 'edited':
      return verifyNumber(callback, event);
    case 'called-now':
      return { refused: 'already-over', reason: 'The callback is over.' };
    case 'contact-seen':
      return seenAfterwards(callback, event.facts);
  }
}

/** Whoever talked to the customer knows whether it is their number: that alone may still be said. */
function verifyNumber(callback: CallbackIn<Ended>, { edit, edition }: Extract<CallbackEvent, { type: 'edited' }>): Decision {
  const isThatAlone = edit.numberVerified === true && Object.keys(edit).length === 1;
  if (!isPromised(callback) || callback.outcome.code !== 'handled' || !isThatAlone) return { refused: 'already-over', reason: 'The callback is over.' };
  if (edition !== undefined && edition !== callback.version) return { refused: 'superseded', reason: 'Somebody changed the callback since the edit was begun.' };
  return change({ ...callback, numberVerified: true }, 'They talked: the number is the customer’s.');
}

/** Also before its time, where another request waits for it; but never before Connect's list shows all that it added. */
function stopLast(callback: CallbackIn<Ended>, { now, policy }: Circumstances): Decision {
  const rootContactId = rootOf(callback);
  if (!callback.attentionAt || !rootContactId) return keep(callback, 'It is over.');
  if (plusSeconds(callback.endedAt, policy.listLagSeconds) > now) return keep(callback, 'It ended just now: what it left may not show in Connect yet.');
  return act(callback, 'It is over: what Connect may still hold of it is stopped.', { type: 'stop-leftovers', rootContactId, last: true });
}

/**
 * A contact of it that lives on, whenever it shows: Connect's own retry comes days later. In legacy mode it is the callback that
 * the customer chose, and stays; so does the conversation in which the next callback was promised.
 */
function seenAfterwards(callback: CallbackIn<Ended>, { contactId, disconnectedAt }: ContactFacts): Decision {
  const rootContactId = rootOf(callback);
  const { contactId: own, connectedAt, disconnectedAt: ownEnd } = { ...callback.call };
  const isKnown = contactId === rootContactId || (contactId === own && (connectedAt !== undefined || ownEnd !== undefined));
  if (callback.mode === 'legacy' || rootContactId === undefined || isKnown || disconnectedAt) return keep(callback, 'It is over.');
  return {
    next: callback,
    effects: [{ type: 'stop-leftovers', rootContactId, last: false }],
    reason: 'It is over, but Connect holds a call of it: that is stopped.',
  };
}
