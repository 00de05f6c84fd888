import { ConnectClient } from '@aws-sdk/client-connect';
import { QUEUE } from '../../docs/print/callback-samples';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { seededRandom } from '../../emulator/seeded-random';
import { createQueueWait } from '../../lambda/adapters/connect-queue-wait';
import { createBacklog } from '../../lambda/adapters/remembered-backlog';
import { estimateWaitIn, type WaitPorts } from '../../lambda/usecases/estimate-wait';
import { createInMemoryAgenda } from '../../test/fakes/in-memory-agenda';
import { furnishQueue, supportNumber, type Furnished } from './furnish-queue';
import { meanHandleSeconds, staffQueue } from './staff-queue';

export interface DayPlan {
  name: string;
  agents: number;
  hours: number;
  /** Work that arrives as a share of what the agents can do: above 1 the line grows. */
  load: number;
  /** On average, until somebody who waits hangs up; absent: nobody does. */
  patienceSeconds?: number;
}

export interface Caller {
  estimate: number | 'unknown';
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
    const ports = portsOf({ ...emulator, client }, queue);
    const told: { estimate: Caller['estimate']; contactId: string }[] = [];
    const patience = seededRandom(`${plan.name} ${nth} patience`);
    for (const at of arrivals({ ...plan, name: `${plan.name} ${nth}` }, emulator.time.now())) {
      await emulator.time.advanceTo(at);
      const { seconds } = (await estimateWaitIn(ports, queue.queueId))!;
      const phone = emulator.connect.console.phone(`+4477${String(10_000_000 + told.length)}`);
      const contactId = phone.call(supportNumber);
      told.push({ estimate: seconds, contactId });
      if (plan.patienceSeconds) emulator.time.after(exponential(patience.next(), plan.patienceSeconds) * 1_000, () => void (handling.isWaiting(contactId) && phone.hangUp()));
    }
    await emulator.time.advance(longestWaitHours * 3_600_000);
    return told.map(({ estimate, contactId }) => ({ estimate, waitedSeconds: handling.waitedSeconds(contactId) }));
  } finally {
    client.destroy();
    await emulator.stop();
  }
}

function portsOf({ client, time, connect }: Pick<Emulator, 'time' | 'connect'> & { client: ConnectClient }, { queueId, twinQueueId }: Furnished): WaitPorts {
  const clock = { now: () => time.iso() };
  const agenda = createInMemoryAgenda({ newest: () => [] });
  return {
    wait: createQueueWait(client, { instanceArn: connect.instanceArn, clock }),
    backlog: createBacklog({ agenda, dueList: agenda, line: { queued: async () => [] }, clock }),
    clock,
    queues: new Map([[queueId, { ...QUEUE, queueId, twinQueueId }]]),
    offers: new Map([[queueId, { queueId, offerAboveSeconds: 0, assumedHandleSeconds }]]),
  };
}

/** Epoch milliseconds, in order; callers come independently of each other. */
function* arrivals({ name, agents, hours, load }: DayPlan, from: number): Generator<number> {
  const random = seededRandom(`${name} arrivals`);
  const between = (meanHandleSeconds / agents / load) * 1_000;
  for (let at = from + exponential(random.next(), between); at < from + hours * 3_600_000; at += exponential(random.next(), between)) yield Math.round(at);
}

function exponential(drawn: number, mean: number): number {
  return -mean * Math.log(1 - drawn);
}
