import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { isFirst } from '../domain/turn-rule';
import type { CallInLine, CallInStore, CallInTurn, CallInTurns } from '../ports/call-in-store';
import type { AdvanceCallIn } from './advance-call-in';
import type { ReadOutlook } from './read-outlook';
import type { TakeAgent } from './take-agent';

export interface TakeTurnNeeds {
  advance: AdvanceCallIn;
  readOutlook: ReadOutlook;
  takeAgent: TakeAgent;
  callIns: Pick<CallInStore, 'findLatest'>;
  line: Pick<CallInLine, 'queued'>;
  turns: Pick<CallInTurns, 'begin' | 'send'>;
  clock: Clock;
  notices: Notices;
}

/** The next turn follows after this time while anybody waits. Connect's counts are up to 10 seconds old. */
export const TURN_SECONDS = 5;

/** Looked at per turn; the next one goes on. */
const LOOK_AT = 50;

export type TakeTurn = (turn: CallInTurn) => Promise<void>;

/**
 * Takes one turn of a queue. The customer who waits longest may call if nobody in Connect waits longer: one customer for each agent who is free or about
 * to be. The next turn is sent as long as anybody waits, also after one that failed. Messages do not multiply, because a turn is taken once.
 */
export function createTakeTurn(needs: TakeTurnNeeds): TakeTurn {
  const { turns, notices } = needs;
  return async ({ queueId, turn }) => {
    if (!(await turns.begin(queueId, turn))) return;
    const goesOn = await callThoseWhoseTurnItIs(needs, queueId).catch((error: unknown) => {
      notices.failed('take-turn', queueId, error);
      return true;
    });
    if (goesOn) await turns.send({ queueId, turn: turn + 1 }, TURN_SECONDS);
  };
}

/** Answers whether anybody waits. */
async function callThoseWhoseTurnItIs({ advance, readOutlook, takeAgent, callIns, line, clock }: TakeTurnNeeds, queueId: string): Promise<boolean> {
  const subjects = await line.queued(queueId, LOOK_AT);
  if (subjects.length === 0) return false;
  const outlook = await readOutlook(queueId);
  for (const subject of subjects) {
    const callIn = await callIns.findLatest(subject);
    // The list lags behind the records.
    if (callIn?.phase !== 'queued' || callIn.queueId !== queueId) continue;
    if (callIn.purgeAt <= clock.now()) {
      await advance(callIn, { type: 'time-passed' });
      continue;
    }
    // Nobody overtakes: when it is not this one's turn, it is not that of those behind.
    if (!isFirst(callIn, outlook) || !(await takeAgent(callIn, outlook))) break;
    await advance(callIn, { type: 'turn-came' });
  }
  return true;
}
