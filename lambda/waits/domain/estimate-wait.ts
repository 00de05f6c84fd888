import { teller } from '../../ground/domain/sentences';
import { WAIT_SENTENCES } from './sentences';

/** The facts of a queue that an estimate rests on. */
export interface WaitFacts {
  /** Contacts, callbacks and announced calls whose turn comes before. */
  ahead: number;
  /** Seconds until further callbacks fall due, in order: each comes before callers who then still wait. */
  comingUpInSeconds?: readonly number[];
  /** Agents who serve the queue: logged in and routable, or at work. */
  agentsStaffed: number;
  /** Those of them who would be offered a contact now. */
  agentsAvailable: number;
  handleTime: HandleTime;
}

/** How long a contact keeps its agent, in seconds: measured in the last hours; or, while too few were handled, what Connect's own estimate of the wait amounts to; or what the operator assumes. */
export interface HandleTime {
  seconds: number;
  source: 'measured' | 'estimated-by-connect' | 'assumed';
}

/** An estimate from averages, not a promise. `basis` says what it rests on; `reason` says it in a sentence. */
export type WaitEstimate = Estimate & { reason: string };

type Estimate = { ahead: number } & (
  | { basis: 'agent-free'; seconds: 0; agentsAvailable: number }
  | { basis: 'handle-time'; seconds: number; agentsStaffed: number; handleTime: HandleTime }
  | { basis: 'nobody-staffed'; seconds: 'unknown' }
);

/**
 * How long it takes until an agent is free for whoever comes next. All agents being busy, one becomes free every handle time divided by
 * their number; the turn comes when so many have become free as are ahead, and one more, less those who are free already. Callbacks that fall
 * due until then move it further.
 */
export function estimateWait(facts: WaitFacts): WaitEstimate {
  const { agentsStaffed, agentsAvailable, handleTime } = facts;
  const ahead = aheadInAll(facts);
  const seconds = secondsUntilTurn(facts, ahead);
  if (seconds === 0) return withReason({ basis: 'agent-free', seconds, ahead, agentsAvailable });
  if (seconds === Infinity) return withReason({ basis: 'nobody-staffed', seconds: 'unknown', ahead });
  return withReason({ basis: 'handle-time', seconds, ahead, agentsStaffed, handleTime });
}

/**
 * What Connect's estimate for whoever comes next amounts to for each contact. It counts those in the queue alone: callbacks are ours to add. Undefined where it
 * says nothing of that, such as while an agent is free.
 */
export function handleTimeOf(estimatedSeconds: number | undefined, queue: { waiting: number; agentsStaffed: number; agentsAvailable: number }): HandleTime | undefined {
  const freed = queue.waiting + 1 - queue.agentsAvailable;
  if (!estimatedSeconds || freed <= 0 || queue.agentsStaffed === 0) return undefined;
  return { seconds: Math.round((estimatedSeconds * queue.agentsStaffed) / freed), source: 'estimated-by-connect' };
}

function withReason(facts: Estimate): WaitEstimate {
  return { ...facts, reason: reasonOf(facts) };
}

/** What an estimate rests on, in a sentence. @param language of the reader; logs are in English */
export function reasonOf(estimate: Estimate, language?: string): string {
  const { say } = teller(WAIT_SENTENCES, language);
  const { basis, ahead } = estimate;
  switch (basis) {
    case 'agent-free':
      return say(basis, { available: estimate.agentsAvailable, ahead });
    case 'nobody-staffed':
      return say(basis);
    case 'handle-time':
      return say(basis, { ahead, staffed: estimate.agentsStaffed, seconds: estimate.handleTime.seconds, source: say(`source-${estimate.handleTime.source}`) });
  }
}

function aheadInAll(facts: WaitFacts): number {
  const { comingUpInSeconds = [], agentsStaffed } = facts;
  if (agentsStaffed === 0) return facts.ahead;
  return comingUpInSeconds.reduce((ahead, dueInSeconds) => (dueInSeconds <= secondsUntilTurn(facts, ahead) ? ahead + 1 : ahead), facts.ahead);
}

/** Infinity: as nobody works. */
function secondsUntilTurn({ agentsStaffed, agentsAvailable, handleTime }: WaitFacts, ahead: number): number {
  const freed = ahead + 1 - agentsAvailable;
  if (freed <= 0) return 0;
  return agentsStaffed === 0 ? Infinity : Math.ceil((freed * handleTime.seconds) / agentsStaffed);
}
