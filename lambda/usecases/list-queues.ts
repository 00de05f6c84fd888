import { isOpen, nextOpenAt, type OpeningHours } from '../domain/calendar/opening-hours';
import type { Agent } from '../domain/callback/callback';
import type { QueuePolicy } from '../domain/queue-policy';
import type { AgentDesks } from '../ports/agents';
import type { OpeningHoursBook } from '../ports/opening-hours';
import type { Clock } from '../ports/surroundings';
import { servedAmong } from './list-callbacks';

export interface OfferedQueue {
  queue: QueuePolicy;
  /** Undefined where it has no opening hours: then it is always open. */
  zone?: string;
  open: boolean;
  /** The next opening; only while it is closed, and when that is within a month. */
  opensAt?: string;
}

/** The queues that the agent may promise callbacks for. */
export async function listQueues(ports: { desks: AgentDesks; queues: ReadonlyMap<string, QueuePolicy>; hours: OpeningHoursBook; clock: Clock }, agent: Agent): Promise<OfferedQueue[]> {
  const now = ports.clock.now();
  const served = await servedAmong(ports, agent);
  return Promise.all(served.map(async (queue) => ({ queue, ...opennessOf(await ports.hours.of(queue.queueId), now) })));
}

function opennessOf(hours: OpeningHours | undefined, now: string): Omit<OfferedQueue, 'queue'> {
  if (!hours) return { open: true };
  if (isOpen(hours, now)) return { zone: hours.zone, open: true };
  const opensAt = nextOpenAt(hours, now);
  return { zone: hours.zone, open: false, ...(opensAt && { opensAt }) };
}
