import { plusSeconds } from '../../ground/domain/instant';
import type { CallInIn, Queued, Ready } from './call-in';
import { type CallInCircumstances, type CallInDecision, type CallInEvent, change, keep, refuse } from './decision';
import { earlier, end, requestOf } from './transitions';

export function decideQueued(callIn: CallInIn<Queued>, event: CallInEvent, circumstances: CallInCircumstances): CallInDecision {
  switch (event.type) {
    case 'turn-came':
      return turn(callIn, circumstances);
    case 'accepted':
      return refuse('not-ready', 'It is not its turn yet.');
    case 'called':
      return refuse('not-expected', 'It waits for its turn: the customer has not been asked to call yet.');
    case 'cancelled':
      return change(end(callIn, 'cancelled', circumstances), 'It is cancelled, and leaves the line.');
    case 'replaced':
      return change(end(callIn, 'replaced', circumstances), 'Its customer asked for another one, and it leaves the line.');
    case 'pushed':
    case 'push-refused':
    case 'time-passed':
      return keep(callIn, 'It waits for its turn.');
  }
}

/** Without anything to push to, the app asks for itself, and reads that it is its turn. */
function turn(callIn: CallInIn<Queued>, { now, policy }: CallInCircumstances): CallInDecision {
  const pushExpiresAt = earlier(plusSeconds(now, policy.readySeconds), callIn.purgeAt);
  const ready: Ready = { phase: 'ready', readyAt: now, pushExpiresAt, checkAt: pushExpiresAt };
  if (!callIn.push) return change({ ...requestOf(callIn), ...ready }, 'It is its turn, and an agent is free or about to be. The app asks for itself.');
  const checkAt = earlier(plusSeconds(now, policy.pushAgainSeconds), pushExpiresAt);
  return change({ ...requestOf(callIn), ...ready, checkAt }, 'It is its turn, and an agent is free or about to be: the app is told.', { type: 'push-ready' });
}
