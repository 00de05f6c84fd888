import { createInvocationTime } from '../../lambda/ground/adapters/invocation-time';
import { seededRandom } from '../../emulator/seeded-random';
import type { QueuePolicy } from '../../lambda/queues/domain/queue-policy';
import { createBringIfNear } from '../../lambda/agenda/usecases/bring-if-near';
import { dispatchDue } from '../../lambda/agenda/usecases/dispatch-due';
import { resendLost } from '../../lambda/agenda/usecases/resend-lost';
import type { ContactNews } from '../../lambda/callbacks/domain/contact-news';
import { admitHandoff, reportHandoff } from '../../lambda/callbacks/usecases/admit-handoff';
import { applyContactEvent } from '../../lambda/callbacks/usecases/apply-contact-event';
import { withLines } from '../../lambda/functions/wiring/lines';
import { wireDispatchCallback, wireSweepLines, wireSweepOverdue } from '../../lambda/functions/wiring/dispatch-and-sweep';
import { createChance } from '../../test/soak/chance';
import { createWorld } from '../../test/soak/create-world';
import { createPorts, type Ports } from '../../test/soak/ports';
import { CALM } from '../../test/soak/trouble';
import type { World } from '../../test/soak/world';
import { type BusyConnect, callOf, createBusyConnect, factsOf, type Placed, TAKEN } from './busy-connect';
import { createQueueConsumer, type QueueConsumer } from './queue-consumer';

interface Situation {
  /** Seed of the pauses between the SDK's tries. */
  seed: string;
  queues: QueuePolicy[];
  /** Whether agents accept it within seconds and talk for three minutes. If false, it stays in line. */
  isTaken: (placed: Placed) => boolean;
  secondsPerCall: number;
}

export interface RunningProduct {
  world: World;
  connect: BusyConnect;
  consumer: QueueConsumer;
  /** The ports of one more function. */
  ports(): Ports;
  every(seconds: number, happens: (nth: number) => void): void;
}

/** Runs the product's use cases over a table, a queue and a Connect in memory, on one virtual clock, with a tick and a sweep each minute. */
export function runProduct({ seed, queues, isTaken, secondsPerCall }: Situation): RunningProduct {
  const world = calmWorld(queues);
  const { life } = world;
  const random = seededRandom(seed);
  const connect = createBusyConnect(life, { random: () => random.next(), isTaken, onPlaced: (placed) => void handOff(placed) });
  const ports = (): Ports => {
    const made = createPorts(world, { time: createInvocationTime(), clock: life, call: async (_name, effect) => (await life.sleep(0.005), effect()) });
    const sending = { clock: life, cursor: made.cursor, dispatch: { send: async (messages: Parameters<typeof consumer.send>[0]) => consumer.send(messages) }, secondsPerCall };
    const wired = { ...made, ...sending, contacts: connect, dialler: connect, bringIfNear: createBringIfNear(sending), answers: { count: async () => undefined } };
    return withLines(wired);
  };
  const handOff = async (placed: Placed) => {
    const { contactId, callback, line } = placed;
    await life.sleep(2);
    const { proceed } = await admitHandoff(ports(), callback.id, { type: 'admission-asked', contactId, line, ...(callback.origin !== 'click' && { version: callback.version }) });
    if (!proceed) return;
    await reportHandoff(ports(), callback.id, { type: 'reported', contactId, report: 'queued' });
    await tellOf(placed, TAKEN.queuedAfterSeconds);
    if (!isTaken(placed)) return;
    for (const afterSeconds of [TAKEN.connectedAfterSeconds, TAKEN.overAfterSeconds]) await tellOf(placed, afterSeconds);
  };
  const tellOf = async (placed: Placed, afterSeconds: number) => {
    const { contactId } = placed;
    await life.sleep(Math.max(0, (placed.atMs - life.nowMs()) / 1000 + afterSeconds));
    const facts = factsOf(placed, { contactId: callOf(contactId), nowMs: life.nowMs() });
    void tellUntilHeard({ facts, rootContactId: contactId, over: afterSeconds === TAKEN.overAfterSeconds });
  };
  /** Lambda tries an event again, twice. */
  const tellUntilHeard = async (news: ContactNews) => {
    for (const pause of [60, 120, 0]) {
      const isHeard = await applyContactEvent(ports(), news).then(() => true, () => false);
      if (isHeard) return;
      await life.sleep(pause);
    }
  };
  const consumer = createQueueConsumer(life, (message) => wireDispatchCallback(ports())(message));
  const every = (seconds: number, happens: (nth: number) => void) => {
    const happen = (nth: number) => {
      happens(nth);
      life.after(seconds, () => happen(nth + 1));
    };
    life.after(seconds, () => happen(0));
  };
  const sweep = async () => {
    await wireSweepLines(ports())();
    await wireSweepOverdue(ports())();
    await resendLost(ports());
  };
  every(60, () => void dispatchDue(ports()));
  every(60, () => void sweep());
  return { world, connect, consumer, ports, every };
}

function calmWorld(queues: QueuePolicy[]): World {
  const world = createWorld(createChance(1), CALM);
  world.queues = new Map(queues.map((queue) => [queue.queueId, queue]));
  world.hours = undefined;
  return world;
}
