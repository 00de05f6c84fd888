import type { Skill } from '../../ground/domain/skill';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { AbandonmentRate } from '../domain/abandonment-rate';
import { measuredOf } from '../domain/answer-tally';
import { type Pace, paceOf } from '../domain/calls-to-place';
import { guardOf } from '../domain/guard';
import type { PacingModifier } from '../domain/modifier-table';
import { type Claim, sparesFor } from '../domain/spare-agents';
import type { AnswerBook } from '../ports/answer-book';
import type { ServingAgents } from '../ports/serving-agents';

export interface PacedQueue {
  twinQueueId: string;
  customerFirst?: { pacingModifier: PacingModifier; abandonmentRate: AbandonmentRate; overdialCaution?: number };
}

export interface PaceNeeds {
  /** By source queue. */
  queues: ReadonlyMap<string, PacedQueue>;
  agents: ServingAgents;
  answers: Pick<AnswerBook, 'read'>;
  clock: Clock;
  /** In [0, 1). */
  chance(): number;
}

/** From the dial until the person is proved, as the bench assumes it. */
const SECONDS_TO_AGENT = 18;

/** Somebody in the line of a source queue. */
export interface InPacedLine {
  queueId: string;
  skills?: readonly Skill[];
  /** They answered, and have no agent yet. */
  isWaiting?: boolean;
}

/**
 * Says whether one more customer of a source queue may be under way now, and in which way.
 *
 * @param one the customer who would be called next
 * @param underWay all others of all such queues who are being called, or wait for an agent
 * @returns the most who may be under way in that queue, or wait for an agent, this one included
 */
export type PaceOf = (one: InPacedLine, underWay: readonly InPacedLine[]) => Promise<Pace>;

export function createPaceOf({ queues, agents, answers, clock, chance }: PaceNeeds): PaceOf {
  const claimOf = ({ queueId, skills = [] }: InPacedLine): Claim => ({ twinQueueId: queues.get(queueId)?.twinQueueId ?? queueId, skills });
  return async (one, underWay) => {
    const queue = queues.get(one.queueId);
    if (!queue?.customerFirst) return { way: 'agent-first', atMost: 0, reason: 'Agents come first in this queue.' };
    const { pacingModifier: modifier, abandonmentRate, overdialCaution: caution } = queue.customerFirst;
    const withSkills = [one, ...underWay].some(({ skills = [] }) => skills.length > 0);
    const [serving, tally] = await Promise.all([agents.read(withSkills), answers.read(one.queueId)]);
    const guard = guardOf(tally, abandonmentRate, clock.now());
    if (caution !== undefined && !withSkills) {
      // No other queue calls customers first, and any agent will do: the counts say it all.
      const waiting = underWay.filter(({ isWaiting }) => isWaiting).length;
      const ofQueue = serving.filter(({ twinQueueIds }) => twinQueueIds.has(queue.twinQueueId));
      const measured = measuredOf(tally, clock.now(), SECONDS_TO_AGENT);
      return paceOf({ agentsOnQueue: ofQueue.length, agentsIdle: ofQueue.filter(({ isIdle }) => isIdle).length, waiting, ...(measured && { measured }) }, { modifier, overdial: { caution }, guard }, chance());
    }
    const standing = underWay.filter(({ queueId }) => queueId === one.queueId).length;
    const agentsOnQueue = serving.filter(({ twinQueueIds }) => twinQueueIds.has(queue.twinQueueId)).length;
    const spares = sparesFor(claimOf(one), serving, underWay.map(claimOf));
    if (spares === 0) return { way: 'customer-first', atMost: standing, reason: 'Nobody who is idle could serve one more.' };
    // Who waits for an agent has a seat among those under way, so nobody is counted twice.
    return paceOf({ agentsOnQueue, agentsIdle: standing + spares, waiting: 0 }, { modifier, guard }, chance());
  };
}
