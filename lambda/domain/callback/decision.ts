import type { OpeningHours } from '../calendar/opening-hours';
import type { QueuePolicy } from '../queue-policy';
import type { Callback, Line } from './callback';
import type { Policy } from './policy';

/** Given at each decision. `now` is an ISO instant. */
export interface Circumstances {
  now: string;
  policy: Policy;
  /** Of a promised callback: what its source queue allows. Undefined: it is set up no more. */
  queue?: QueuePolicy | undefined;
  /** When that is open. Undefined: it has no hours, or they were not read, since a decision without them does not rest on them (`restsOnHours`). */
  hours?: OpeningHours | undefined;
}

/** Safe to repeat: performed after `next` was saved, and again at its next look if that was cut short. */
export type Effect =
  /** Place the call; `placement` makes the client token. A promised callback first takes its place in the line. */
  | { type: 'place'; placement: number; line?: Line }
  /** Ask Connect for everything it knows of the callback, and decide again with that. */
  | { type: 'look-up' }
  /** Take it out of the line, unless an agent has it, and decide again with what Connect then shows. */
  | { type: 'withdraw'; rootContactId: string }
  /** Stop whatever Connect still holds of this callback: its own retry. `last`: nothing can come after this, so its end is settled. */
  | { type: 'stop-leftovers'; rootContactId: string; last: boolean }
  /** Give the agent back to routing, if an order guarantee took them out. `queued`: the call stands in the agent's queue. */
  | { type: 'release-agent'; when: 'queued' | 'connected' | 'ended' };

/** Why something may not be: what the handoff flow, or the one who asked, is told. */
export type DecisionRefusal =
  | 'handed-off-elsewhere'
  | 'already-over'
  /** It was edited, put off or withdrawn since this call was placed. */
  | 'superseded'
  /** An agent has accepted it. */
  | 'agent-has-it'
  /** It is on its way to an agent: too late for this change. */
  | 'on-its-way';

export type Decision =
  /** `next` is the very object that was given when nothing changes. */
  | { next: Callback; effects: Effect[]; reason: string; /** Connect was too busy to place it, or its line is full: as it is, a little later. */ postponed?: true }
  | { refused: DecisionRefusal; reason: string };

export function change(next: Callback, reason: string, ...effects: Effect[]): Decision {
  return { next, effects, reason };
}

export function keep(callback: Callback, reason: string): Decision {
  return { next: callback, effects: [], reason };
}

/** Nothing is to be written, but something to be done. */
export function act(callback: Callback, reason: string, ...effects: Effect[]): Decision {
  return { next: callback, effects, reason };
}
