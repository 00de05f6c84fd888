import { plusSeconds } from '../../ground/domain/instant';
import type { Callback, CallbackIn, Connected, HandingOff, Holding, Waiting } from './callback';
import { end } from './conclude';
import { type ContactFacts, isSame, mergeFacts } from './contact-facts';
import { change, type Circumstances, type FollowDecision, keep, refuse } from './decision';
import type { DialEvent, PhaseEvent } from './event';
import { outcomeOfCall } from './outcome';
import { tellPromise } from './tell-promise';

type Dialled = CallbackIn<HandingOff | Waiting | Holding | Connected>;

/**
 * A call that an agent dialled by hand, on its way or in talk. Its events tell of it, and nobody can take it back. Connect is asked only where the event of its end
 * is late by an hour. Whoever needs its place before that finds it over once its time is up.
 */
export function decideByHand(callback: Dialled, event: PhaseEvent | DialEvent, circumstances: Circumstances): FollowDecision {
  switch (event.type) {
    case 'contact-seen':
      return see(callback, event.facts, circumstances);
    case 'replacement-asked':
      if (callback.checkAt <= circumstances.now) return lapse(callback, circumstances);
      // Agents promise the next callback while they talk.
      if (callback.phase === 'connected' && event.by === 'promise') return end(callback, callback.attempt.said?.outcome ?? 'answered', circumstances);
      return keep(callback, 'It is on its way still.');
    case 'check-due':
      if (callback.checkAt > circumstances.now) return keep(callback, 'Its time has not come.');
      return keep(callback, 'Nothing was heard of its end: Connect is asked.', { type: 'look-up' });
    case 'looked-up':
      return event.call ? seeLater(callback, event.call, circumstances) : lapse(callback, circumstances);
    case 'cancelled':
      return refuse('agent-has-it', 'The agent dialled by hand: that call is theirs to end.');
    case 'admission-asked':
      return refuse('handed-off-elsewhere', 'The agent dialled by hand: no call may make a callback of that.');
    case 'edited':
    case 'called-now':
    case 'claimed':
      return refuse('on-its-way', 'The agent dialled by hand.');
    case 'reported':
    case 'dialled':
    case 'dial-refused':
    case 'line-full':
    case 'led':
    case 'due':
    case 'turn-came':
    case 'detection-refused':
    case 'released':
    case 'leftovers-stopped':
      return keep(callback, 'The agent dialled by hand: only its own events tell of that call.');
  }
}

function see(callback: Dialled, facts: ContactFacts, circumstances: Circumstances): FollowDecision {
  const { now, policy } = circumstances;
  const { said } = callback.attempt;
  const call = mergeFacts(callback.attempt.call, facts);
  if (isSame(call, callback.attempt.call)) return keep(callback, 'Nothing new.', ...tellPromise(callback));
  const attempt = { ...callback.attempt, call };
  const known = { ...callback, attempt } as Dialled;
  // Events do not say who hung up: how soon they did so would count only where Connect had to be asked.
  if (call.disconnectedAt) return end(known, said?.outcome ?? outcomeOfCall(call, callback.mode, 0), circumstances);
  if (!call.connectedAt || callback.phase === 'connected') return keep(callback, 'It is on its way still.');
  const connected = { ...known, phase: 'connected', attempt, checkAt: plusSeconds(now, policy.handDialledSeconds.talking) } as CallbackIn<Connected>;
  return change(connected, 'The agent is on the line with whoever answered.', ...tellPromise(connected));
}

/** It may go on for hours. */
function seeLater(callback: Dialled, facts: ContactFacts, circumstances: Circumstances): FollowDecision {
  const seen = see(callback, facts, circumstances);
  if ('refused' in seen || seen.next.phase === 'ended') return seen;
  const checkAt = plusSeconds(circumstances.now, circumstances.policy.handDialledSeconds.talking);
  return change({ ...seen.next, checkAt } as Callback, 'The call goes on still.', ...seen.effects);
}

/** The event of its end is late, or lost. */
function lapse(callback: Dialled, circumstances: Circumstances): FollowDecision {
  const decision = end(callback, callback.attempt.said?.outcome ?? (callback.phase === 'connected' ? 'answered' : 'no-answer'), circumstances);
  return { ...decision, reason: 'Connect has told nothing of this call for so long that it counts as over.' };
}
