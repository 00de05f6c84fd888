import { plusSeconds } from '../../ground/domain/instant';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import type { Promised } from '../domain/callback-request';
import { skillsOf } from '../domain/skills-of';
import type { BringIfNear } from '../ports/bring-if-near';
import { type WaitingForSeat, waitingForSeat } from './first-parked';
import type { LinePorts } from './line-ports';
import { isPaced, keepsSeat, standsThereNow } from './stands-there';
import { limitIn } from './take-seat-in-line';

export interface WakeNeeds extends LinePorts {
  /** Sends its message, at the next start that the lane has free. */
  bringIfNear: BringIfNear;
}

export interface Waking {
  /** The callback that stands there no more, though its record may say so. `parkedAs`: it may be one of those who wait, under this due key. */
  left?: { id: string; parkedAs?: string };
  /** Connect is asked, for this callback, or for each, whether agents took those who stand there. Default: their records tell. */
  askConnectFor?: string | 'each';
  /** Whoever has a seat and was not dialled yet is brought again, be their message under way or not: it may have been lost. */
  again?: boolean;
}

export type WakeLine = (line: Line, waking: Waking) => Promise<void>;

/**
 * In a paced line nothing else brings again whose message was lost. It is waited for as long as it may be on its way: its start is up to 75 seconds ahead (`dispatchDue`), and SQS
 * holds it back for 180 more where its function dies (six times that function's limit, `lib/function/work-queue.ts`).
 */
const LOST_AFTER_SECONDS = 300;

/**
 * Gives the free seats of a line to those who wait for one, in the order in which they were due, and brings them. The seat is taken for them before their
 * message is sent, so that two who leave at once wake two, and nobody gets in between. Repeating it does no harm. What dies in between is found by the
 * sweep of lines.
 */
export function createWakeLine(needs: WakeNeeds): WakeLine {
  return async (line, waking) => {
    const { parking, lines, bringIfNear } = needs;
    if (waking.left?.parkedAs !== undefined) await parking.leave(line, waking.left.parkedAs);
    if (isPaced(line, needs.queues) && !needs.pacedLines) return;
    let seated: ReadonlySet<string> | undefined;
    for await (const parked of waitingForSeat(needs, line)) {
      const { callback } = parked;
      seated ??= await lines.standing(line);
      const isSeated = seated.has(callback.id);
      const limit = await limitOf(needs, line, callback);
      if (limit === 'nobody-for-them') continue;
      if (limit === 'nobody') return;
      if (!isSeated && limit !== undefined && !(await lines.take(line, callback.id, { limit, standsThere: standsThere(needs, line, { ...waking, forId: callback.id }) }))) return;
      if (isSeated && !waking.again && isOnItsWay(needs, parked)) continue;
      await bringIfNear(callback);
      if (isPaced(line, needs.queues)) await parking.noteBrought(parked, needs.clock.now());
    }
  };
}

/** In a paced line who has a seat may have found no agent, and wait here again. */
function isOnItsWay({ queues, clock }: WakeNeeds, { line, broughtAt }: WaitingForSeat): boolean {
  return !isPaced(line, queues) || (broughtAt !== undefined && plusSeconds(broughtAt, LOST_AFTER_SECONDS) > clock.now());
}

/**
 * Where customers come first, as many as the pace of the queue allows at this moment. Whoever needs a skill that no idle agent has keeps nobody from one; who needs none,
 * and has none, is followed by nobody who could have one.
 */
async function limitOf(needs: WakeNeeds, line: Line, callback: Callback & Promised): Promise<number | undefined | 'nobody' | 'nobody-for-them'> {
  const usual = limitIn(line, callback, needs.queues);
  if (!isPaced(line, needs.queues) || !needs.pacedLines || callback.attempt.reserved) return usual;
  const { way, atMost, hasRoom } = await needs.pacedLines.roomFor(callback);
  if (way !== 'customer-first') return usual;
  if (hasRoom) return atMost;
  return skillsOf(callback, needs.queues.get(callback.queueId)).length > 0 ? 'nobody-for-them' : 'nobody';
}

function standsThere(needs: WakeNeeds, line: Line, { left, askConnectFor, forId }: Waking & { forId: string }): (callbackId: string) => Promise<boolean> {
  if (isPaced(line, needs.queues) || askConnectFor === 'each' || askConnectFor === forId) return standsThereNow(needs, line);
  return async (callbackId) => {
    const other = callbackId === left?.id ? undefined : await needs.store.find(callbackId);
    return other !== undefined && keepsSeat(other, line, needs.clock.now());
  };
}
