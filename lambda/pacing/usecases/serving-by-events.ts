import { plusSeconds } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { SeenAgents, ServingAgents } from '../ports/serving-agents';

export interface ServingByEventsNeeds {
  seen: Pick<SeenAgents, 'since'>;
  /** Connect itself. */
  asked: ServingAgents;
  clock: Clock;
}

/** Connect tells of each agent every two minutes, if nothing else does (HEART_BEAT): who was not heard of for longer than two of these is not counted on. */
const HEARD_OF_SECONDS = 270;

/** How agents are, as their events say. Connect itself is asked as long as nothing was heard of anybody: the stream may be held up, or have just been switched on. */
export function createServingByEvents({ seen, asked, clock }: ServingByEventsNeeds): ServingAgents {
  return {
    async read(withSkills) {
      const heardOf = await seen.since(plusSeconds(clock.now(), -HEARD_OF_SECONDS));
      if (heardOf.length === 0) return asked.read(withSkills);
      return heardOf.filter(({ twinQueueIds }) => twinQueueIds.length > 0).map(({ userId, twinQueueIds, isIdle, skills }) => ({ userId, twinQueueIds: new Set(twinQueueIds), isIdle, skills }));
    },
  };
}
