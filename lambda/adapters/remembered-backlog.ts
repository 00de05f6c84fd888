import { readyPlace } from '../domain/call-in/ready-place';
import type { Backlog } from '../ports/backlog';
import type { CallInLine, CallInStore } from '../ports/call-in-store';
import type { Agenda, DueList } from '../ports/callback-store';
import type { PlaceBook } from '../ports/place-book';
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
  callIns: Pick<CallInStore, 'find'>;
  places: Pick<PlaceBook, 'takers'>;
  clock: Clock;
}

export function createBacklog({ agenda, dueList, clock, ...announced }: BacklogParts): Backlog {
  return {
    of: remembering(REMEMBERED_SECONDS, clock, async (queueId: string) => {
      const now = clock.now();
      const [due, queued, called, coming] = await Promise.all([
        dueList.pendingUntil(queueId, now),
        announced.line.queued(queueId, COUNTED_AT_MOST),
        countCalled(announced, queueId),
        agenda.entries(queueId, { after: now, until: FOREVER, limit: COUNTED_AT_MOST }),
      ]);
      return { due, announced: queued.length + called, comingUp: coming.map(({ place }) => place.split('#')[0]!) };
    }),
  };
}

/** It is their turn: an agent is kept for each, whom Connect shows as free. */
async function countCalled({ callIns, places }: Pick<BacklogParts, 'callIns' | 'places'>, queueId: string): Promise<number> {
  const takers = await places.takers(readyPlace(queueId));
  const found = await Promise.all(takers.map(({ takerId }) => callIns.find(takerId)));
  return found.filter((callIn) => callIn?.phase === 'ready' || callIn?.phase === 'expected').length;
}
