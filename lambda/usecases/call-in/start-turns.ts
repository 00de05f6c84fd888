import type { CallInTurns } from '../../ports/call-in-store';

/** So that who asked just now is listed before it is looked. */
const LISTED_WITHIN_SECONDS = 1;

/**
 * Begins the chain of turns anew, or takes it over: the message of an older chain then has a number that is used up, so there is never
 * more than one. Where this one comes to nothing, the next tick begins another.
 */
export async function startTurns(turns: CallInTurns, queueId: string): Promise<void> {
  const last = await turns.last(queueId);
  await turns.send({ queueId, turn: (last?.turn ?? 0) + 1 }, LISTED_WITHIN_SECONDS);
}
