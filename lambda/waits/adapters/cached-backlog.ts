import type { Agenda, DueList } from '../../agenda/ports/agenda';
import { readyKey } from '../../call-ins/domain/ready-key';
import type { CallInLine, CallInStore } from '../../call-ins/ports/call-in-store';
import { cachedFor } from '../../ground/adapters/cached-for';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CapacityBook } from '../../ground/ports/capacity-book';
import type { QueueBacklog } from '../domain/queue-backlog';

/** As old as what Connect says of its queues may be. */
const CACHED_SECONDS = 10;

const COUNTED_AT_MOST = 100;

const FOREVER = '9';

interface BacklogParts {
  agenda: Pick<Agenda, 'entries'>;
  dueList: DueList;
  line: Pick<CallInLine, 'queued'>;
  callIns: Pick<CallInStore, 'find'>;
  seats: Pick<CapacityBook, 'takers'>;
  clock: Clock;
}

/** At most ten seconds old. */
export function cacheBacklog({ agenda, dueList, clock, ...announced }: BacklogParts): (queueId: string) => Promise<QueueBacklog> {
  return cachedFor(CACHED_SECONDS, clock, async (queueId: string) => {
    const now = clock.now();
    const [due, queued, called, coming] = await Promise.all([
      dueList.pendingUntil(queueId, now),
      announced.line.queued(queueId, COUNTED_AT_MOST),
      countCalled(announced, queueId),
      agenda.entries(queueId, { after: now, until: FOREVER, limit: COUNTED_AT_MOST }),
    ]);
    return { due, announced: queued.length + called, comingUp: coming.map(({ dueKey }) => dueKey.split('#')[0]!) };
  });
}

/** It is their turn: an agent is kept for each, whom Connect shows as free. */
async function countCalled({ callIns, seats }: Pick<BacklogParts, 'callIns' | 'seats'>, queueId: string): Promise<number> {
  const takers = await seats.takers(readyKey(queueId));
  const found = await Promise.all(takers.map(({ takerId }) => callIns.find(takerId)));
  return found.filter((callIn) => callIn?.phase === 'ready' || callIn?.phase === 'expected').length;
}
