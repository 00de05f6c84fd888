import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { DispatchMessage } from '../ports/dispatch';

/** The message that brings a callback next. It is of the generation that the callback is in. */
export function messageFor({ subject, generation = 0 }: Callback & Promised, nthDial = 1): DispatchMessage {
  return { subject, nthDial, generation };
}

/** What a tick sends, which knows the due key alone. */
export function startMessageFor({ subject, dueKey }: { subject: string; dueKey: string }): DispatchMessage {
  return { subject, nthDial: 1, startOf: startOf(dueKey) };
}

function startOf(dueKey: string): string {
  return dueKey.split('#').slice(0, 2).join('#');
}

/** A message as it was delivered. */
export interface Delivery {
  message: DispatchMessage;
  /** How often it has been delivered, this time included. Those who had it before may have died at any point. */
  receives: number;
}

/**
 * Whether another message follows the callback instead of this one. The deliveries of one message make one generation each at most. What is beyond those
 * was made by others, who follow the callback.
 */
export function isOutdated({ message: { generation, startOf: start }, receives }: Delivery, callback: Callback & Promised): boolean {
  if (start === undefined) return generation !== undefined && generationOf(callback) >= generation + receives;
  return receives === 1 && (callback.phase !== 'pending' || start !== `${callback.dueAt}#${callback.requestedAt}`);
}

/** The chain of a callback's messages, as one delivery holds it. */
export interface HeldChain {
  /** Each save through this store makes the generation of this delivery the current one. Copies of the message are outdated from then on. */
  store: CallbackStore;
  /** The same without a save. Undefined: somebody was faster. */
  takeOver(callback: Callback & Promised): Promise<(Callback & Promised) | undefined>;
  /** Whether the successor may be sent: what the callback came to is of the generation that this delivery found or made. */
  isHeld(callback: Callback & Promised): boolean;
  /** The successor is of this generation: it follows the callback also where it was saved and nobody said so. */
  generationAfter(callback: Callback & Promised): number;
}

export function holdChain(store: CallbackStore, { message, receives }: Delivery, callback: Callback & Promised): HeldChain {
  let held = Math.max(generationOf(callback), message.generation ?? 0);
  /** A save made this generation, or did not: its answer never came. */
  let unclear = 0;
  const own = message.generation === undefined ? held + 1 : message.generation + receives;
  // Somebody was faster, and made another: this delivery goes on after that.
  const nextTo = (generation: number) => (generation > held ? generation + 1 : own);
  return {
    store: {
      ...store,
      async save(next) {
        if (next.origin === 'click') return store.save(next);
        const generation = nextTo(generationOf(next));
        const save = await store.save({ ...next, generation }).catch((error: unknown) => {
          unclear = generation;
          throw error;
        });
        if (save !== 'overtaken') held = generation;
        return save;
      },
    },
    async takeOver(found) {
      if (held === own && found.generation === own) return found;
      const taken = await store.takeOver(found, own);
      if (taken) held = own;
      return taken;
    },
    isHeld: (left) => generationOf(left) <= held,
    generationAfter: (left) => Math.max(generationOf(left), unclear),
  };
}

function generationOf({ generation = 0 }: Promised): number {
  return generation;
}
