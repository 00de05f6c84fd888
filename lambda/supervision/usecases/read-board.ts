import { stillOpenAfter } from '../../agenda/domain/still-open-after';
import type { Agenda } from '../../agenda/ports/agenda';
import type { NewsBook } from '../../agenda/ports/news';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import { inPortions } from '../../ground/domain/in-portions';
import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { boardStateOf } from '../domain/board-state';

export interface ReadBoardNeeds {
  agenda: Agenda;
  news: NewsBook;
  store: Pick<CallbackStore, 'find'>;
  queues: ReadonlyMap<string, QueuePolicy>;
  clock: Clock;
}

/** What is open or missed in a queue. `isWhole` false: there is more than the board looks at. */
export interface QueueBoard {
  callbacks: readonly (Callback & Promised)[];
  isWhole: boolean;
}

export type ReadBoard = (queueId: string) => Promise<QueueBoard>;

/** All of a queue that one environment keeps in its memory. */
const LOOKED_AT = 20_000;
/** So long what was read serves everybody who asks. */
const FRESH_SECONDS = 1;
/** Where nobody knows what changed, all is read again, but no sooner. */
const READ_AGAIN_SECONDS = 4;
/** News may be lost: after so long all is read again whatever they say. */
const BELIEVED_SECONDS = 300;

const NO_END = '9';

interface Kept {
  byId: Map<string, Callback & Promised>;
  isWhole: boolean;
  /** Changes after this instant are not in it yet. */
  since: string;
  /** When all of it was read. */
  readAt: string;
  /** When it was last brought up to date. */
  at: string;
}

/** Each environment reads a queue once, and from then on what changed. So a board that asks each three seconds costs next to nothing, however much is open. */
export function createReadBoard(needs: ReadBoardNeeds): ReadBoard {
  const { clock } = needs;
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Kept>>();
  const bring = async (queueId: string): Promise<Kept> => {
    const there = kept.get(queueId);
    const now = clock.now();
    if (there && secondsBetween(there.at, now) < FRESH_SECONDS) return there;
    const fresh = there && secondsBetween(there.readAt, now) < BELIEVED_SECONDS ? await bringUpToDate(needs, queueId, there) : await readAll(needs, queueId);
    kept.set(queueId, fresh);
    return fresh;
  };
  return async (queueId) => {
    const running = underWay.get(queueId) ?? bring(queueId).finally(() => underWay.delete(queueId));
    underWay.set(queueId, running);
    const { byId, isWhole } = await running;
    return { callbacks: [...byId.values()], isWhole };
  };
}

async function readAll({ agenda, news, queues, clock }: ReadBoardNeeds, queueId: string): Promise<Kept> {
  const now = clock.now();
  // Whoever asks is told of from here on.
  await news.since(now);
  const queue = queues.get(queueId);
  const [open, missed] = await Promise.all([
    agenda.entries(queueId, { after: queue ? stillOpenAfter(now, queue) : '', until: NO_END, limit: LOOKED_AT }),
    agenda.missed(queueId, { after: '', limit: LOOKED_AT }),
  ]);
  const read = await agenda.read([...open, ...missed].slice(0, LOOKED_AT));
  const shown = read.filter((callback): callback is Callback & Promised => isShown(callback, { queueId, now }));
  return { byId: new Map(shown.map((callback) => [callback.id, callback])), isWhole: open.length + missed.length < LOOKED_AT, since: now, readAt: now, at: now };
}

async function bringUpToDate(needs: ReadBoardNeeds, queueId: string, there: Kept): Promise<Kept> {
  const now = needs.clock.now();
  const told = await needs.news.since(there.since);
  if (!told) return secondsBetween(there.readAt, now) < READ_AGAIN_SECONDS ? there : readAll(needs, queueId);
  const ids = new Set(told.flatMap(({ id, queueIds }) => (queueIds.includes(queueId) ? [id] : [])));
  const found = await inPortions([...ids], async (id) => ({ id, callback: await needs.store.find(id) }));
  for (const { id, callback } of found) {
    if (callback && isShown(callback, { queueId, now })) there.byId.set(id, callback);
    else there.byId.delete(id);
  }
  return { ...there, since: now, at: now };
}

function isShown(callback: Callback, { queueId, now }: { queueId: string; now: string }): callback is Callback & Promised {
  return isPromised(callback) && callback.queueId === queueId && boardStateOf(callback, now) !== undefined;
}
