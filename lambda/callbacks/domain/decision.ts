import type { Agent } from '../../agents/domain/agent';
import type { RuleFacts } from '../../calling-rules/domain/may-call';
import type { BesideNews } from './beside';
import type { OpeningHours } from '../../calendar/domain/opening-hours';
import { type Decided, decisionsOf } from '../../ground/domain/decision';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Line } from './attempt';
import type { Callback } from './callback';
import type { Policy } from './policy';
import type { Said } from './said';

/** Given at each decision. `now` is an ISO instant. */
export interface Circumstances {
  now: string;
  policy: Policy;
  /** The rules of a promised callback's source queue. Undefined if the queue is no longer set up. */
  queue?: QueuePolicy | undefined;
  /** Opening hours of that queue. Undefined if it has none, or if this decision does not need them (`needsOpeningHours`). */
  hours?: OpeningHours | undefined;
  /** What the lists say of its number. Undefined if this decision does not place a call (`placesCall`). */
  rules?: RuleFacts | undefined;
}

/** Effects of following a callback: they call nobody. Safe to repeat: performed after `next` was saved, and again at its next check if that was cut short. */
export type FollowEffect =
  /** Ask Connect for everything it knows of the callback, and decide again with that. */
  | { type: 'look-up' }
  /** Take it out of the line, unless an agent has it, and decide again with what Connect then shows. */
  | { type: 'withdraw'; rootContactId: string }
  /** Stop whatever Connect still holds of this callback: its own retry. `last`: nothing can come after this, so its end is settled. */
  | { type: 'stop-leftovers'; rootContactId: string; last: boolean }
  /**
   * It stands in these lines no more, or needs no seat there: the first of those who wait for one is woken. `parkedAs`: it may be one of those who wait,
   * under this due key.
   */
  | { type: 'leave-lines'; lines: Line[]; parkedAs?: string }
  /** Count how the customer who answered fared, or that nobody answered. Counted once for each contact. */
  | { type: 'count-answer'; queueId: string; contactId: string; at: string; abandoned: boolean; unanswered?: true }
  /** Queue it for its time, which no tick comes to before. */
  | { type: 'bring' }
  /** Tell the promise that this click stands beside what came of the click. `last`: nothing else is left to do, so its end is settled. */
  | { type: 'tell-promise'; callbackId: string; news: BesideNews; by: Agent; said?: Said; last?: true }
  /** Give the agent back to routing, if an order guarantee took them out. `queued`: the call stands in the agent's queue. */
  | { type: 'release-agent'; when: 'queued' | 'connected' | 'ended' };

/**
 * Starts the call that makes the callback, or calls its customer; `nthDial` makes the client token of the former. A promised callback first takes a seat in its line. Only functions that
 * have a `Dialler` are handed it: the type of the events that they bring says so.
 */
export interface DialEffect {
  type: 'dial';
  nthDial: number;
  /** The line in which it takes a seat first. Absent: it has one, or needs none. */
  line?: Line;
  /** Its customer is to be called before an agent is, if the pace of the queue allows it: then its turn has come, and that is decided first. */
  customerFirst?: true;
  /** Whatever stands in its line already: the customer has waited for an agent in vain. */
  reserved?: true;
}

export type Effect = FollowEffect | DialEffect;

/** Reasons for a no: the handoff flow, or the one who asked, is told them. */
export type DecisionRefusal =
  | 'handed-off-elsewhere'
  | 'already-over'
  /** It was edited, put off or withdrawn since this call was placed, or calls were paused. */
  | 'superseded'
  /** An agent has accepted it. */
  | 'agent-has-it'
  /** An agent looks at it first: it is theirs to call or hand back. */
  | 'claimed'
  /** Its customer is called before an agent, and is being called, or waits for one: too late for any change. */
  | 'customer-called-first'
  /** Customers of its queue are called before an agent is: nobody looks at it first. */
  | 'no-first-look'
  /** It is on its way to an agent: too late for this change. */
  | 'on-its-way'
  /** Nobody was on the line: there is nothing to say of it. */
  | 'not-answered'
  /** Another agent had the call. */
  | 'not-your-call'
  /** The outcome of a call can be said until the next day. */
  | 'said-too-late';

export type FollowDecision = Decided<Callback, FollowEffect, DecisionRefusal>;
export type Decision = Decided<Callback, Effect, DecisionRefusal>;

export const { change, keep, refuse } = decisionsOf<Callback, FollowEffect, DecisionRefusal>();

/** The call comes last: nothing is dialled while what is to be done before it fails. */
export function thenDial(decision: FollowDecision, dial: Omit<DialEffect, 'type'>): Decision {
  return 'refused' in decision ? decision : { ...decision, effects: [...decision.effects, { type: 'dial', ...dial }] };
}
