import { pollSeconds } from '../../web/page/poll-seconds';
import { type Around, type ConnectUse, connectUse } from './around';

export interface MorningFigures {
  /** Requests that came to nothing, because Connect was asked too often. The page asks again. */
  failed: number;
  requests: number;
  connect: ConnectUse[];
}

const SECONDS = 3600;
const OPENING = [{ route: 'GET /me' }, { route: 'GET /queues' }];

/** All agents sign in within an hour. What their pages ask when they open needs Connect most. What fails is asked again, as pages do. */
export async function playMorning(around: Around): Promise<MorningFigures> {
  const { date, people, api, random } = around;
  const startMs = date.nowMs();
  const arrivals = people.map(({ username }) => ({ username, atMs: startMs + Math.floor(random.next() * SECONDS * 1000) })).sort((one, other) => one.atMs - other.atMs);
  let failed = 0;
  let requests = 0;
  for (let next = arrivals.shift(); next; next = arrivals.shift()) {
    const { username, atMs } = next;
    // Where Connect was too busy, the one before waited.
    date.moveTo(Math.max(date.nowMs(), atMs));
    for (const asked of OPENING) {
      requests += 1;
      const answered = await api({ username, ...asked }).catch(() => ({ status: 500 }));
      if (answered.status < 400) continue;
      failed += 1;
      const again = { username, atMs: atMs + pollSeconds.list * 1000 };
      const place = arrivals.findIndex((other) => other.atMs > again.atMs);
      arrivals.splice(place < 0 ? arrivals.length : place, 0, again);
      break;
    }
  }
  date.moveTo(Math.max(date.nowMs(), startMs + SECONDS * 1000));
  return { requests, failed, connect: connectUse(around, SECONDS) };
}
