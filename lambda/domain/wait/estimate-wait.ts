/** What is known of a queue when somebody asks how long they would wait. */
export interface WaitFacts {
  /** Contacts and callbacks whose turn comes before. */
  ahead: number;
  /** Agents who serve the queue: logged in and routable, or at work. */
  agentsStaffed: number;
  /** Those of them who would be offered a contact now. */
  agentsAvailable: number;
  handleTime: HandleTime;
}

/** How long a contact keeps its agent, in seconds: measured in the last hours, or what the operator assumes while too few were handled. */
export interface HandleTime {
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
 * their number; the turn comes when so many have become free as are ahead, and one more, less those who are free already.
 */
export function estimateWait({ ahead, agentsStaffed, agentsAvailable, handleTime }: WaitFacts): WaitEstimate {
  const freed = ahead + 1 - agentsAvailable;
  if (freed <= 0) return { basis: 'agent-free', seconds: 0, ahead, reason: `${agentsAvailable} agents are free, and ${ahead} contacts are ahead.` };
  if (agentsStaffed === 0) return { basis: 'nobody-staffed', seconds: 'unknown', ahead, reason: 'No agent serves the queue at present, so nobody can say.' };
  const seconds = Math.ceil((freed * handleTime.seconds) / agentsStaffed);
  const reason = `${ahead} contacts are ahead of it, and ${agentsStaffed} agents take ${handleTime.seconds} s (${handleTime.source}) for each.`;
  return { basis: 'handle-time', seconds, ahead, agentsStaffed, handleTime, reason };
}
