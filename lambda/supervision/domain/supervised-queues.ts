import { type Role, supervises } from '../../agents/domain/role';
import type { QueuePolicy } from '../../queues/domain/queue-policy';

/** The queues that the person supervises, in the order of the settings. */
export function supervisedQueues(role: Role | undefined, queues: ReadonlyMap<string, QueuePolicy>): QueuePolicy[] {
  return [...queues.values()].filter(({ queueId }) => supervises(role, queueId));
}
