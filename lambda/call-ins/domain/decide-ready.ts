import { plusSeconds } from '../../ground/domain/instant';
import type { CallInIn, Ready } from './call-in';
import { type CallInCircumstances, type CallInDecision, type CallInEvent, change, keep, refuse } from './decision';
import { earlier, end, expectedFrom, expire, requestOf } from './transitions';

export function decideReady(callIn: CallInIn<Ready>, event: CallInEvent, circumstances: CallInCircumstances): CallInDecision {
  // Before whatever happens: a cancel is as good late as in time.
  if (callIn.pushExpiresAt <= circumstances.now && event.type !== 'cancelled') return tooLate(callIn, circumstances);
  switch (event.type) {
    case 'accepted':
      return change({ ...requestOf(callIn), ...expectedFrom(callIn, event.codeDigest, circumstances) }, 'It is accepted: the customer gets number and code.', { type: 'push-code', code: event.code });
    case 'pushed':
      if (callIn.pushedAt) return keep(callIn, 'The app was told before.');
      return change({ ...callIn, pushedAt: circumstances.now, checkAt: callIn.pushExpiresAt }, 'The app was told.');
    case 'push-refused':
      return change(expire(callIn, 'not-reachable', circumstances), 'The device takes no pushes: it leaves the line, and the next one has its turn.');
    case 'time-passed':
      return timePassed(callIn, circumstances);
    case 'called':
      return refuse('not-expected', 'It is not accepted yet: nobody was given a code for it.');
    case 'cancelled':
      return change(end(callIn, 'cancelled', circumstances), 'It is cancelled.');
    case 'replaced':
      return change(end(callIn, 'replaced', circumstances), 'Its customer asked for another one.');
    case 'turn-came':
      return keep(callIn, 'It is its turn already.');
  }
}

function tooLate(callIn: CallInIn<Ready>, circumstances: CallInCircumstances): CallInDecision {
  return change(expire(callIn, 'not-accepted', circumstances), 'Nobody accepted in time: it leaves the line, and the next one has its turn.');
}

function timePassed(callIn: CallInIn<Ready>, { now, policy }: CallInCircumstances): CallInDecision {
  if (callIn.checkAt > now || callIn.pushedAt || !callIn.push) return keep(callIn, 'It waits for being accepted.');
  const checkAt = earlier(plusSeconds(now, policy.pushAgainSeconds), callIn.pushExpiresAt);
  return change({ ...callIn, checkAt }, 'Whether the app was told is not known: it is told again.', { type: 'push-ready' });
}
