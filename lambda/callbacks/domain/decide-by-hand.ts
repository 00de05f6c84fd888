import { plusSeconds } from '../../ground/domain/instant';
import type { CallbackIn, Connected, HandingOff, Holding, Waiting } from './callback';
import { end } from './conclude';
import { type ContactFacts, isSame, mergeFacts } from './contact-facts';
import { change, type Circumstances, type FollowDecision, keep, refuse } from './decision';
import type { DialEvent, PhaseEvent } from './event';
import { outcomeOfCall } from './outcome';
import { tellPromise } from './tell-promise';

type Dialled = CallbackIn<HandingOff | Waiting | Holding | Connected>;

/**
 * A call that an agent dialled by hand, on its way or in talk. Its events alone tell of it: nobody can take it back, and Connect is not asked for it. Should
 * they be lost, it counts as over once its time is up.
 */
export function decideByHand(callback: Dialled, event: PhaseEvent | DialEvent, circumstances: Circumstances): FollowDecision {
  switch (event.type) {
    case 'contact-seen':
      return see(callback, event.facts, circumstances);
    case 'replacement-asked':
      if (callback.checkAt <= circumstances.now) return lapse(callback, circumstances);
      // Agents promise the next callback while they talk.
      if (callback.phase === 'connected' && event.by === 'promise') return end(callback, 'answered', circumstances);
      return keep(callback, 'It is on its way still.');
    case 'check-due':
      return callback.checkAt <= circumstances.now ? lapse(callback, circumstances) : keep(callback, 'Its time has not come.');
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
    case 'looked-up':
    case 'released':
    case 'leftovers-stopped':
      return keep(callback, 'The agent dialled by hand: only its own events tell of that call.');
  }
}

function see(callback: Dialled, facts: ContactFacts, circumstances: Circumstances): FollowDecision {
  const { now, policy } = circumstances;
  const call = mergeFacts(callback.attempt.call, facts);
  if (isSame(call, callback.attempt.call)) return keep(callback, 'Nothing new.', ...tellPromise(callback));
  const attempt = { ...callback.attempt, call };
  const known = { ...callback, attempt } as Dialled;
  if (call.disconnectedAt) return end(known, outcomeOfCall(call, callback.mode, policy.reachedAfterSeconds), circumstances);
  if (!call.connectedAt || callback.phase === 'connected') return keep(callback, 'It is on its way still.');
  const connected = { ...known, phase: 'connected', attempt, checkAt: plusSeconds(now, policy.handDialledSeconds.talking) } as CallbackIn<Connected>;
  return change(connected, 'The agent is on the line with whoever answered.', ...tellPromise(connected));
}

/** The event of its end is late, or lost. */
function lapse(callback: Dialled, circumstances: Circumstances): FollowDecision {
  const decision = end(callback, callback.phase === 'connected' ? 'answered' : 'no-answer', circumstances);
  return { ...decision, reason: 'Connect has told nothing of this call for so long that it counts as over.' };
}
