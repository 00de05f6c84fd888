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

/** How long a contact keeps its agent, in seconds: measured in the last hours, or what the operator assumes while too few were handled. */
interface HandleTime {
  seconds: number;
  source: 'measured' | 'assumed';
}

/** An estimate from averages, not a promise. `basis` says what it rests on; `reason` says it in a sentence. */
export type WaitEstimate = { ahead: number; reason: string } & (
  | { basis: 'agent-free'; seconds: 0 }
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
  if (seconds === 0) return { basis: 'agent-free', seconds, ahead, reason: `Agents who are free: ${agentsAvailable}. Ahead: ${ahead}.` };
  if (seconds === Infinity) return { basis: 'nobody-staffed', seconds: 'unknown', ahead, reason: 'No agent serves the queue at present, so nobody can say.' };
  const reason = `Ahead: ${ahead}. Agents at work: ${agentsStaffed}, taking ${handleTime.seconds} s (${handleTime.source}) for each.`;
  return { basis: 'handle-time', seconds, ahead, agentsStaffed, handleTime, reason };
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
