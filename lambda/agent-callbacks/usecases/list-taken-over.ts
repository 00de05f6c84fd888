import type { DueKey } from '../../agenda/ports/agenda';
import type { Agent } from '../../agents/domain/agent';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { TakenOverList } from '../ports/taken-over';

export interface TakenOverNeeds {
  takenOver: Pick<TakenOverList, 'of'>;
  clock: Clock;
}

export interface TakenOverOrder {
  agent: Agent;
  queueId?: string;
  /** Due from here on, and before `to`. Instants. */
  from?: string;
  to?: string;
  limit: number;
  /** The last key of the page before. */
  after?: DueKey;
}

export type ListTakenOver = (order: TakenOverOrder) => Promise<{ callbacks: (Callback & Promised)[]; next?: DueKey }>;

/** How long they are shown to the agent whose they were, after their time. */
const SHOWN_SECONDS = 7 * 24 * 3600;

/** What became of the agent's callbacks that colleagues took over. One that the agent has back is left out. */
export function createListTakenOver({ takenOver, clock }: TakenOverNeeds): ListTakenOver {
  return async ({ agent, queueId, from = '', to, limit, after = '' }) => {
    const start = [after, from, plusSeconds(clock.now(), -SHOWN_SECONDS)].sort().at(-1)!;
    const { entries, isLast } = await takenOver.of(agent.userId, { after: start, limit });
    const isWanted = (callback: Callback): callback is Callback & Promised =>
      isPromised(callback) && callback.formerOwner?.userId === agent.userId && (queueId === undefined || callback.queueId === queueId) && (to === undefined || callback.dueAt < to);
    const next = isLast ? undefined : entries.at(-1)?.dueKey;
    return { callbacks: entries.map(({ callback }) => callback).filter(isWanted), ...(next !== undefined && { next }) };
  };
}
