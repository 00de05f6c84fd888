import type { CallIn } from './call-in';
import { decideExpected } from './decide-expected';
import { decideEnded, decideExpired } from './decide-over';
import { decideQueued } from './decide-queued';
import { decideReady } from './decide-ready';
import { type CallInCircumstances, type CallInDecision, type CallInEvent, change } from './decision';
import { end } from './transitions';

/**
 * The whole of a call-in's behaviour: what becomes of it, and what is to be done, when something happens. Pure. Every branch says why.
 * A call-in past its purge time is over, whatever happens to it: no timer has to come first.
 */
export function decideCallIn(callIn: CallIn, event: CallInEvent, circumstances: CallInCircumstances): CallInDecision {
  if (callIn.phase !== 'ended' && callIn.purgeAt <= circumstances.now) {
    return change(end(callIn, 'purged', circumstances), 'Its purge time, or the end of the business day, has come.');
  }
  switch (callIn.phase) {
    case 'queued':
      return decideQueued(callIn, event, circumstances);
    case 'ready':
      return decideReady(callIn, event, circumstances);
    case 'expected':
      return decideExpected(callIn, event, circumstances);
    case 'expired':
      return decideExpired(callIn, event, circumstances);
    case 'ended':
      return decideEnded(callIn, event);
  }
}
