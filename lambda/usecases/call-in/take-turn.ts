import { plusSeconds } from '../../domain/callback/instant';
import { keepsAgent } from '../../domain/call-in/keeps-agent';
import type { QueuePolicy } from '../../domain/queue-policy';
import type { CallInLine, CallInTurn, CallInTurns } from '../../ports/call-in-store';
import type { PlaceBook, Taker } from '../../ports/place-book';
import type { QueueWait } from '../../ports/queue-wait';
import { advanceCallIn, type CallInPorts } from './advance-call-in';

export type TurnPorts = CallInPorts & {
  line: CallInLine;
  turns: CallInTurns;
  places: PlaceBook;
  wait: QueueWait;
  queues: ReadonlyMap<string, QueuePolicy>;
};

/** From one look to the next while anybody waits. Connect's counts are up to 10 seconds old. */
export const TURN_SECONDS = 5;

/** Looked at per turn; the next one goes on. */
const LOOK_AT = 50;

/** Between taking an agent and writing down for whom. */
const BEING_TOLD_SECONDS = 10;

/**
 * One look at a queue: who waits longest has their turn, one for each agent whom nobody else waits for. The next look is sent for as long as
 * anybody waits, also after one that failed; messages do not multiply, since a turn is taken once.
 */
export async function takeTurn(ports: TurnPorts, { queueId, turn }: CallInTurn): Promise<void> {
  if (!(await ports.turns.begin(queueId, turn))) return;
  const goesOn = await callThoseWhoseTurnItIs(ports, queueId).catch((error: unknown) => {
    ports.notices.failed('take-turn', queueId, error);
    return true;
  });
  if (goesOn) await ports.turns.send({ queueId, turn: turn + 1 }, TURN_SECONDS);
}

/** Answers whether anybody waits. */
async function callThoseWhoseTurnItIs(ports: TurnPorts, queueId: string): Promise<boolean> {
  const subjects = await ports.line.queued(queueId, LOOK_AT);
  if (subjects.length === 0) return false;
  const limit = await freeAgents(ports, queueId);
  for (const subject of limit > 0 ? subjects : []) {
    const callIn = await ports.callIns.findLatest(subject);
    // The list lags behind the records.
    if (callIn?.phase !== 'queued' || callIn.queueId !== queueId) continue;
    if (callIn.purgeAt <= ports.clock.now()) {
      await advanceCallIn(ports, callIn, { event: { type: 'time-passed' } });
      continue;
    }
    // Nobody overtakes: when there is no agent for this one, there is none for those behind.
    const isTaken = await ports.places.take(placeOf(queueId), callIn.id, { limit, standsThere: (taker) => standsThere(ports, taker) });
    if (!isTaken) break;
    await advanceCallIn(ports, callIn, { event: { type: 'turn-came' } });
  }
  return true;
}

/** Agents whom nobody waits for in Connect: neither callers nor callbacks. An estimate that is up to 10 seconds old. */
async function freeAgents({ wait, queues }: TurnPorts, queueId: string): Promise<number> {
  const twinQueueId = queues.get(queueId)?.twinQueueId;
  const loads = await wait.loadOf([queueId, ...(twinQueueId === undefined ? [] : [twinQueueId])]);
  const waiting = [...loads.values()].reduce((sum, { contactsInQueue, contactsScheduled }) => sum + contactsInQueue + contactsScheduled, 0);
  return Math.max(0, (loads.get(queueId)?.agentsAvailable ?? 0) - waiting);
}

function placeOf(queueId: string): string {
  return `call-ins-ready#${queueId}`;
}

async function standsThere({ callIns, clock, policy }: TurnPorts, { takerId, takenAt }: Taker): Promise<boolean> {
  const callIn = await callIns.find(takerId);
  if (!callIn) return false;
  const now = clock.now();
  return keepsAgent(callIn, now, policy) || (callIn.phase === 'queued' && plusSeconds(takenAt, BEING_TOLD_SECONDS) > now);
}
