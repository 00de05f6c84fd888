import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pollSeconds } from '../../web/page/poll-seconds';
import { rounded, shareOf } from '../bench-measure';
import { type Around, type ConnectUse, connectUse } from './around';
import { type Changed, openDay } from './day-of-callbacks';
import { askDue, type OpenPage } from './open-pages';

export interface DayFigures {
  seconds: number;
  requestsPerSecond: number;
  /** Per second, by what is asked. */
  requests: { list: number; call: number; me: number };
  failed: number;
  /** The failed requests failed for these reasons. */
  reasons: string[];
  connect: ConnectUse[];
  /** Per second, of all functions. */
  table: { requests: number; itemsRead: number; readUnits: number; writeUnits: number };
  behindSeconds: { p50: number; p99: number; max: number; shown: number };
}

interface Busy {
  queueIds: readonly string[];
  queuesOf: (routingProfileId: string) => readonly string[];
  callbacksPerSecond: number;
  /** For the functions that make callbacks. */
  store: DynamoDBDocumentClient;
}

const PENDING_PER_QUEUE = 10;
/** Until pages may trust the news, and until they ask in their rhythm. */
const HEARD_SECONDS = 30;
const WARM_SECONDS = 5;
const SECONDS = 20;
const STEP_MS = 50;

/** A call that its agent follows on the page. */
interface FollowedCall {
  id: string;
  username: string;
  changedAtMs: number;
  nextMs: number;
}

/** A minute of the day with all pages open and visible, once they have been open for a while. */
export async function playDay(around: Around, { queueIds, queuesOf, callbacksPerSecond, store }: Busy): Promise<DayFigures> {
  const { date, people, random, table, capacity, connect } = around;
  await around.api({ username: people[0]!.username, route: 'GET /callbacks', query: { since: date.iso() } });
  date.moveTo(date.nowMs() + HEARD_SECONDS * 1000);
  const pages = people.map(({ username, routingProfileId }): OpenPage => ({ username, routingProfileId, nextListMs: date.nowMs() + random.next() * pollSeconds.list * 1000, nextMeMs: date.nowMs() + random.next() * pollSeconds.status * 1000, since: date.iso(), wholeAtMs: date.nowMs() - random.next() * pollSeconds.wholeList * 1000, behind: new Map() }));
  const byQueue = new Map(queueIds.map((queueId) => [queueId, pages.filter(({ routingProfileId }) => queuesOf(routingProfileId).includes(queueId))]));
  const followed = new Map<string, FollowedCall>();
  const count = { list: 0, call: 0, me: 0, failed: 0 };
  const lags: number[] = [];
  const reasons = new Set<string>();
  const follow = ({ callback: { id, queueId, version }, stage }: Changed) => {
    const nowMs = date.nowMs();
    const there = byQueue.get(queueId)!;
    for (const { behind } of there) behind.set(id, { version, atMs: nowMs });
    if (stage === 'pending') return;
    const { username } = there[Number.parseInt(id.slice(0, 16), 36) % there.length]!;
    if (stage === 'ended') followed.delete(id);
    else followed.set(id, { id, username, changedAtMs: nowMs, nextMs: nowMs });
  };
  const ask = async (route: string, about: { username: string; query?: Record<string, string>; id?: string }) => {
    count[route === 'GET /me' ? 'me' : about.id ? 'call' : 'list'] += 1;
    const answer = await around.api({ route, ...about }).catch((error: Error) => ({ status: 500, body: { detail: error.message } }));
    if (answer.status >= 400) count.failed += 1;
    if (answer.status >= 400) reasons.add(`${route}: ${answer.status} ${String(answer.body['detail'])}`);
    return answer;
  };
  const askCall = async (call: FollowedCall) => {
    const nowMs = date.nowMs();
    call.nextMs = nowMs + 1000 * (nowMs - call.changedAtMs < pollSeconds.callIsQuietAfter * 1000 ? pollSeconds.call : pollSeconds.quietCall);
    await ask('GET /callbacks/{id}', { username: call.username, id: call.id });
  };

  const day = openDay({ table: store, queueIds, onChange: follow });
  await day.furnish(PENDING_PER_QUEUE, callbacksPerSecond);
  for (const callback of day.underWay()) followed.set(callback.id, { id: callback.id, username: byQueue.get((callback as { queueId: string }).queueId)![0]!.username, changedAtMs: date.nowMs() - 60_000, nextMs: date.nowMs() + random.next() * 4000 });
  let owed = 0;
  const play = async (seconds: number) => {
    const endMs = date.nowMs() + seconds * 1000;
    while (date.nowMs() < endMs) {
      const nowMs = date.nowMs();
      for (owed += (callbacksPerSecond * STEP_MS) / 1000; owed >= 1; owed -= 1) {
        await day.request(queueIds[Math.floor(random.next() * queueIds.length)]!);
        for (const stage of ['connected', 'waiting', 'handing-off', 'pending'] as const) await day.advance(stage);
      }
      if (Math.floor(nowMs / 1000) !== Math.floor((nowMs - STEP_MS) / 1000)) await day.bringNews();
      const due = pages.filter(({ nextListMs, nextMeMs }) => nextListMs <= nowMs || nextMeMs <= nowMs);
      for (const page of due) lags.push(...(await askDue(page, { nowMs, ask })));
      for (const call of [...followed.values()].filter(({ nextMs }) => nextMs <= nowMs)) await askCall(call);
      date.moveTo(nowMs + STEP_MS);
    }
  };

  await play(WARM_SECONDS);
  Object.assign(count, { list: 0, call: 0, me: 0, failed: 0 });
  lags.length = 0;
  connect.takeCalls();
  table.take();
  const unitsBefore = unitsOf(capacity);
  await play(SECONDS);
  const [use, units] = [table.take(), unitsOf(capacity)];
  lags.sort((one, other) => one - other);
  const perSecond = (number: number) => rounded(number / SECONDS);
  return {
    seconds: SECONDS,
    requestsPerSecond: perSecond(count.list + count.call + count.me),
    requests: { list: perSecond(count.list), call: perSecond(count.call), me: perSecond(count.me) },
    failed: count.failed,
    reasons: [...reasons].slice(0, 5),
    connect: connectUse(around, SECONDS),
    table: { requests: perSecond(use.requests), itemsRead: perSecond(use.itemsRead), readUnits: perSecond(units.read - unitsBefore.read), writeUnits: perSecond(units.write - unitsBefore.write) },
    behindSeconds: { p50: rounded(shareOf(lags, 0.5), 2), p99: rounded(shareOf(lags, 0.99), 2), max: rounded(lags.at(-1) ?? 0, 2), shown: lags.length },
  };
}

function unitsOf(capacity: Around['capacity']): { read: number; write: number } {
  return capacity.list().reduce((sum, { read, write }) => ({ read: sum.read + read, write: sum.write + write }), { read: 0, write: 0 });
}
