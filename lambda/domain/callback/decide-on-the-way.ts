import { isAnsweredInQueue } from './answered-in-queue';
import { isPromised, type Callback, type CallbackIn, type Connected, type Holding, type Promised, type Waiting } from './callback';
import type { CallbackEvent, OwnerState } from './event';
import { conclude, end } from './conclude';
import { act, change, keep, type Circumstances, type Decision } from './decision';
import { isSame, mergeFacts, type ContactFacts } from './contact-facts';
import { secondsBetween } from './instant';
import { awaitedAgent, isTaken, nextLook } from './looks';
import { follow } from './transitions';
import { endReported } from './reports';
import { settleWithdrawal, withdraw, withdrawn } from './withdraw';

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
    case 'line-full':
    case 'due':
      return keep(callback, 'An earlier call for it made the callback already.');
    case 'contact-seen':
      if (mustTakeBack(callback, event.facts)) return withdraw(callback, 'answered-in-queue', circumstances);
      if (callback.mode === 'queued-callback' && event.facts.contactId === callback.handoffContactId) {
        return keep(callback, 'The handoff call is over; the callback goes on.');
      }
      return see(callback, event.facts, circumstances);
    case 'looked-up':
      if (mustTakeBack(callback, event.handoff) && !event.call?.acceptedAt && !event.call?.disconnectedAt) return withdraw(callback, 'answered-in-queue', circumstances);
      if (event.call) return see(callback, event.call, circumstances);
      if (!event.handoff) return gone(callback, circumstances);
      return lookLater(callback, 'Connect does not show the callback yet.', circumstances);
    case 'attention-due':
      return look(callback, event.owner, circumstances);
    case 'cancelled':
      return cancel(callback, event.cause, circumstances);
    case 'edited':
    case 'called-now':
      return { refused: 'on-its-way', reason: 'The callback is on its way to an agent.' };
    case 'promised-again':
      return promisedAgain(callback, circumstances);
    case 'leftovers-stopped':
      return keep(callback, 'Nothing was left over yet.');
  }
}

/** The caller has been answered, and nobody has taken their callback yet. */
function mustTakeBack(callback: OnTheWay, contact: ContactFacts | undefined): callback is CallbackIn<Waiting> {
  return callback.phase === 'waiting' && !callback.withdrawal && !isTaken(callback) && isAnsweredInQueue(callback, contact);
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
  if (isUnanswered(merged, circumstances)) return conclude({ ...callback, call: merged } as Callback, 'no-answer', circumstances);
  const settled = callback.phase === 'waiting' && callback.withdrawal ? settleWithdrawal({ ...callback, withdrawal: callback.withdrawal }, merged, circumstances) : undefined;
  if (settled) return settled;
  if (isSame(merged, callback.call)) return lookLater(callback, 'Nothing new.', circumstances);
  const followed = follow(callback, merged, circumstances);
  return 'next' in followed && followed.next === callback ? lookLater(callback, followed.reason, circumstances) : followed;
}

/** Whether Connect ends the contact of an attempt that nobody answered, or puts the same one back in the queue, is not documented. */
function isUnanswered(call: ContactFacts, { now, policy }: Circumstances): boolean {
  if (!call.acceptedAt || call.customerAnsweredAt || call.connectedAt || call.disconnectedAt) return false;
  return secondsBetween(call.acceptedAt, now) > policy.attemptSeconds;
}

/** Written only when the moment to look has passed, so that repeated events cost no write. */
function lookLater(callback: OnTheWay, reason: string, circumstances: Circumstances): Decision {
  if (callback.attentionAt > circumstances.now) return keep(callback, reason);
  return withdrawn(change({ ...callback, attentionAt: nextLook(callback, circumstances) } as Callback, reason));
}

/** Connect has forgotten the call: it is long over, or was never there. */
function gone(callback: OnTheWay, circumstances: Circumstances): Decision {
  return conclude(callback, callback.phase === 'connected' ? 'handled' : 'removed', circumstances);
}

function look(callback: OnTheWay, owner: OwnerState | undefined, circumstances: Circumstances): Decision {
  const { now } = circumstances;
  if (callback.attentionAt > now) return keep(callback, 'Its time has not come.');
  if (callback.phase !== 'waiting' || callback.origin === 'click' || callback.withdrawal || isTaken(callback)) {
    return act(callback, 'No news for a while: Connect is asked.', { type: 'look-up' });
  }
  if (callback.purgeAt <= now) return withdraw(callback, 'purged', circumstances);
  if (awaitedAgent(callback) && (owner === 'away' || isPatienceOver(callback, circumstances))) {
    return withdraw(callback, callback.calledNowBy ? 'not-taken' : 'owner-away', circumstances);
  }
  return act(callback, 'No news for a while: Connect is asked.', { type: 'look-up' });
}

/** It runs from the time that was set: who calls before it is waited for until then. */
function isPatienceOver({ since, dueAt }: CallbackIn<Waiting> & Promised, { now, queue }: Circumstances): boolean {
  return queue !== undefined && secondsBetween(since > dueAt ? since : dueAt, now) >= queue.ownerPatienceMinutes * 60;
}

/** Agents promise the next callback while they talk: the one in which they do was kept. */
function promisedAgain(callback: OnTheWay, circumstances: Circumstances): Decision {
  return callback.phase === 'connected' && isPromised(callback) ? end(callback, 'handled', circumstances) : keep(callback, 'It is on its way still.');
}

function cancel(callback: OnTheWay, cause: Extract<CallbackEvent, { type: 'cancelled' }>['cause'], circumstances: Circumstances): Decision {
  if (callback.phase !== 'waiting') return { refused: 'agent-has-it', reason: 'The agent and the customer are on the line already.' };
  return withdraw(callback, cause, circumstances);
}
