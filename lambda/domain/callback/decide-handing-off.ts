import { isAnsweredInQueue } from './answered-in-queue';
import type { CallbackIn, HandingOff } from './callback';
import type { CallbackEvent } from './event';
import { conclude, end } from './conclude';
import type { ContactFacts } from './contact-facts';
import { act, change, keep, type Circumstances, type Decision } from './decision';
import { plusSeconds } from './instant';
import { follow } from './transitions';
import { endReported } from './reports';
import { withdrawn } from './withdraw';

export function decideHandingOff(callback: CallbackIn<HandingOff>, event: CallbackEvent, circumstances: Circumstances): Decision {
  switch (event.type) {
    case 'admission-asked':
      if (event.contactId === callback.handoffContactId) return keep(callback, 'This contact was admitted already.');
      return { refused: 'handed-off-elsewhere', reason: 'Another call is making this callback already: this one may not.' };
    case 'reported':
      if (event.contactId !== callback.handoffContactId) return keep(callback, 'The report is of another call.');
      if (event.report === 'legacy-answered') return keep(callback, 'A legacy report says nothing of a queued callback.');
      if (event.report === 'queued') return made(callback);
      return endReported(callback, event.report, circumstances);
    case 'placed':
    case 'placement-refused':
    case 'line-full':
      return keep(callback, 'An earlier call for it is being answered already.');
    case 'contact-seen':
      if (isAnsweredInQueue(callback, event.facts)) return takeBackAnswered(callback);
      if (event.facts.contactId === callback.handoffContactId) return keep(callback, 'The handoff call says nothing of the callback.');
      return withdrawn(follow(callback, event.facts, circumstances));
    case 'looked-up':
      return lookedUp(callback, event, circumstances);
    case 'due':
      return keep(callback, 'It is on its way already.');
    case 'attention-due':
      if (callback.attentionAt > circumstances.now) return keep(callback, 'Its time has not come.');
      return act(callback, 'Nothing was heard of its callback in time: Connect is asked.', { type: 'look-up' });
    case 'cancelled':
      return change({ ...callback, withdrawal: event.cause }, 'It is to be taken back: that is done as soon as Connect has made it.');
    case 'edited':
    case 'called-now':
      return { refused: 'on-its-way', reason: 'The callback is on its way to an agent.' };
    case 'promised-again':
    case 'leftovers-stopped':
      return keep(callback, 'Nothing was left over yet.');
  }
}

/** Nothing is written for it: its contact comes with its event within a second, and from then on one request tells all of it. */
function made(callback: CallbackIn<HandingOff>): Decision {
  if (callback.withdrawal) return act(callback, 'The flow made what is to be taken back: Connect is asked for it.', { type: 'look-up' });
  return keep(callback, 'The flow made the callback; Connect shows it in a second.');
}

function takeBackAnswered(callback: CallbackIn<HandingOff>): Decision {
  return change({ ...callback, withdrawal: 'answered-in-queue' }, 'An agent answered the caller while they still stood in the queue: a callback that was made all the same is taken back.');
}

function lookedUp(callback: CallbackIn<HandingOff>, event: Extract<CallbackEvent, { type: 'looked-up' }>, circumstances: Circumstances): Decision {
  if (isAnsweredInQueue(callback, event.handoff)) return settleAnswered(callback, event.call, circumstances);
  if (event.call) return withdrawn(follow(callback, event.call, circumstances));
  const { now, policy } = circumstances;
  const overAt = event.handoff?.disconnectedAt;
  // The list of contacts may lag behind the end of the call that made one.
  const shownAt = overAt && plusSeconds(overAt, policy.listLagSeconds);
  if (overAt && callback.attentionAt > now) return keep(callback, 'The handoff call is over; its callback may show yet.');
  if (shownAt && shownAt > now) return change({ ...callback, attentionAt: shownAt }, 'The handoff call ended just now; its callback may show yet.');
  if (!event.handoff || overAt) return conclude(callback, 'handoff-incomplete', circumstances);
  const attentionAt = plusSeconds(now, policy.handoffLeaseSeconds);
  return change({ ...callback, attentionAt }, 'The handoff call is still up.');
}

/** The flow stopped where it was when the agent answered: at its next look, what it made until then is there to be seen. */
function settleAnswered(callback: CallbackIn<HandingOff>, call: ContactFacts | undefined, circumstances: Circumstances): Decision {
  const answered: CallbackIn<HandingOff> = { ...callback, withdrawal: 'answered-in-queue' };
  if (call) return withdrawn(follow(answered, call, circumstances));
  return callback.attentionAt > circumstances.now ? takeBackAnswered(callback) : end(answered, 'answered-in-queue', circumstances);
}
