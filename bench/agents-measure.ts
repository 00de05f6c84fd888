import { seededRandom } from '../emulator/seeded-random';
import type { QueuePolicy } from '../lambda/queues/domain/queue-policy';
import { playDay, type DayFigures } from './agents/play-day';
import { playMorning, type MorningFigures } from './agents/play-morning';
import { createBusyDirectory, type Person } from './agents/busy-directory';
import { countTable } from './agents/count-table';
import { openApi } from './agents/environments';
import { openNearTable } from './agents/near-table';
import { startVirtualDate } from './agents/virtual-date';
import type { BenchMeasure } from './bench-measure';

interface Figures {
  agents: number;
  queues: number;
  callbacksPerDay: number;
  environments: number;
  /** On a table that knows none of the agents. */
  firstMorning: MorningFigures;
  /** After a weekend. */
  monday: MorningFigures;
  day: DayFigures;
}

const AGENTS = 5000;
const PROFILES = 20;
const QUEUES_PER_PROFILE = 5;
const ENVIRONMENTS = 5;
const CALLBACKS_PER_DAY = 50_000;
/** One in ten has the page open, and is not logged in to Connect. */
const LOGGED_OUT_SHARE = 0.1;
/** The weekend lasts from nine on Friday to eight on Monday. */
const WEEKEND_MS = 71 * 3_600_000;

const RULES = { aheadAtMostHours: 720, ownedAtMostHours: 168, retries: 3, retryMinutes: 30, reachedAfterSeconds: 5, ownerPatienceMinutes: 5, lookAtMostMinutes: 2, purgeMinutes: 480, lastPromiseMinutesBeforeClosing: 15, queuedAtMost: 2 };
const queues = Array.from({ length: PROFILES * QUEUES_PER_PROFILE }, (_, nth): QueuePolicy => ({ queueId: `q-${nth}`, twinQueueId: `q-${nth}-callbacks`, name: `Queue ${nth}`, ...RULES }));
const queuesOf = (routingProfileId: string) => queues.slice(Number(routingProfileId.slice(2)) * QUEUES_PER_PROFILE).slice(0, QUEUES_PER_PROFILE).map(({ queueId }) => queueId);

/**
 * 5,000 agents with open pages, 100 queues of which each agent serves five, and 50,000 callbacks a day of ten hours, on the routes and adapters of the agents' API, and the emulated
 * table. First a morning, in which all sign in within an hour for the first time; then another one, after a weekend; then a part of that day, in which all pages are visible.
 */
export const agentsMeasure: BenchMeasure<Figures> = {
  name: 'agents',
  run: () => measureAgents(AGENTS),
  lines: ({ agents, queues: queueCount, callbacksPerDay, environments, firstMorning, monday, day }) => [
    `${agents} agents, ${queueCount} queues, ${callbacksPerDay} callbacks a day, ${environments} environments`,
    ...linesOf('all sign in within an hour, for the first time', firstMorning),
    ...linesOf('all sign in within an hour, after a weekend', monday),
    ...day.connect.map((operation) => `all pages visible: ${lineOf(operation)}`),
    `requests per second: ${day.requestsPerSecond} (lists ${day.requests.list}, calls ${day.requests.call}, status ${day.requests.me}), refused or failed ${day.failed}`,
    ...day.reasons,
    `table per second: ${day.table.requests} requests, ${day.table.itemsRead} items read, ${day.table.readUnits} read units, ${day.table.writeUnits} write units`,
    `a page is behind: p50 ${day.behindSeconds.p50} s, p99 ${day.behindSeconds.p99} s, most ${day.behindSeconds.max} s, of ${day.behindSeconds.shown} changes shown`,
  ],
};

/** The same with fewer agents, who bring their share of the callbacks. */
export async function measureAgents(agents: number): Promise<Figures> {
  const callbacksPerDay = (CALLBACKS_PER_DAY * agents) / AGENTS;
  const date = startVirtualDate('2026-11-23T08:00:00.000Z');
  const opened = await openNearTable();
  try {
    const random = seededRandom('agents');
    const people: Person[] = Array.from({ length: agents }, (_, nth) => ({ userId: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`, username: `agent-${nth}`, routingProfileId: `p-${nth % PROFILES}`, statusName: random.next() < LOGGED_OUT_SHARE ? 'logged out' : 'Available' }));
    const connect = createBusyDirectory({ people, queuesOf, date, random });
    const table = countTable(opened.client);
    const api = openApi({ connect: connect.client, table: table.client, queues, environments: ENVIRONMENTS, random });
    const around = { date, connect, table, capacity: opened.dynamodb.capacity, api, people, random };
    const firstMorning = await playMorning(around);
    date.moveTo(date.nowMs() + WEEKEND_MS);
    const monday = await playMorning(around);
    const day = await playDay(around, { queueIds: queues.map(({ queueId }) => queueId), queuesOf, callbacksPerSecond: callbacksPerDay / 36_000, store: opened.client });
    return { agents, queues: queues.length, callbacksPerDay, environments: ENVIRONMENTS, firstMorning, monday, day };
  } finally {
    date.stop();
    await opened.close();
  }
}

function linesOf(what: string, { requests, failed, connect }: MorningFigures): string[] {
  return [`${what}: ${requests} requests, failed ${failed}`, ...connect.map((operation) => `  ${lineOf(operation)}`)];
}

function lineOf({ operation, perSecond, quotaPerSecond, throttled }: DayFigures['connect'][number]): string {
  return `${operation.padEnd(30)}${perSecond} a second of ${quotaPerSecond}, throttled ${throttled}`;
}
