import type { CallInIn, Ended, Expired } from './call-in';
import { type CallInCircumstances, type CallInDecision, type CallInEvent, change, keep, refuse } from './decision';
import { end } from './transitions';

export function decideExpired(callIn: CallInIn<Expired>, event: CallInEvent, circumstances: CallInCircumstances): CallInDecision {
  switch (event.type) {
    case 'accepted':
      return refuse('expired', 'It left the line unused: the customer may ask anew.');
    case 'called':
      return refuse('not-expected', 'It left the line unused: it matches no call.');
    case 'cancelled':
      return change(end(callIn, 'cancelled', circumstances), 'It is cancelled.');
    case 'replaced':
      return change(end(callIn, 'replaced', circumstances), 'Its customer asked anew.');
    case 'turn-came':
    case 'pushed':
    case 'push-refused':
    case 'time-passed':
      return keep(callIn, 'It left the line unused, and is kept until its purge.');
  }
}

export function decideEnded(callIn: CallInIn<Ended>, event: CallInEvent): CallInDecision {
  switch (event.type) {
    case 'accepted':
      return refuse('over', 'It is over.');
    case 'called':
      // A flow may ask twice for one call: its answer was lost, or it passes the module again.
      if (callIn.outcome === 'matched' && callIn.contactId === event.contactId) return keep(callIn, 'It was matched by this very call.');
      return refuse('over', 'It is over: it matches no call.');
    case 'cancelled':
    case 'replaced':
    case 'turn-came':
    case 'pushed':
    case 'push-refused':
    case 'time-passed':
      return keep(callIn, 'It is over.');
  }
}
