import { plusSeconds } from '../../ground/domain/instant';
import type { AgendaEntry, DueKey } from '../ports/agenda';
import type { DispatchCursor } from '../ports/dispatch';

export interface Start {
  entry: AgendaEntry;
  at: string;
  /** The cursor once this start is given. */
  cursor: DispatchCursor;
}

export interface Lane {
  now: string;
  secondsPerCall: number;
  /** No start is given after this: what is left stays in the agenda, where its order is kept. */
  horizon: string;
}

/** What is due of one queue, in order. */
export interface DueOfQueue {
  queueId: string;
  /** Starts that it gets for each one of a queue of weight 1, while both wait. */
  weight: number;
  entries: AgendaEntry[];
}

interface Turns extends DueOfQueue {
  next: number;
  /** Starts that it got while others waited too. */
  had: number;
}

/**
 * Gives each entry the first start that is not before its time and keeps the rate. Each queue keeps its order. Where several wait at once, they take turns
 * by their weights: one in which thousands are due does not hold up the rest, and no start is left unused while anybody waits. Pure.
 */
export function planStarts(due: DueOfQueue[], cursor: DispatchCursor, { now, secondsPerCall, horizon }: Lane): Start[] {
  const starts: Start[] = [];
  const queues: Turns[] = due.map((queue) => ({ ...queue, next: 0, had: 0 }));
  let given = cursor;
  for (;;) {
    const waiting = queues.filter(({ entries, next }) => next < entries.length);
    if (waiting.length === 0) return starts;
    const free = latest(now, given.nextStartAt, cursor.soonStartAt);
    const queue = whoseTurn(waiting, free);
    const entry = queue.entries[queue.next]!;
    const at = latest(free, dueAtOf(entry));
    if (at > horizon) return starts;
    const nextStartAt = plusSeconds(at, secondsPerCall);
    const busyFrom = at > given.busyUntil ? at : given.busyFrom;
    given = { ...given, behind: { ...given.behind, [queue.queueId]: entry.dueKey }, nextStartAt, busyFrom, busyUntil: nextStartAt };
    queue.next += 1;
    starts.push({ entry, at, cursor: given });
  }
}

/** Of those who are due when the lane is free, the one that had the fewest turns for its weight since there were two of them, and of two the one that is due first. */
function whoseTurn(waiting: Turns[], free: string): Turns {
  const byKey = [...waiting].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const ready = byKey.filter((queue) => dueAtOf(queue.entries[queue.next]!) <= free);
  if (ready.length < 2) for (const queue of waiting) queue.had = 0;
  const turn = ready.reduce((least, queue) => (queue.had * least.weight < least.had * queue.weight ? queue : least), byKey[0]!);
  turn.had += 1;
  return turn;
}

function keyOf({ entries, next }: Turns): DueKey {
  return entries[next]!.dueKey;
}

function dueAtOf({ dueKey }: AgendaEntry): string {
  return dueKey.split('#')[0]!;
}

function latest(...instants: string[]): string {
  return instants.sort().at(-1)!;
}
