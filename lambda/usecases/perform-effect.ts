import type { Callback } from '../domain/callback/callback';
import type { Effect } from '../domain/callback/decision';
import type { CallbackEvent } from '../domain/callback/event';
import type { Telephony } from '../ports/telephony';
import { lookUpCallback } from './look-up-callback';
import { releaseAgent, type HoldPorts } from './hold-agent';

export type EffectPorts = HoldPorts & { telephony: Telephony };

/** Does what was decided; answers what to decide next, if the outside had something to say. */
export async function performEffect(ports: EffectPorts, callback: Callback, effect: Effect): Promise<CallbackEvent | undefined> {
  switch (effect.type) {
    case 'place': {
      const placement = await ports.telephony.place(callback, effect.placement);
      if ('unclear' in placement) throw new Error(placement.unclear);
      if ('refused' in placement) return { type: 'placement-refused', failure: placement.refused };
      if ('placed' in placement && callback.mode === 'legacy') return { type: 'placed', contactId: placement.placed };
      return undefined;
    }
    case 'look-up':
      return lookUpCallback(ports.telephony, callback);
    case 'stop-leftovers': {
      const { open } = await ports.telephony.callbacksFrom(effect.rootContactId);
      for (const contactId of open) await ports.telephony.stop(contactId);
      return effect.last ? { type: 'leftovers-stopped' } : undefined;
    }
    case 'release-agent':
      await releaseAgent(ports, callback, effect.when);
      return undefined;
  }
}
