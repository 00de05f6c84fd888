import { ConnectClient } from '@aws-sdk/client-connect';
import { QUEUE } from '../../docs/print/callback-samples';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { seededRandom } from '../../emulator/seeded-random';
import type { Callback } from '../../lambda/domain/callback/callback';
import { createQueueWait } from '../../lambda/adapters/connect-queue-wait';
import { createBacklog } from '../../lambda/adapters/remembered-backlog';
import { estimateWaitIn, type WaitPorts } from '../../lambda/usecases/estimate-wait';
import { createInMemoryAgenda } from '../../test/fakes/in-memory-agenda';
import { furnishQueue, supportNumber, type Furnished } from './furnish-queue';
import { promiseCallbacks, type CallbackPlan } from './promised-callbacks';
import { meanHandleSeconds, staffQueue } from './staff-queue';

export interface DayPlan {
  name: string;
  agents: number;
  hours: number;
  /** Work that arrives as a share of what the agents can do: above 1 the line grows. */
  load: number;
  /** On average, until somebody who waits hangs up; absent: nobody does. */
  patienceSeconds?: number;
  /** Beside the callers, for the same agents: they are part of `load`. Absent: none. */
  callbacks?: CallbackPlan;
}

export interface Caller {
  estimate: number | 'unknown';
  /** What it would have been from the counts of Connect alone. */
  byConnectAlone: number | 'unknown';
  /** From joining the queue to the agent. Undefined: hung up before. */
  waitedSeconds: number | undefined;
}

/** What the operator of a new queue has: the default of `assumedHandleSeconds`. */
const assumedHandleSeconds = 300;
const longestWaitHours = 6;

/** Each caller of the nth such day: what the product said the moment they came, and how long they then waited. */
export async function playWaitDay(plan: DayPlan, nth: number): Promise<Caller[]> {
  const emulator = await startEmulator({ seed: 1, journalLines: 1_000 });
  const { endpoint, region } = emulator;
  const client = new ConnectClient({ endpoint, region, credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' }, maxAttempts: 1 });
  try {
    const queue = furnishQueue(emulator, plan.agents);
    const handling = staffQueue(emulator, `${plan.name} ${nth} handling`);
    const promised = plan.callbacks ? promiseCallbacks(emulator, { queueId: queue.queueId, plan: plan.callbacks, hours: plan.hours }) : { newest: () => [] };
    const ports = portsOf({ ...emulator, client }, queue, promised);
    const alone = { ...ports, backlog: { of: async () => ({ due: 0, announced: 0, comingUp: [] }) } };
    const told: (Omit<Caller, 'waitedSeconds'> & { contactId: string })[] = [];
    const patience = seededRandom(`${plan.name} ${nth} patience`);
    for (const at of arrivals({ ...plan, name: `${plan.name} ${nth}` }, emulator.time.now())) {
      await emulator.time.advanceTo(at);
      const [{ seconds: estimate }, { seconds: byConnectAlone }] = [(await estimateWaitIn(ports, queue.queueId))!, (await estimateWaitIn(alone, queue.queueId))!];
      const phone = emulator.connect.console.phone(`+4477${String(10_000_000 + told.length)}`);
      const contactId = phone.call(supportNumber);
      told.push({ estimate, byConnectAlone, contactId });
      if (plan.patienceSeconds) emulator.time.after(exponential(patience.next(), plan.patienceSeconds) * 1_000, () => void (handling.isWaiting(contactId) && phone.hangUp()));
    }
    await emulator.time.advance(longestWaitHours * 3_600_000);
    return told.map(({ contactId, ...estimates }) => ({ ...estimates, waitedSeconds: handling.waitedSeconds(contactId) }));
  } finally {
    client.destroy();
    await emulator.stop();
  }
}

function portsOf({ client, time, connect }: Pick<Emulator, 'time' | 'connect'> & { client: ConnectClient }, { queueId, twinQueueId }: Furnished, promised: { newest(): Callback[] }): WaitPorts {
  const clock = { now: () => time.iso() };
  const agenda = createInMemoryAgenda(promised);
  return {
    wait: createQueueWait(client, { instanceArn: connect.instanceArn, clock }),
    backlog: createBacklog({ agenda, dueList: agenda, ...nobodyAnnounced, clock }),
    clock,
    queues: new Map([[queueId, { ...QUEUE, queueId, twinQueueId }]]),
    offers: new Map([[queueId, { queueId, offerAboveSeconds: 0, assumedHandleSeconds }]]),
  };
}

const nobodyAnnounced = { line: { queued: async () => [] }, callIns: { find: async () => undefined }, places: { takers: async () => [] } };

/** Epoch milliseconds, in order; callers come independently of each other. */
function* arrivals({ name, agents, hours, load, callbacks }: DayPlan, from: number): Generator<number> {
  const random = seededRandom(`${name} arrivals`);
  const loadOfCallbacks = callbacks ? (callbacks.each * meanHandleSeconds) / (callbacks.everyMinutes * 60 * agents) : 0;
  const between = (meanHandleSeconds / agents / (load - loadOfCallbacks)) * 1_000;
  for (let at = from + exponential(random.next(), between); at < from + hours * 3_600_000; at += exponential(random.next(), between)) yield Math.round(at);
}

function exponential(drawn: number, mean: number): number {
  return -mean * Math.log(1 - drawn);
}
