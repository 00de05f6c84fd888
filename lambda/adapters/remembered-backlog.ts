import type { Backlog } from '../ports/backlog';
import type { CallInLine } from '../ports/call-in-store';
import type { Agenda, DueList } from '../ports/callback-store';
import type { Clock } from '../ports/surroundings';
import { remembering } from './remembering';

/** As old as what Connect says of its queues may be. */
const REMEMBERED_SECONDS = 10;

const COUNTED_AT_MOST = 100;

const FOREVER = '9';

export interface BacklogParts {
  agenda: Pick<Agenda, 'entries'>;
  dueList: DueList;
  line: Pick<CallInLine, 'queued'>;
  clock: Clock;
}

export function createBacklog({ agenda, dueList, line, clock }: BacklogParts): Backlog {
  return {
    of: remembering(REMEMBERED_SECONDS, clock, async (queueId: string) => {
      const now = clock.now();
      const [due, queued, coming] = await Promise.all([
        dueList.pendingUntil(queueId, now),
        line.queued(queueId, COUNTED_AT_MOST),
        agenda.entries(queueId, { after: now, until: FOREVER, limit: COUNTED_AT_MOST }),
      ]);
      return { due, announced: queued.length, comingUp: coming.map(({ place }) => place.split('#')[0]!) };
    }),
  };
}
