import { type Pause, type Pauses, pauseOf } from './pause';

/** The calls that were placed in a minute. */
export interface Placements {
  /** As in `2026-11-23T09:00`. */
  minute: string;
  placed: number;
}

export interface PlacementAsk {
  queueId: string | undefined;
  /** ISO instant. */
  now: string;
  atMostPerMinute: number;
}

/** `stopped`: this one is one too many, and everything is paused from now on. */
export type PlacementDecision = { placed: Placements } | { paused: Pause } | { stopped: Pause };

/** The dead man's switch: whether one more call may be placed. Minutes are those of the clock, so that two of them may share a rush. Pure. */
export function decidePlacement(there: { pauses: Pauses; placements?: Placements | undefined }, { queueId, now, atMostPerMinute }: PlacementAsk): PlacementDecision {
  const paused = pauseOf(there.pauses, queueId);
  if (paused) return { paused };
  const { minute, placed: before } = countedIn(there.placements, now);
  if (before < atMostPerMinute) return { placed: { minute, placed: before + 1 } };
  return { stopped: { since: now, why: `More than ${atMostPerMinute} calls were to be placed in a minute, which is the most that the operator allows.`, by: 'dialback' } };
}

/** Where another machine's clock is ahead, its minute has begun for all. */
function countedIn(there: Placements | undefined, now: string): Placements {
  const minute = minuteOf(now);
  return there && there.minute >= minute ? there : { minute, placed: 0 };
}

export function minuteOf(instant: string): string {
  return instant.slice(0, 'yyyy-mm-ddThh:mm'.length);
}
