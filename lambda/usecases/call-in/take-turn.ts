import { plusSeconds } from '../../domain/callback/instant';
import type { CallIn } from '../../domain/call-in/call-in';
import { keepsAgent } from '../../domain/call-in/keeps-agent';
import { readyPlace } from '../../domain/call-in/ready-place';
import { agentsFreedSoon, isFirst, outlookOf, spendsAgent, type TurnOutlook } from '../../domain/call-in/turn-rule';
import type { OfferPolicy } from '../../domain/offer/offer-policy';
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
  offers: ReadonlyMap<string, Pick<OfferPolicy, 'assumedHandleSeconds'>>;
};

/** From one look to the next while anybody waits. Connect's counts are up to 10 seconds old. */
export const TURN_SECONDS = 5;

/** Looked at per turn; the next one goes on. */
const LOOK_AT = 50;

/** Between taking an agent and writing down for whom. */
const BEING_TOLD_SECONDS = 10;

/**
 * One look at a queue: who waits longest has their turn, when nobody in Connect waits longer, one for each agent who is free or about to be. The
 * next look is sent for as long as anybody waits, also after one that failed; messages do not multiply, since a turn is taken once.
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
  const outlook = await readOutlook(ports, queueId);
  for (const subject of subjects) {
    const callIn = await ports.callIns.findLatest(subject);
    // The list lags behind the records.
    if (callIn?.phase !== 'queued' || callIn.queueId !== queueId) continue;
    if (callIn.purgeAt <= ports.clock.now()) {
      await advanceCallIn(ports, callIn, { event: { type: 'time-passed' } });
      continue;
    }
    // Nobody overtakes: when it is not this one's turn, it is not that of those behind.
    if (!isFirst(callIn, outlook) || !(await takesAgent(ports, callIn, outlook))) break;
    await advanceCallIn(ports, callIn, { event: { type: 'turn-came' } });
  }
  return true;
}

async function readOutlook({ wait, queues, offers }: TurnPorts, queueId: string): Promise<TurnOutlook> {
  const twinQueueId = queues.get(queueId)?.twinQueueId;
  const both = [queueId, ...(twinQueueId === undefined ? [] : [twinQueueId])];
  const [loads, measured] = await Promise.all([wait.loadOf(both), wait.handleSecondsOf(both)]);
  const waiting = [...loads.values()].reduce((sum, { contactsInQueue, contactsScheduled }) => sum + contactsInQueue + contactsScheduled, 0);
  const [oldestSince] = [...loads.values()].flatMap((load) => load.oldestSince ?? []).sort();
  const { agentsStaffed, agentsAvailable } = loads.get(queueId)!;
  const handleSeconds = measured ?? offers.get(queueId)!.assumedHandleSeconds;
  return outlookOf({ agentsStaffed, agentsAvailable, waiting, handleSeconds, ...(oldestSince && { oldestSince }) });
}

/** Those for whom agents became free lately count among the agents who become free, and not among those who are: whoever took them is at work. */
async function takesAgent(ports: TurnPorts, callIn: CallIn, outlook: TurnOutlook): Promise<boolean> {
  const { places, policy, clock } = ports;
  const place = readyPlace(callIn.queueId);
  const soon = agentsFreedSoon(callIn, outlook, { now: clock.now(), policy });
  const limit = outlook.freeAgents + soon;
  if (limit === 0) return false;
  const takers = await Promise.all((await places.takers(place)).map((taker) => standingOf(ports, taker, outlook)));
  const spent = takers.filter((standing) => standing === 'spends-agent').length;
  const standsThere = async (taker: Taker) => (await standingOf(ports, taker, outlook)) !== 'gone';
  return places.take(place, callIn.id, { limit: limit + Math.max(0, spent - soon), standsThere });
}

async function standingOf({ callIns, clock, policy }: TurnPorts, { takerId, takenAt }: Taker, outlook: TurnOutlook): Promise<'keeps-agent' | 'spends-agent' | 'gone'> {
  const callIn = await callIns.find(takerId);
  if (!callIn) return 'gone';
  const now = clock.now();
  if (keepsAgent(callIn, now, policy) || (callIn.phase === 'queued' && plusSeconds(takenAt, BEING_TOLD_SECONDS) > now)) return 'keeps-agent';
  return spendsAgent(callIn, { takenAt, now, outlook, policy }) ? 'spends-agent' : 'gone';
}
