import type { CallInTurns } from '../ports/call-in-store';

/** A request that was made just now is listed in the index within this time. */
const LISTED_WITHIN_SECONDS = 1;

export type StartTurns = (queueId: string) => Promise<void>;

/**
 * Begins the chain of turns anew, or takes it over. The message of an older chain then has a number that is used up, so there is never
 * more than one chain. If this one is lost, the next tick begins another.
 */
export function createStartTurns(turns: Pick<CallInTurns, 'last' | 'send'>): StartTurns {
  return async (queueId) => {
    const last = await turns.last(queueId);
    await turns.send({ queueId, turn: (last?.turn ?? 0) + 1 }, LISTED_WITHIN_SECONDS);
  };
}
