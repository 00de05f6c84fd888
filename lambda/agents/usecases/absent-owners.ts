import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Agent } from '../domain/agent';
import type { AgentDesks, AgentRouting } from '../ports/agents';
import { serves } from './owner-state';

export interface AbsentOwnerNeeds {
  routing: Pick<AgentRouting, 'loggedIn'>;
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
  notices: Pick<Notices, 'failed'>;
}

/** An agent, and the queue for which they keep a callback. */
export interface Keeper {
  owner: Agent;
  queueId: string;
}

/** For each of them whether they are absent. */
export type FindAbsent = (keepers: readonly Keeper[]) => Promise<boolean[]>;

/**
 * Absent is who is logged off, or serves the queue no longer: not who is on a break, or talks. Where Connect does not say, nobody is. Current user data
 * is 2 calls a second for the whole account: all are asked for in one.
 */
export function createFindAbsent({ routing, desks, queues, notices }: AbsentOwnerNeeds): FindAbsent {
  return async (keepers) => {
    try {
      const loggedIn = await routing.loggedIn([...new Set(keepers.map(({ owner }) => owner.userId))]);
      return await Promise.all(keepers.map(async ({ owner, queueId }) => !loggedIn.has(owner.userId) || !(await serves({ desks, queues }, owner, queueId))));
    } catch (error) {
      notices.failed('absent-owners', keepers[0]?.owner.userId ?? '', error);
      return keepers.map(() => false);
    }
  };
}
