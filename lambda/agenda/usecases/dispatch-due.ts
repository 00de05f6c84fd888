import { inPortions } from '../../ground/domain/in-portions';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { TimeLeft } from '../../ground/ports/time-left';
import { type Pause, type Pauses, pauseOf } from '../../pauses/domain/pause';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { reachedOf } from '../domain/reached-of';
import type { Agenda } from '../ports/agenda';
import type { DispatchCursor, DispatchCursorStore, DispatchQueue, LineLooks, QueueLeads } from '../ports/dispatch';
import { startMessageFor } from './message-chain';
import { type DueOfQueue, planStarts, type Start } from './plan-starts';

export interface TickPorts {
  agenda: Pick<Agenda, 'entries'>;
  dispatch: DispatchQueue;
  lineLooks: LineLooks;
  queueLeads: QueueLeads;
  cursor: DispatchCursorStore;
  clock: Clock;
  time: TimeLeft;
  queues: ReadonlyMap<string, QueuePolicy>;
  pauses: PausesLookUp;
  /** The rate of the scheduled lane. */
  secondsPerCall: number;
}

/** A tick reads a quarter of a minute further than the next one comes: nothing is late when that one is. */
const READ_AHEAD_SECONDS = 75;

/** The last start that is given: all that may want one by then has been read, so that no queue fills the lane before another one is seen. What is left keeps its order in the agenda. */
const HORIZON_SECONDS = READ_AHEAD_SECONDS;

/** The very first tick, or one whose cursor is lost, begins here: the agenda lists what was reached long ago too. */
const FIRST_LOOK_BACK_SECONDS = 3600;

/** From one look at the lines of customers who are called before an agent to the next. */
const LOOK_EVERY_SECONDS = 5;

/** Messages sent before it is written down how far that was. */
const PORTION = 50;

/** A portion is sent, and written down, in this time. With less, the next tick goes on. */
const SECONDS_PER_PORTION = 8;

/**
 * The tick gives each callback that falls due before the next tick its start, the queues in turns, and sends a message that brings it
 * then. It reads from where the last tick ended, never "at this minute": a late or lost tick only delays, and a doubled one gives way. It notes how far
 * it came after it has sent: a tick that dies in between has its messages sent again, which does no harm. While all is paused, it stays where it is; a queue
 * that is paused stays behind.
 */
export async function dispatchDue(ports: TickPorts): Promise<{ sent: number; paused?: Pause }> {
  const [pauses, read] = await Promise.all([ports.pauses.read(), ports.cursor.read()]);
  if (pauses.all) return { sent: 0, paused: pauses.all };
  const now = ports.clock.now();
  await lookAtLines(ports, pauses, now);
  await lookForLeads(ports, pauses);
  const cursor = cursorAt(now, read, ports.secondsPerCall);
  const lane = { now, secondsPerCall: ports.secondsPerCall, horizon: plusSeconds(now, HORIZON_SECONDS) };
  const until = latest(plusSeconds(now, READ_AHEAD_SECONDS), cursor.reached);
  const [paused, served] = parted([...ports.queues.keys()], (queueId) => pauseOf(pauses, queueId) !== undefined);
  const due = await dueOf(ports, cursor, { served, until, limit: Math.ceil(HORIZON_SECONDS / ports.secondsPerCall) + 1 });
  const starts = planStarts(due, cursor, lane);
  const end = { ...(starts.at(-1)?.cursor ?? cursor), reached: until, behind: { ...behindOf(due, { starts, cursor }), ...Object.fromEntries(paused.map((queueId) => [queueId, reachedOf(cursor, queueId)])) } };
  if (starts.length === 0) {
    await ports.cursor.save(end);
    return { sent: 0 };
  }
  // The starts are taken before they are used: of two ticks one gets them.
  const taken = await ports.cursor.save({ ...end, reached: cursor.reached, behind: cursor.behind });
  return taken ? { sent: await sendAll(ports, starts, { taken, end }) } : { sent: 0 };
}

/** No event tells that an agent is idle again, so the lines of customers who are called at their pace are looked at every few seconds until the next tick. */
async function lookAtLines({ lineLooks, queues }: TickPorts, pauses: Pauses, now: string): Promise<void> {
  const paced = [...queues.values()].filter(({ queueId, customerFirst }) => customerFirst && pauseOf(pauses, queueId) === undefined);
  const looks = Array.from({ length: 60 / LOOK_EVERY_SECONDS }, (_, nth) => plusSeconds(now, nth * LOOK_EVERY_SECONDS));
  if (paced.length > 0) await lineLooks.send(looks.flatMap((at) => paced.map(({ queueId }) => ({ queueId, at }))));
}

/** How long the wait is, says Connect: another function asks it, and places what is to come before its time. */
async function lookForLeads({ queueLeads, queues }: TickPorts, pauses: Pauses): Promise<void> {
  const leading = [...queues.values()].filter(({ queueId, leadAtMostMinutes = 0 }) => leadAtMostMinutes > 0 && pauseOf(pauses, queueId) === undefined);
  if (leading.length > 0) await queueLeads.send(leading.map(({ queueId }) => queueId));
}

/** Where the very first tick begins; and later by the starts that were taken out of turn since the last one. */
function cursorAt(now: string, read: DispatchCursor, secondsPerCall: number): DispatchCursor {
  const { nextStartAt, outOfTurn, repaid } = read;
  const reached = read.reached || plusSeconds(now, -FIRST_LOOK_BACK_SECONDS);
  const owed = nextStartAt > now ? (outOfTurn.lent - repaid) * secondsPerCall : 0;
  return { ...read, reached, repaid: outOfTurn.lent, ...(owed > 0 && { nextStartAt: plusSeconds(nextStartAt, owed) }) };
}

interface DuePart extends DueOfQueue {
  /** There are more of them, all later than these. */
  isCut: boolean;
}

function dueOf({ agenda, queues }: TickPorts, cursor: DispatchCursor, { served, until, limit }: { served: string[]; until: string; limit: number }): Promise<DuePart[]> {
  const ofQueue = async (queueId: string): Promise<DuePart> => {
    const entries = await agenda.entries(queueId, { after: reachedOf(cursor, queueId), until, limit });
    return { queueId, weight: queues.get(queueId)?.weight ?? 1, entries, isCut: entries.length === limit };
  };
  return inPortions(served, ofQueue);
}

/** The queues that did not come to the end of what is due. */
function behindOf(due: DuePart[], { starts, cursor }: { starts: Start[]; cursor: DispatchCursor }): DispatchCursor['behind'] {
  const given = starts.at(-1)?.cursor ?? cursor;
  const hasMore = ({ queueId, entries, isCut }: DuePart) => isCut || (entries.at(-1)?.dueKey ?? '') > reachedOf(given, queueId);
  return Object.fromEntries(due.filter(hasMore).map(({ queueId }) => [queueId, reachedOf(given, queueId)]));
}

/** In portions: should the queue fail, or time run out, the next tick goes on behind what was sent. */
async function sendAll({ dispatch, cursor, time }: TickPorts, starts: Start[], { taken, end }: { taken: DispatchCursor; end: DispatchCursor }): Promise<number> {
  let sent = 0;
  const saveSent = async () => {
    const last = starts[sent - 1];
    if (last) await cursor.save({ ...taken, behind: last.cursor.behind });
  };
  try {
    while (sent < starts.length) {
      if (time.seconds() < SECONDS_PER_PORTION) {
        await saveSent();
        return sent;
      }
      const portion = starts.slice(sent, sent + PORTION);
      await dispatch.send(portion.map(({ entry, at }) => ({ message: startMessageFor(entry), at })));
      sent += portion.length;
    }
  } catch (error) {
    await saveSent();
    throw error;
  }
  await cursor.save({ ...end, version: taken.version });
  return sent;
}

/** Those for which it is so, and the others. */
function parted<T>(all: T[], isSo: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isSo), all.filter((one) => !isSo(one))];
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
