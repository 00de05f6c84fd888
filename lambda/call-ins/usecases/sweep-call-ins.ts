import { secondsBetween } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { RoundMark } from '../../ground/ports/round-mark';
import type { TimeLeft } from '../../ground/ports/time-left';
import { goRound } from '../../ground/usecases/go-round';
import type { CallInLine, CallInStore, CallInTurns } from '../ports/call-in-store';
import type { AdvanceCallIn } from './advance-call-in';
import type { StartTurns } from './start-turns';
import { TURN_SECONDS } from './take-turn';

export interface SweepCallInsNeeds {
  advance: AdvanceCallIn;
  startTurns: StartTurns;
  callIns: Pick<CallInStore, 'findLatest'>;
  line: CallInLine;
  turns: Pick<CallInTurns, 'last'>;
  queues: ReadonlyMap<string, unknown>;
  mark: RoundMark;
  time: TimeLeft;
  clock: Clock;
  notices: Notices;
}

/** A chain that did not move for so long is broken. */
const BROKEN_AFTER_SECONDS = 4 * TURN_SECONDS;

/** One call-in is passed on, and its app told, in this time at most. */
const SECONDS_EACH = 8;

/** With less than this no further queue's chain is looked at. */
const SECONDS_PER_CHAIN = 2;

export type SweepCallIns = () => Promise<{ swept: number }>;

/**
 * The tick mends chains of turns that broke, settles call-ins whose moment has passed, and removes those whose day is over. What it has no time for is left to
 * the next tick.
 */
export function createSweepCallIns(needs: SweepCallInsNeeds): SweepCallIns {
  const { line, queues, mark, time, clock } = needs;
  return async () => {
    let swept = 0;
    const until = clock.now();
    const queueIds: string[] = [];
    for (const queueId of queues.keys()) if (time.seconds() <= SECONDS_PER_CHAIN || (await mendTurns(needs, queueId))) queueIds.push(queueId);
    await goRound({
      ...{ list: (range) => line.toPass({ until, queueIds }, range), mark, time, secondsEach: SECONDS_EACH },
      async work(subject) {
        swept += await pass(needs, subject);
      },
    });
    return { swept };
  };
}

/** Whether anybody waits there. */
async function mendTurns({ line, turns, startTurns, clock }: SweepCallInsNeeds, queueId: string): Promise<boolean> {
  const waiting = await line.queued(queueId, 1);
  if (waiting.length === 0) return false;
  const last = await turns.last(queueId);
  if (!last || secondsBetween(last.startedAt, clock.now()) > BROKEN_AFTER_SECONDS) await startTurns(queueId);
  return true;
}

/** Answers how many it swept: one, or none. */
async function pass({ advance, callIns, notices }: SweepCallInsNeeds, subject: string): Promise<0 | 1> {
  const callIn = await callIns.findLatest(subject);
  if (!callIn || callIn.phase === 'ended') return 0;
  try {
    await advance(callIn, { type: 'time-passed' });
    return 1;
  } catch (error) {
    notices.failed('sweep-call-in', callIn.id, error);
    return 0;
  }
}
