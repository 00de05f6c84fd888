import { isOpen } from '../../calendar/domain/opening-hours';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import type { TimeLeft } from '../../ground/ports/time-left';
import { dueKeyOf } from '../domain/due-key';
import type { CallbackStore } from '../ports/callback-store';
import type { ContactLookUp } from '../ports/contacts';
import type { BlockedLine, LineSweep, LineSweepMark, Parked, Parking, ParkingLot } from '../ports/parking';
import type { Advance } from './advance-callback';
import { besideStateOf } from './beside-state';
import { waitingForSeat } from './first-parked';
import type { InLine } from './in-line';

export interface SweepLinesNeeds {
  advance: Advance;
  parking: Parking & ParkingLot;
  inLine: Pick<InLine, 'wake'>;
  hours: OpeningHoursBook;
  store: Pick<CallbackStore, 'find'>;
  contacts: ContactLookUp;
  lineSweepMark: LineSweepMark;
  time: TimeLeft;
  clock: Clock;
  notices: Pick<Notices, 'failed'>;
}

/** Every line is looked at so often. */
const EVERY_SECONDS = 300;
/** Until when no line need be looked at. Undefined: the last sweep did not come to the end. */
export const lineSweepRestsUntil = ({ at, after }: LineSweep) => (after === '' ? plusSeconds(at, EVERY_SECONDS) : undefined);
/** One line, or one that is purged, may take so long. With less time, the rest is left to the next sweep, which goes on there. */
const SECONDS_EACH = 8;
const LINES = 25;
const PURGED = 200;

export type SweepLines = () => Promise<{ purged: number; woken: number }>;

/**
 * The sweep of lines, each minute. It ends those whose purge time has come while they waited for a seat, since no message follows them. And it finds what
 * lost news left: lines in which there is room though somebody waits, and whoever has a seat and lost their message.
 */
export function createSweepLines(needs: SweepLinesNeeds): SweepLines {
  return async () => {
    const startedAt = needs.clock.now();
    const purged = await each(needs, await needs.parking.purgedUntil(startedAt, PURGED), { does: purge, nameOf: ({ subject }) => subject });
    return { purged: purged.done, woken: await sweepLines(needs, startedAt) };
  };
}

function isOver({ time }: SweepLinesNeeds): boolean {
  return time.seconds() < SECONDS_EACH;
}

/** One that fails does not keep the others waiting, and is looked at again. */
async function each<T>(needs: SweepLinesNeeds, all: T[], { does, nameOf }: { does(needs: SweepLinesNeeds, one: T): Promise<void>; nameOf(one: T): string }): Promise<{ done: number; last?: T }> {
  let done = 0;
  for (const one of all) {
    if (isOver(needs)) break;
    await needs.time.within(SECONDS_EACH, () => does(needs, one)).catch((error: unknown) => needs.notices.failed('sweep-lines', nameOf(one), error));
    done += 1;
  }
  const last = all[done - 1];
  return { done, ...(last !== undefined && { last }) };
}

async function purge(needs: SweepLinesNeeds, parked: Parked): Promise<void> {
  const { parking, advance, clock } = needs;
  const callback = await parking.read(parked);
  if (callback?.phase === 'pending' && dueKeyOf(callback) === parked.dueKey && callback.purgeAt <= clock.now()) {
    const beside = await besideStateOf(needs, callback);
    await advance(callback, { type: 'due', nthDial: 1, ...(beside && { beside }) });
  } else await parking.leave(parked.line, parked.dueKey);
}

async function sweepLines(needs: SweepLinesNeeds, now: string): Promise<number> {
  const mark = await needs.lineSweepMark.read();
  const restsUntil = mark && lineSweepRestsUntil(mark);
  if (restsUntil !== undefined && now < restsUntil) return 0;
  const isBegun = mark !== undefined && restsUntil === undefined;
  const at = isBegun ? mark.at : now;
  let [after, woken] = [isBegun ? mark.after : '', 0];
  while (!isOver(needs)) {
    const lines = await needs.parking.lines({ after, limit: LINES });
    const { done, last } = await each(needs, lines, { does: lookAt, nameOf: ({ key }) => key });
    woken += done;
    after = lines.length < LINES && done === lines.length ? '' : (last?.key ?? after);
    if (after === '') break;
  }
  await needs.lineSweepMark.save({ at, after });
  return woken;
}

/** Those whose queue is closed now are put off until it opens: they would do that themselves, had they a message. */
async function lookAt(needs: SweepLinesNeeds, blocked: BlockedLine): Promise<void> {
  let isAnybodyThere = false;
  for await (const { callback } of waitingForSeat(needs, blocked.line)) {
    isAnybodyThere = true;
    const hours = await needs.hours.of(callback.queueId);
    if (!hours || isOpen(hours, needs.clock.now())) break;
    await needs.advance(callback, { type: 'due', nthDial: 1 });
  }
  if (isAnybodyThere) await needs.inLine.wake(blocked.line, { askConnectFor: 'each', again: true });
  else await needs.parking.forget(blocked);
}
