import type { Agent } from '../../agents/domain/agent';
import type { AgentDesks } from '../../agents/ports/agents';
import { servedAmong } from '../../agents/usecases/owner-state';
import { isOpen, nextOpenAt, type OpeningHours } from '../../calendar/domain/opening-hours';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';

export interface OfferedQueue {
  queue: QueuePolicy;
  /** The zone of its opening hours. Undefined: it has none, and is always open. */
  zone?: string;
  open: boolean;
  /** The next opening; only while it is closed, and when that is within a month. */
  opensAt?: string;
}

export interface ListQueuesNeeds {
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
  hours: OpeningHoursBook;
  clock: Clock;
}

export type ListQueues = (agent: Agent) => Promise<OfferedQueue[]>;

/** The queues that the agent may promise callbacks for. */
export function createListQueues({ desks, queues, hours, clock }: ListQueuesNeeds): ListQueues {
  return async (agent) => {
    const now = clock.now();
    const served = await servedAmong({ desks, queues }, agent);
    return Promise.all(served.map(async (queue) => ({ queue, ...opennessOf(await hours.of(queue.queueId), now) })));
  };
}

function opennessOf(hours: OpeningHours | undefined, now: string): Omit<OfferedQueue, 'queue'> {
  if (!hours) return { open: true };
  if (isOpen(hours, now)) return { zone: hours.zone, open: true };
  const opensAt = nextOpenAt(hours, now);
  return { zone: hours.zone, open: false, ...(opensAt && { opensAt }) };
}
