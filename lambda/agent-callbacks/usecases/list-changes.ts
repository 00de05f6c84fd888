import type { News, NewsBook } from '../../agenda/ports/news';
import { type Callback, isReplaced } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import { inPortions } from '../../ground/domain/in-portions';
import { isListed } from './is-listed';
import type { ListOrder, QueuesOfAgent } from './list-order';

export interface ListChangesNeeds {
  news: NewsBook;
  store: Pick<CallbackStore, 'find'>;
}

/** Undefined: what changed since then is not known. */
export type ListChanges = (order: ListOrder & { since: string }, queues: QueuesOfAgent) => Promise<{ callbacks: (Callback & Promised)[]; gone: string[] } | undefined>;

/** What changed on the list of an agent. A callback that changed is read once, for all agents who ask this environment. */
export function createListChanges({ news, store }: ListChangesNeeds): ListChanges {
  const readFor = new WeakMap<News, Promise<Callback | undefined>>();
  const read = (told: News) => {
    const reading = readFor.get(told) ?? store.find(told.id);
    readFor.set(told, reading);
    // Who asks next tries again.
    reading.catch(() => readFor.delete(told));
    return reading;
  };
  return async (order, { looked, served }) => {
    const told = await news.since(order.since);
    if (!told) return undefined;
    const queueIds = new Set(looked.map(({ queueId }) => queueId));
    const latest = new Map(told.filter((each) => each.queueIds.some((queueId) => queueIds.has(queueId))).map((each) => [each.id, each]));
    const callbacks: (Callback & Promised)[] = [];
    const gone: string[] = [];
    const found = await inPortions([...latest.values()], async (each) => ({ id: each.id, callback: await read(each) }));
    for (const { id, callback } of found) {
      if (callback && isListed(callback, order, served) && isAskedFor(callback, order, queueIds)) callbacks.push(callback);
      else gone.push(id);
    }
    return { callbacks, gone };
  };
}

function isAskedFor(callback: Callback & Promised, { from = '', to }: ListOrder, queueIds: ReadonlySet<string>): boolean {
  if (isReplaced(callback)) return false;
  return queueIds.has(callback.queueId) && callback.dueAt >= from && (to === undefined || callback.dueAt < to);
}
