import type { Callback } from './callback';
import type { Policy } from './policy';

/** Given at each decision. `now` is an ISO instant. */
export interface Circumstances {
  now: string;
  policy: Policy;
}

/** Safe to repeat: performed after `next` was saved, and again by the sweep if that was cut short. */
export type Effect =
  /** Place the call; `placement` makes the client token. */
  | { type: 'place'; placement: number }
  /** Ask Connect for everything it knows of the callback, and decide again with that. */
  | { type: 'look-up' }
  /** Stop whatever Connect still holds of this callback: its own retry. `last`: nothing can come after this, so its end is settled. */
  | { type: 'stop-leftovers'; rootContactId: string; last: boolean }
  /** Give the agent back to routing, if an order guarantee took them out. `queued`: the call stands in the agent's queue. */
  | { type: 'release-agent'; when: 'queued' | 'connected' | 'ended' };

export type Decision =
  /** `next` is the very object that was given when nothing changes. */
  | { next: Callback; effects: Effect[]; reason: string }
  | { refused: 'handed-off-elsewhere' | 'already-over'; reason: string };

export function change(next: Callback, reason: string, ...effects: Effect[]): Decision {
  return { next, effects, reason };
}

export function keep(callback: Callback, reason: string): Decision {
  return { next: callback, effects: [], reason };
}
