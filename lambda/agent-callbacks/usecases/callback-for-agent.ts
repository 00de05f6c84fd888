import { type Asking, supervises } from '../../agents/domain/role';
import type { AgentDesks } from '../../agents/ports/agents';
import type { FindAbsent } from '../../agents/usecases/absent-owners';
import { serves } from '../../agents/usecases/owner-state';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { ownerAloneOf } from '../../callbacks/domain/handler-of';
import { isOverdue } from '../../callbacks/domain/is-overdue';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { AgentCallbackRefusal } from '../domain/refusals';

export interface MayHandleNeeds {
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
  findAbsent: FindAbsent;
  clock: Clock;
}

export type MayHandle = (asking: Asking, callback: Callback & Promised) => Promise<boolean>;

/**
 * An agent may handle their own callbacks. Of the queues that they serve, they may handle those of nobody, those whose owner could not take them, and
 * open ones whose owner is absent. Supervisors may handle all of their queues.
 */
export function createMayHandle(needs: MayHandleNeeds): MayHandle {
  return async ({ agent, role }, callback) => {
    const { owner, queueId } = callback;
    if (owner?.userId === agent.userId || supervises(role, queueId)) return true;
    if (!(await serves(needs, agent, queueId))) return false;
    const alone = ownerAloneOf(callback);
    if (!alone) return true;
    if (callback.phase === 'ended') return false;
    if (isOverdue(callback, { now: needs.clock.now(), queue: needs.queues.get(queueId) })) return true;
    const [isAbsent] = await needs.findAbsent([{ owner: alone, queueId }]);
    return isAbsent!;
  };
}

export interface CallbackForAgentNeeds {
  store: Pick<CallbackStore, 'find'>;
  mayHandle: MayHandle;
}

export type FindCallbackForAgent = (asking: Asking, id: string) => Promise<{ callback: Callback & Promised } | { refusal: AgentCallbackRefusal<'callback-not-found'> }>;

/** They may see what they may handle; and what became of theirs after a colleague took it over. */
export function createFindCallbackToSee(needs: CallbackForAgentNeeds): FindCallbackForAgent {
  const mayHandle: MayHandle = async (asking, callback) => callback.formerOwner?.userId === asking.agent.userId || needs.mayHandle(asking, callback);
  return createFindCallbackForAgent({ ...needs, mayHandle });
}

/** A callback that the agent may not handle is refused as not there: nobody learns of other agents' customers by trying ids. */
export function createFindCallbackForAgent({ store, mayHandle }: CallbackForAgentNeeds): FindCallbackForAgent {
  return async (asking, id) => {
    const callback = await store.find(id);
    if (!callback || !isPromised(callback) || !(await mayHandle(asking, callback))) return { refusal: { code: 'callback-not-found' } };
    return { callback };
  };
}
