import type { Callback } from './callback';
import type { CallbackEvent } from './event';
import type { Circumstances, Decision } from './decision';
import { decidePending } from './decide-pending';
import { decideDispatching } from './decide-dispatching';
import { decideHandingOff } from './decide-handing-off';
import { decideOnTheWay } from './decide-on-the-way';
import { decideEnded } from './decide-ended';

/**
 * The whole of a callback's behaviour: what becomes of it, and what is to be done, when something happens.
 * Pure. Every branch says why, in a sentence an operator can read.
 */
export function decide(callback: Callback, event: CallbackEvent, circumstances: Circumstances): Decision {
  switch (callback.phase) {
    case 'pending':
      return decidePending(callback, event, circumstances);
    case 'dispatching':
      return decideDispatching(callback, event, circumstances);
    case 'handing-off':
      return decideHandingOff(callback, event, circumstances);
    case 'waiting':
    case 'holding':
    case 'connected':
      return decideOnTheWay(callback, event, circumstances);
    case 'ended':
      return decideEnded(callback, event);
  }
}
