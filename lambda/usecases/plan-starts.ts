import { plusSeconds } from '../domain/callback/instant';
import type { AgendaEntry } from '../ports/callback-store';
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

/** Gives each entry, in the order given, the first start that is not before its time and keeps the rate. Pure. */
export function planStarts(entries: AgendaEntry[], cursor: DispatchCursor, { now, secondsPerCall, horizon }: Lane): Start[] {
  const starts: Start[] = [];
  let given = cursor;
  for (const entry of entries) {
    const at = latest(now, dueAtOf(entry), given.nextStartAt, cursor.soonStartAt);
    if (at > horizon) break;
    const nextStartAt = plusSeconds(at, secondsPerCall);
    const busyFrom = at > given.busyUntil ? at : given.busyFrom;
    given = { ...given, reached: entry.place, nextStartAt, busyFrom, busyUntil: nextStartAt };
    starts.push({ entry, at, cursor: given });
  }
  return starts;
}

function dueAtOf({ place }: AgendaEntry): string {
  return place.split('#')[0]!;
}

function latest(...instants: string[]): string {
  return instants.sort().at(-1)!;
}
