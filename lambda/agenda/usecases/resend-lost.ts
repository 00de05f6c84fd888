import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { dueKeyOf } from '../../callbacks/domain/due-key';
import { linesOf } from '../../callbacks/domain/line';
import type { Parking } from '../../callbacks/ports/parking';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { TimeLeft } from '../../ground/ports/time-left';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { reachedOf } from '../domain/reached-of';
import type { Agenda } from '../ports/agenda';
import type { DispatchCursorStore, DispatchQueue, LastResend, ResendMark, RestOfResend } from '../ports/dispatch';
import { messageFor } from './message-chain';

export interface ResendPorts {
  agenda: Agenda;
  dispatch: DispatchQueue;
  cursor: DispatchCursorStore;
  resendMark: ResendMark;
  parking: Pick<Parking, 'isParked'>;
  clock: Clock;
  time: TimeLeft;
  queues: ReadonlyMap<string, QueuePolicy>;
  secondsPerCall: number;
}

/**
 * How long after its due time a promised callback is looked for: constant cost, however many wait and however long. The second age is for those that stand in a line, where the next check is five
 * minutes away: of one that was dialled up to two minutes late, that is overdue by then. In an agent's own line nobody would ask for the agent until the third.
 */
const AGES_SECONDS = [240, 480, 1800, 10_800, 86_400];
/**
 * The highest age is so long after the purge, and an end: each is over by then. An agent may say until the end of the next day, which may have 25 hours, that a
 * call did not reach the customer, and so take up again what ended at its purge.
 */
const TAKEN_UP_AGAIN_SECONDS = 49 * 3600;

/** A search follows the one before after this time. */
const EVERY_SECONDS = 300;
/** Until when no search need begin. Undefined: the last one did not come to the end. */
export const resendRestsUntil = ({ at, rest }: LastResend) => (rest ? undefined : plusSeconds(at, EVERY_SECONDS));
/** A message that is later than this counts as lost. */
const OVERDUE_SECONDS = 60;

/** A sweep that was away for longer leaves the rest to the higher ages. At the age of a day, and higher, it goes on where it ended, however long ago. */
const CATCH_UP_SECONDS = 3600;
const WHOLE_FROM_SECONDS = 86_400;

const PAGE = 100;

/** A page of 100 is read, and the messages for those of it are sent, in this time. With less, the rest is left to the next sweep. */
const SECONDS_PER_PAGE = 10;

/** What a search looks for: the callbacks of one queue that are of one age. What has come to the next age is looked for there: nobody is sent twice by one search. */
type Part = Pick<RestOfResend, 'queueId' | 'ageSeconds'> & { nextAgeSeconds: number };

/** A search as it was begun: all of it goes by that moment, though it may take several sweeps. */
type Search = LastResend & { rest: RestOfResend };

/**
 * Part of the sweep. A promised callback under way is followed by a message; one that was lost, or lies in the failure queue, leaves it
 * overdue. Each is looked for once per age, so that nobody is forgotten and nothing is sent for those that are being followed.
 */
export async function resendLost(ports: ResendPorts): Promise<{ resent: number }> {
  const search = await searchToDo(ports, await ports.resendMark.read());
  if (!search) return { resent: 0 };
  const { at, rest } = search;
  const parts = [...ports.queues.values()].flatMap(partsOf);
  // A queue that was taken out meanwhile has nothing to resend: the search begins anew.
  const first = Math.max(0, parts.findIndex(({ queueId, ageSeconds }) => queueId === rest.queueId && ageSeconds === rest.ageSeconds));
  let resent = 0;
  const done = { at, reached: search.reached, behind: search.behind, ...(rest.started && { lookedAt: rest.started }) };
  for (const part of parts.slice(first)) {
    const { queueId, ageSeconds } = part;
    const isWhereItStopped = queueId === rest.queueId && ageSeconds === rest.ageSeconds && rest.after !== '';
    const looked = await resendOf(ports, search, { queueId, ageSeconds, after: isWhereItStopped ? rest.after : beginOf(search, part) });
    resent += looked.resent;
    if (looked.stoppedAfter !== undefined) {
      await ports.resendMark.save({ ...done, rest: { ...rest, queueId, ageSeconds, after: looked.stoppedAfter } });
      return { resent };
    }
  }
  await ports.resendMark.save(done);
  return { resent };
}

function partsOf({ queueId, purgeMinutes }: QueuePolicy): Part[] {
  const ages = [...AGES_SECONDS, purgeMinutes * 60 + TAKEN_UP_AGAIN_SECONDS];
  return ages.map((ageSeconds, nth) => ({ queueId, ageSeconds, nextAgeSeconds: ages[nth + 1] ?? Infinity }));
}

/** The rest of the last search, or a new one. Undefined: it is not the time for one. */
async function searchToDo({ cursor, clock }: ResendPorts, mark: LastResend | undefined): Promise<Search | undefined> {
  if (mark?.rest) return { ...mark, rest: mark.rest };
  const now = clock.now();
  const restsUntil = mark && resendRestsUntil(mark);
  if (restsUntil !== undefined && now < restsUntil) return undefined;
  const since = mark ? mark.at : now;
  const { reached, behind } = await cursor.read();
  // Entries past the tick's cursor at the last search are not lost: the tick will still start them.
  const started = mark && { reached: mark.reached, behind: mark.behind };
  return { at: now, reached, behind, rest: { since, ...(started && { started }), ...(mark?.lookedAt && { lookedAt: mark.lookedAt }), queueId: '', ageSeconds: 0, after: '' } };
}

/** Where the search before this one ended: at that age, or before it, at what had been started then. The very first one that looks begins with the oldest. */
function beginOf({ at, rest: { since, lookedAt } }: Search, { queueId, ageSeconds, nextAgeSeconds }: Part): string {
  const aged = plusSeconds(since, -ageSeconds);
  const started = lookedAt ? reachedOf(lookedAt, queueId) : '';
  const ended = started < aged ? started : aged;
  const furthest = Math.min(nextAgeSeconds, ageSeconds >= WHOLE_FROM_SECONDS ? Infinity : ageSeconds + CATCH_UP_SECONDS);
  const oldest = furthest === Infinity ? '' : plusSeconds(at, -furthest);
  return ended > oldest ? ended : oldest;
}

async function resendOf(ports: ResendPorts, { at, rest: { started } }: Search, { queueId, ageSeconds, after }: Pick<RestOfResend, 'queueId' | 'ageSeconds' | 'after'>): Promise<{ resent: number; stoppedAfter?: string }> {
  const aged = plusSeconds(at, -ageSeconds);
  const reached = started ? reachedOf(started, queueId) : '';
  const until = reached < aged ? reached : aged;
  let resent = 0;
  let from = after;
  for (;;) {
    if (ports.time.seconds() < SECONDS_PER_PAGE) return { resent, stoppedAfter: from };
    const entries = await ports.agenda.entries(queueId, { after: from, until, limit: PAGE });
    const lost = await whichAreLost(ports, await ports.agenda.read(entries));
    for (const callback of lost) {
      const now = ports.clock.now();
      const startAt = callback.phase === 'pending' ? await ports.cursor.reserveStart({ now, secondsPerCall: ports.secondsPerCall, queueId }) : now;
      await ports.dispatch.send([{ message: messageFor(callback), at: startAt }]);
    }
    resent += lost.length;
    if (entries.length < PAGE) return { resent };
    from = entries.at(-1)!.dueKey;
  }
}

/** Who waits for a seat needs no message. */
async function whichAreLost({ parking, clock }: ResendPorts, callbacks: Callback[]): Promise<(Callback & Promised)[]> {
  const now = clock.now();
  const overdue = callbacks.filter(isPromised).filter((callback) => isLost(callback, now));
  const parked = await Promise.all(
    overdue.map(async (callback) => {
      const places = callback.phase === 'pending' ? linesOf(callback, now).map((line) => parking.isParked(line, dueKeyOf(callback))) : [];
      return (await Promise.all(places)).includes(true);
    }),
  );
  return overdue.filter((_callback, n) => !parked[n]);
}

function isLost(callback: Callback, now: string): boolean {
  return callback.checkAt !== undefined && callback.checkAt <= plusSeconds(now, -OVERDUE_SECONDS);
}
