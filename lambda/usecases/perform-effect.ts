import { isPromised, type Callback } from '../domain/callback/callback';
import type { Effect } from '../domain/callback/decision';
import type { CallbackEvent } from '../domain/callback/event';
import type { QueuePolicy } from '../domain/queue-policy';
import type { CallbackStore, LineBook } from '../ports/callback-store';
import type { Telephony } from '../ports/telephony';
import { lookUpCallback } from './look-up-callback';
import { releaseAgent, type HoldPorts } from './hold-agent';
import { takePlaceInLine } from './take-place-in-line';

export type EffectPorts = HoldPorts & {
  store: CallbackStore;
  telephony: Telephony;
  lines: LineBook;
  /** What the operator decided, by source queue. */
  queues: ReadonlyMap<string, QueuePolicy>;
};

/** Does what was decided; answers what to decide next, if the outside had something to say. */
export async function performEffect(ports: EffectPorts, callback: Callback, effect: Effect): Promise<CallbackEvent | undefined> {
  switch (effect.type) {
    case 'place':
      return place(ports, callback, effect);
    case 'look-up':
      return lookUpCallback(ports.telephony, callback);
    case 'withdraw':
      return withdraw(ports, callback, effect.rootContactId);
    case 'stop-leftovers': {
      const { open } = await ports.telephony.callbacksFrom(effect.rootContactId);
      for (const contactId of open) await ports.telephony.stop(contactId);
      return effect.last ? { type: 'leftovers-stopped' } : undefined;
    }
    case 'release-agent':
      if (!isPromised(callback)) await releaseAgent(ports, callback, effect.when);
      return undefined;
  }
}

async function place(ports: EffectPorts, callback: Callback, effect: Extract<Effect, { type: 'place' }>): Promise<CallbackEvent | undefined> {
  if (effect.line && !(await takePlaceInLine(ports, callback, effect.line))) return { type: 'line-full' };
  const placement = await ports.telephony.place(callback, effect);
  if ('unclear' in placement) throw new Error(placement.unclear);
  if ('refused' in placement) return { type: 'placement-refused', failure: placement.refused };
  if (callback.mode === 'legacy') return { type: 'placed', contactId: placement.placed };
  return undefined;
}

/** Connect cannot stop a contact "unless it was accepted": so it is asked just before, and asked again for what became of it. */
async function withdraw({ telephony }: EffectPorts, callback: Callback, rootContactId: string): Promise<CallbackEvent> {
  const before = await lookUpCallback(telephony, callback, rootContactId);
  if (before.type !== 'looked-up' || !before.call || before.call.acceptedAt || before.call.disconnectedAt) return before;
  await telephony.stop(before.call.contactId);
  return lookUpCallback(telephony, callback, rootContactId);
}
