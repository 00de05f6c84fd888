import { type Around, type ConnectUse, connectUse } from './around';

export interface MorningFigures {
  /** Requests that came to nothing, because Connect was asked too often. The page asks again. */
  failed: number;
  requests: number;
  connect: ConnectUse[];
}

const SECONDS = 3600;
const OPENING = [{ route: 'GET /me' }, { route: 'GET /queues' }];

/** All agents sign in within an hour, on a table that knows none of them. What their pages ask when they open needs Connect most. */
export async function playMorning(around: Around): Promise<MorningFigures> {
  const { date, people, api, random } = around;
  const startMs = date.nowMs();
  const arrivals = people.map(({ username }) => ({ username, atMs: startMs + Math.floor(random.next() * SECONDS * 1000) })).sort((one, other) => one.atMs - other.atMs);
  let failed = 0;
  for (const { username, atMs } of arrivals) {
    date.moveTo(atMs);
    for (const asked of OPENING) {
      const answered = await api({ username, ...asked }).catch(() => ({ status: 500 }));
      if (answered.status >= 400) failed += 1;
    }
  }
  date.moveTo(startMs + SECONDS * 1000);
  return { requests: arrivals.length * OPENING.length, failed, connect: connectUse(around, SECONDS) };
}
