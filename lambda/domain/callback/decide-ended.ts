import type { CallbackIn, Ended } from './callback';
import type { CallbackEvent } from './event';
import { change, keep, type Decision } from './decision';

export function decideEnded(callback: CallbackIn<Ended>, event: CallbackEvent): Decision {
  switch (event.type) {
    case 'admission-asked':
      return { refused: 'already-over', reason: 'The callback is over: no call may make it any more.' };
    case 'attention-due':
      if (!callback.attentionAt || !callback.handoffContactId) return keep(callback, 'It is over.');
      return {
        next: callback,
        effects: [{ type: 'stop-leftovers', rootContactId: callback.handoffContactId }],
        reason: 'It is over: what Connect may still hold of it is stopped.',
      };
    case 'leftovers-stopped': {
      if (!callback.attentionAt) return keep(callback, 'It is over.');
      const { attentionAt: _done, ...rest } = callback;
      return change(rest, 'Nothing of it is left in Connect.');
    }
    case 'reported':
    case 'placed':
    case 'placement-refused':
    case 'contact-seen':
    case 'looked-up':
      return keep(callback, 'It is over.');
  }
}
