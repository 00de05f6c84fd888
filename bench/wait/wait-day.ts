import { ConnectClient } from '@aws-sdk/client-connect';
import { QUEUE } from '../../docs/print/callback-samples';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { seededRandom } from '../../emulator/seeded-random';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { createQueueWait } from '../../lambda/queues/adapters/connect-queue-wait';
import { cacheBacklog } from '../../lambda/waits/adapters/cached-backlog';
import { createEstimateWait, type EstimateWaitNeeds } from '../../lambda/waits/usecases/estimate-wait';
import { createInMemoryAgenda } from '../../test/fakes/in-memory-agenda';
import { furnishQueue, supportNumber, type Furnished } from './furnish-queue';
import { promiseCallbacks, type CallbackPlan } from './promised-callbacks';
import { meanHandleSeconds, staffQueue } from './staff-queue';

export interface DayPlan {
  name: string;
  agents: number;
  hours: number;
  /** Arriving work as a share of what the agents can do. Above 1 the line grows. */
  load: number;
  /** Mean seconds until a waiting caller hangs up. Absent if nobody does. */
  patienceSeconds?: number;
  /** Callbacks beside the callers, for the same agents. They are part of `load`. Absent if there are none. */
  callbacks?: CallbackPlan;
}

export interface Caller {
  estimate: number | 'unknown';
  /** The estimate from the counts of Connect alone. */
  byConnectAlone: number | 'unknown';
  /** The estimate of Connect itself (ESTIMATED_WAIT_TIME). The emulator makes it: how Connect does is not published. */
  byConnectItself: number | 'unknown';
  /** Seconds from joining the queue to the agent; undefined if the caller hung up before. */
  waitedSeconds: number | undefined;
}

/** The setting of a new queue: the default of `assumedHandleSeconds`. */
const assumedHandleSeconds = 300;
const longestWaitHours = 6;

/** Returns each caller of the nth such day: the product's estimate when they came, and their real wait. */
export async function playWaitDay(plan: DayPlan, nth: number): Promise<Caller[]> {
  const emulator = await startEmulator({ seed: 1, journalLines: 1_000 });
  const { endpoint, region } = emulator;
  const client = new ConnectClient({ endpoint, region, credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' }, maxAttempts: 1 });
  try {
    const queue = furnishQueue(emulator, plan.agents);
    const handling = staffQueue(emulator, `${plan.name} ${nth} handling`);
    const promised = plan.callbacks ? promiseCallbacks(emulator, { queueId: queue.queueId, plan: plan.callbacks, hours: plan.hours }) : { newest: () => [] };
    const needs = needsOf({ ...emulator, client }, queue, promised);
    const estimateWait = createEstimateWait(needs);
    const estimateAlone = createEstimateWait({ ...needs, backlogOf: async () => ({ due: 0, announced: 0, comingUp: [] }) });
    const told: (Omit<Caller, 'waitedSeconds'> & { contactId: string })[] = [];
    const patience = seededRandom(`${plan.name} ${nth} patience`);
    for (const at of arrivals({ ...plan, name: `${plan.name} ${nth}` }, emulator.time.now())) {
      await emulator.time.advanceTo(at);
      const [{ seconds: estimate }, { seconds: byConnectAlone }] = [(await estimateWait(queue.queueId))!, (await estimateAlone(queue.queueId))!];
      const byConnectItself = (await needs.wait.estimateOf(queue.queueId)) ?? 'unknown';
      const phone = emulator.connect.console.phone(`+4477${String(10_000_000 + told.length)}`);
      const contactId = phone.call(supportNumber);
      told.push({ estimate, byConnectAlone, byConnectItself, contactId });
      if (plan.patienceSeconds) emulator.time.after(exponential(patience.next(), plan.patienceSeconds) * 1_000, () => void (handling.isWaiting(contactId) && phone.hangUp()));
    }
    await emulator.time.advance(longestWaitHours * 3_600_000);
    return told.map(({ contactId, ...estimates }) => ({ ...estimates, waitedSeconds: handling.waitedSeconds(contactId) }));
  } finally {
    client.destroy();
    await emulator.stop();
  }
}

function needsOf({ client, time, connect }: Pick<Emulator, 'time' | 'connect'> & { client: ConnectClient }, { queueId, twinQueueId }: Furnished, promised: { newest(): Callback[] }): EstimateWaitNeeds {
  const clock = { now: () => time.iso() };
  const agenda = createInMemoryAgenda(promised);
  return {
    wait: createQueueWait(client, { instanceArn: connect.instanceArn, clock }),
    backlogOf: cacheBacklog({ agenda, dueList: agenda, ...nobodyAnnounced, clock }),
    clock,
    queues: new Map([[queueId, { ...QUEUE, queueId, twinQueueId }]]),
    offers: new Map([[queueId, { queueId, offerAboveSeconds: 0, assumedHandleSeconds, lastPromiseMinutesBeforeClosing: 0 }]]),
  };
}

const nobodyAnnounced = { line: { queued: async () => [] }, callIns: { find: async () => undefined }, seats: { takers: async () => [] } };

/** Arrivals as epoch milliseconds, in order. Callers come independently of each other. */
export function* arrivals({ name, agents, hours, load, callbacks }: DayPlan, from: number): Generator<number> {
  const random = seededRandom(`${name} arrivals`);
  const loadOfCallbacks = callbacks ? (callbacks.each * meanHandleSeconds) / (callbacks.everyMinutes * 60 * agents) : 0;
  const between = (meanHandleSeconds / agents / (load - loadOfCallbacks)) * 1_000;
  for (let at = from + exponential(random.next(), between); at < from + hours * 3_600_000; at += exponential(random.next(), between)) yield Math.round(at);
}

function exponential(drawn: number, mean: number): number {
  return -mean * Math.log(1 - drawn);
}
