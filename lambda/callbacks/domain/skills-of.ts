import type { Skill } from '../../ground/domain/skill';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Promised } from './callback-request';

/** What the agent of a callback must be able to do: as whoever asked for it said, or as the queue has it for those who said nothing. */
export function skillsOf({ skills }: Pick<Promised, 'skills'>, queue: Pick<QueuePolicy, 'customerFirst'> | undefined): readonly Skill[] {
  return skills ?? queue?.customerFirst?.skills ?? [];
}
