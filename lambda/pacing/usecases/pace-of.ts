import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { AbandonmentRate } from '../domain/abandonment-rate';
import { type Pace, paceOf } from '../domain/calls-to-place';
import { guardOf } from '../domain/guard';
import type { PacingModifier } from '../domain/modifier-table';
import type { AgentsOnQueue } from '../ports/agents-on-queue';
import type { AnswerBook } from '../ports/answer-book';

export interface PacedQueue {
  twinQueueId: string;
  customerFirst?: { pacingModifier: PacingModifier; abandonmentRate: AbandonmentRate };
}

export interface PaceNeeds {
  /** By source queue. */
  queues: ReadonlyMap<string, PacedQueue>;
  agents: AgentsOnQueue;
  answers: Pick<AnswerBook, 'read'>;
  clock: Clock;
  /** In [0, 1). */
  chance(): number;
}

/** Says how many customers of a source queue may be under way now, or wait for an agent, all together; and in which way the next one is called. */
export type PaceOf = (queueId: string) => Promise<Pace>;

export function createPaceOf({ queues, agents, answers, clock, chance }: PaceNeeds): PaceOf {
  return async (queueId) => {
    const queue = queues.get(queueId);
    if (!queue?.customerFirst) return { way: 'agent-first', atMost: 0, reason: 'Agents come first in this queue.' };
    const { pacingModifier: modifier, abandonmentRate } = queue.customerFirst;
    const [now, tally] = await Promise.all([agents.read(queue.twinQueueId), answers.read(queueId)]);
    // Who waits for an agent has a seat among those under way, so nobody is counted twice.
    return paceOf({ ...now, waiting: 0 }, { modifier, guard: guardOf(tally, abandonmentRate, clock.now()) }, chance());
  };
}
