import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import type { Promised } from '../domain/callback-request';
import { dueKeyOf } from '../domain/due-key';
import { standsInLine } from '../domain/line';
import type { Parked, Parking } from '../ports/parking';

export interface ParkedNeeds {
  parking: Pick<Parking, 'inLine' | 'read' | 'leave'>;
  clock: Clock;
}

/** Read at a time. */
const PAGE = 10;
/** Looked at in one go: more that wait there no more are taken out by whoever comes next. */
const AT_MOST = 100;

export interface WaitingForSeat extends Parked {
  callback: Callback & Promised & { phase: 'pending' };
}

/** Those who wait for a seat in the line, in the order in which they were due. Whoever waits there no more is taken out. */
export async function* waitingForSeat({ parking, clock }: ParkedNeeds, line: Line): AsyncIterable<WaitingForSeat> {
  let [after, seen] = ['', 0];
  while (seen < AT_MOST) {
    const page = await parking.inLine(line, { limit: seen === 0 ? 1 : PAGE, ...(after && { after }) });
    for (const parked of page) {
      const callback = await parking.read(parked);
      if (callback?.phase === 'pending' && dueKeyOf(callback) === parked.dueKey && standsInLine(callback, line, clock.now())) yield { ...parked, callback };
      else await parking.leave(line, parked.dueKey);
    }
    const last = page.at(-1);
    if (!last) return;
    [after, seen] = [last.dueKey, seen + page.length];
  }
}

export async function firstParked(needs: ParkedNeeds, line: Line): Promise<WaitingForSeat | undefined> {
  for await (const first of waitingForSeat(needs, line)) return first;
  return undefined;
}
