import type { CallInIn, Expected } from './call-in';
import { type CallInCircumstances, type CallInDecision, type CallInEvent, change, keep, refuse } from './decision';
import { end, expire, match } from './transitions';

type Called = Extract<CallInEvent, { type: 'called' }>;

export function decideExpected(callIn: CallInIn<Expected>, event: CallInEvent, circumstances: CallInCircumstances): CallInDecision {
  if (callIn.callUntil <= circumstances.now && event.type !== 'cancelled') {
    return change(expire(callIn, 'not-called', circumstances), 'Nobody called in time: its code is worth nothing any more.');
  }
  switch (event.type) {
    case 'called':
      return called(callIn, event, circumstances);
    case 'accepted':
      if (event.codeDigest === callIn.codeDigest) return keep(callIn, 'It was accepted before: number and code are the same.', { type: 'push-code', code: event.code });
      return change({ ...callIn, codeDigest: event.codeDigest }, 'It was accepted before, and gets another code: the last one is worth nothing any more.', { type: 'push-code', code: event.code });
    case 'cancelled':
      return change(end(callIn, 'cancelled', circumstances), 'It is cancelled: its code is worth nothing any more.');
    case 'replaced':
      return change(end(callIn, 'replaced', circumstances), 'Its customer asked for another one: its code is worth nothing any more.');
    case 'turn-came':
    case 'pushed':
    case 'push-refused':
    case 'time-passed':
      return keep(callIn, 'The customer may call.');
  }
}

/** A wrong code changes nothing: it can be tried again while the code is valid. How often, is counted by caller. */
function called(callIn: CallInIn<Expected>, { contactId, shown }: Called, circumstances: CallInCircumstances): CallInDecision {
  if (shown === 'wrong-code') return refuse('code-wrong', 'That is not the code of this call-in.');
  if (shown === 'number' && callIn.codeDigest) return refuse('code-needed', 'The number is right, and the code is still to be entered.');
  return change(match(callIn, contactId, circumstances), 'The customer called, and goes to the queue.');
}
