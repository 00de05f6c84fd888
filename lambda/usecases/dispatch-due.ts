import { plusSeconds } from '../domain/callback/instant';
import type { QueuePolicy } from '../domain/queue-policy';
import type { Agenda, AgendaEntry } from '../ports/callback-store';
import type { DispatchCursor, DispatchCursorStore, DispatchQueue } from '../ports/dispatch';
import type { Clock } from '../ports/surroundings';
import { planStarts, type Start } from './plan-starts';

export interface TickPorts {
  agenda: Agenda;
  dispatch: DispatchQueue;
  cursor: DispatchCursorStore;
  clock: Clock;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** The rate of the scheduled lane. */
  secondsPerCall: number;
}

/** A tick reads a quarter of a minute further than the next one comes: nothing is late when that one is. */
export const READ_AHEAD_SECONDS = 75;

/** The last start that is given. The queue holds little, and what is left keeps its order in the agenda. */
const HORIZON_SECONDS = 120;

/** The very first tick, or one whose cursor is lost, begins here: the agenda lists what was reached long ago too. */
const FIRST_LOOK_BACK_SECONDS = 3600;

/** Messages sent before it is written down how far that was. */
const PORTION = 50;

/**
 * The tick: whatever falls due before the next one gets its start, queue by queue in one order of time, and a message that brings it
 * then. It asks "since the last one", never "at this minute": a late or lost tick only delays, and a doubled one gives way. What was sent is
 * written down after it was sent: a tick that dies in between has its messages sent again, which does no harm.
 */
export async function dispatchDue(ports: TickPorts): Promise<{ sent: number }> {
  const now = ports.clock.now();
  const read = await ports.cursor.read();
  const cursor = read.reached ? read : { ...read, reached: plusSeconds(now, -FIRST_LOOK_BACK_SECONDS) };
  const lane = { now, secondsPerCall: ports.secondsPerCall, horizon: plusSeconds(now, HORIZON_SECONDS) };
  const until = plusSeconds(now, READ_AHEAD_SECONDS);
  const entries = await dueOf(ports, { after: cursor.reached, until, limit: Math.ceil(HORIZON_SECONDS / ports.secondsPerCall) + 1 });
  const starts = planStarts(entries.due, cursor, lane);
  const isAll = entries.complete && starts.length === entries.due.length;
  const end = { ...(starts.at(-1)?.cursor ?? cursor), ...(isAll && { reached: latest(until, cursor.reached) }) };
  if (starts.length === 0) {
    if (isAll) await ports.cursor.save(end);
    return { sent: 0 };
  }
  // The starts are taken before they are used: of two ticks one gets them.
  const taken = await ports.cursor.save({ ...end, reached: cursor.reached });
  return taken ? { sent: await sendAll(ports, starts, { taken, end }) } : { sent: 0 };
}

/** All queues' entries in one order of time. Not complete: there are more, all of them later than these. */
async function dueOf({ agenda, queues }: TickPorts, range: { after: string; until: string; limit: number }): Promise<{ due: AgendaEntry[]; complete: boolean }> {
  const lists = await Promise.all([...queues.keys()].map((queueId) => agenda.entries(queueId, range)));
  const due = lists.flat().sort((a, b) => (a.place < b.place ? -1 : 1));
  return { due: due.slice(0, range.limit), complete: due.length <= range.limit && lists.every((list) => list.length < range.limit) };
}

/** In portions: should the queue fail, the next tick goes on behind what it took. */
async function sendAll({ dispatch, cursor }: TickPorts, starts: Start[], { taken, end }: { taken: DispatchCursor; end: DispatchCursor }): Promise<number> {
  let sent = 0;
  try {
    while (sent < starts.length) {
      const portion = starts.slice(sent, sent + PORTION);
      await dispatch.send(portion.map(({ entry, at }) => ({ message: { subject: entry.subject, placement: 1 }, at })));
      sent += portion.length;
    }
  } catch (error) {
    const last = starts[sent - 1];
    if (last) await cursor.save({ ...taken, reached: last.entry.place });
    throw error;
  }
  await cursor.save({ ...end, version: taken.version });
  return sent;
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
