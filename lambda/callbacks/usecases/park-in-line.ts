import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import type { Promised } from '../domain/callback-request';
import type { Parking } from '../ports/parking';
import type { InLine } from './in-line';

export type ParkInLine = (callback: Callback & Promised, line: Line) => Promise<void>;

/**
 * From here on it waits without a message until the line wakes it. Whoever left the line just before may have found nobody to wake: so it is looked once
 * more, after it was parked. Connect is asked for this one alone, and only if it is the first.
 */
export function createParkInLine({ parking, inLine, notices }: { parking: Pick<Parking, 'park'>; inLine: Pick<InLine, 'wake'>; notices: Pick<Notices, 'counted'> }): ParkInLine {
  return async (callback, line) => {
    await parking.park(line, callback);
    notices.counted('Parked', callback.queueId);
    await inLine.wake(line, { askConnectFor: callback.id });
  };
}
