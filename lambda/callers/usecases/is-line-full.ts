import { standsInLine } from '../../callbacks/domain/line';
import { lineKey } from '../../callbacks/domain/line-key';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CapacityBook } from '../../ground/ports/capacity-book';
import type { QueuePolicy } from '../../queues/domain/queue-policy';

export interface LineFullNeeds {
  store: Pick<CallbackStore, 'find'>;
  seats: Pick<CapacityBook, 'takers'>;
  queues: ReadonlyMap<string, QueuePolicy>;
  clock: Clock;
}

export type IsLineFull = (queueId: string) => Promise<boolean>;

/** As many callbacks stand in the queue's line as its operator allows. Nothing is taken. */
export function createIsLineFull({ store, seats, queues, clock }: LineFullNeeds): IsLineFull {
  return async (queueId) => {
    const { queuedAtMost: limit = 'unlimited', customerFirst } = queues.get(queueId) ?? {};
    // Where customers are called first, its seats are for idle agents: who finds none waits for one.
    if (limit === 'unlimited' || customerFirst) return false;
    const takers = await seats.takers(lineKey({ queueId }));
    if (takers.length < limit) return false;
    const callbacks = await Promise.all(takers.map(({ takerId }) => store.find(takerId)));
    return callbacks.filter((callback) => callback && standsInLine(callback, { queueId }, clock.now())).length >= limit;
  };
}
