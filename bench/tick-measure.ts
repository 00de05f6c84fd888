import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { seededRandom } from '../emulator/seeded-random';
import { agendaShard } from '../lambda/callbacks/adapters/callback-items';
import { createAgenda } from '../lambda/agenda/adapters/dynamodb-agenda';
import { plusSeconds } from '../lambda/ground/domain/instant';
import { type DispatchCursor, FIRST_CURSOR } from '../lambda/agenda/ports/dispatch';
import { dispatchDue } from '../lambda/agenda/usecases/dispatch-due';
import { QUEUE } from '../docs/print/callback-samples';
import { endlessTime } from '../test/fakes/endless-time';
import { median, rounded, type BenchMeasure } from './bench-measure';
import { AttentionIndex } from './tick/attention-index';

interface Figures {
  dueInTheMinute: number;
  ticks: { pending: number; sent: number; queries: number; entriesRead: number; readUnits: number; ms: number; timesSmallest: number }[];
}

const sizes = [1_000, 100_000, 1_000_000];
const queueIds = ['q-support', 'q-sales', 'q-billing', 'q-claims'];
const due = 60;
const now = '2026-11-23T09:00:00.000Z';
const monthSeconds = 30 * 24 * 3600;
const rounds = 31;

/**
 * Measures one tick's reads, capacity and time, while more and more callbacks are promised. The same number is due in its minute each time. The others are due
 * within a month.
 */
export const tickMeasure: BenchMeasure<Figures> = {
  name: 'tick',
  async run() {
    const ticks: Figures['ticks'] = [];
    // The first ticks of a process are slower.
    await measureTick(sizes[0]!);
    for (const pending of sizes) {
      const measured = await measureTick(pending);
      ticks.push({ ...measured, timesSmallest: rounded(measured.ms / (ticks[0]?.ms ?? measured.ms), 2) });
    }
    return { dueInTheMinute: due, ticks };
  },
  lines: ({ dueInTheMinute, ticks }) =>
    ticks.map(
      ({ pending, sent, queries, entriesRead, readUnits, ms, timesSmallest }) =>
        `${String(pending).padStart(9)} pending, ${dueInTheMinute} due: ${sent} sent, ${queries} queries, ${entriesRead} entries read, ${readUnits} read units, ${ms} ms (${timesSmallest} × the smallest)`,
    ),
};

async function measureTick(pending: number): Promise<Omit<Figures['ticks'][number], 'timesSmallest'>> {
  const index = new AttentionIndex(promised(pending));
  const agenda = createAgenda(index as unknown as DynamoDBDocumentClient, { TableName: 'callbacks', store: { findLatest: () => Promise.reject(new Error('A tick reads no callback.')) }, notices: { failed: () => undefined } });
  const queues = new Map(queueIds.map((queueId) => [queueId, { ...QUEUE, queueId }]));
  const cursor: DispatchCursor = { ...FIRST_CURSOR, reached: now, version: 1 };
  const cursors = { read: async () => cursor, save: async (next: DispatchCursor) => next, reserveStart: async () => now };
  const times: number[] = [];
  let sent = 0;
  for (let round = 0; round < rounds; round += 1) {
    index.consumed = { queries: 0, entries: 0, readUnits: 0 };
    const startedAt = performance.now();
    ({ sent } = await dispatchDue({ agenda, cursor: cursors, pauses: { read: async () => ({ queues: {} }) }, dispatch: { send: async () => undefined }, lineLooks: { send: async () => undefined }, queueLeads: { send: async () => undefined }, clock: { now: () => now }, time: endlessTime, queues, secondsPerCall: 2 / 3 }));
    times.push(performance.now() - startedAt);
  }
  const { queries, entries: entriesRead, readUnits } = index.consumed;
  return { pending, sent, queries, entriesRead, readUnits, ms: rounded(median(times), 2) };
}

/** They come in the order of their times: the index sorts its keys, and has least to do so. */
function* promised(pending: number): Generator<{ shard: string; at: string }> {
  const random = seededRandom('tick');
  const requestedAt = plusSeconds(now, -3600);
  const dueAfter = Uint32Array.from({ length: pending }, (_, nth) => (nth < due ? nth + 1 : 120 + random.below(monthSeconds))).sort();
  for (const [nth, seconds] of dueAfter.entries()) {
    yield { shard: agendaShard(queueIds[nth % queueIds.length]!), at: `${plusSeconds(now, seconds)}#${requestedAt}#customer-${String(nth).padStart(7, '0')}` };
  }
}
