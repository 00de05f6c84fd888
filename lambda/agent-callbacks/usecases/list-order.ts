import type { DueKey } from '../../agenda/ports/agenda';
import type { Agent } from '../../agents/domain/agent';
import type { QueuePolicy } from '../../queues/domain/queue-policy';

export interface ListOrder {
  agent: Agent;
  /**
   * `pending`: those that wait for their time, and those under way. `missed`: those that ended without a talk. `dismissed`: those that were taken off
   * that list. `taken-over`: those of the agent that a colleague took over, whatever became of them.
   * `answered`: the agent's own calls of which they have not said yet what came of them.
   */
  list: 'pending' | 'missed' | 'dismissed' | 'answered' | 'taken-over';
  /** `absent`: colleagues' who are logged off, or serve the queue no longer, or whose time has passed. */
  owner: 'me' | 'nobody' | 'anybody' | 'absent';
  queueId?: string;
  /** Due from here on, and before `to`; of `answered`: over. Instants. */
  from?: string;
  to?: string;
  limit: number;
  /** The last key of the page before. */
  after?: DueKey;
  /** Only what changed since this instant is asked for: the `since` of an earlier answer. */
  since?: string;
}

/** The queues to look at, and those that the agent serves. */
export interface QueuesOfAgent {
  looked: QueuePolicy[];
  served: QueuePolicy[];
}
