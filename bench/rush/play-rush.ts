import { seededRandom } from '../../emulator/seeded-random';
import { newPending } from '../../lambda/domain/callback/new-promise';
import { plusSeconds, secondsBetween } from '../../lambda/domain/callback/instant';
import { QUEUE } from '../../docs/print/callback-samples';
import { admitHandoff, reportHandoff } from '../../lambda/usecases/admit-handoff';
import { dispatchCallback } from '../../lambda/usecases/dispatch-callback';
import { dispatchDue } from '../../lambda/usecases/dispatch-due';
import { recheckOverdue } from '../../lambda/usecases/recheck-overdue';
import { settleContact } from '../../lambda/usecases/settle-contact';
import { startDial } from '../../lambda/usecases/start-dial';
import { tendDue } from '../../lambda/usecases/tend-due';
import { createChance } from '../../test/soak/chance';
import { createWorld } from '../../test/soak/create-world';
import { createPorts, type Ports } from '../../test/soak/ports';
import { CALM } from '../../test/soak/trouble';
import type { World } from '../../test/soak/world';
import { callOf, createBusyConnect, factsOf, TAKEN, type BusyConnect, type Placed } from './busy-connect';
import { createQueueConsumer } from './queue-consumer';

export interface Rush {
  /** In the order in which they were promised. */
  callbacks: number;
  /** From the first due time to the last; they come evenly. */
  dueWithinSeconds: number;
  /** Agents take them within seconds and talk for three minutes; else nobody takes any, and they stand in line. */
  isTaken: boolean;
  secondsPerCall: number;
  /** Of one agent or another. */
  secondsBetweenClicks: number;
  seconds: number;
}

export interface PlayedRush {
  connect: BusyConnect;
  /** Subjects, in the order of their times. */
  wanted: string[];
  /** From click to the call that Connect took; undefined: it was refused. */
  clickSeconds: (number | undefined)[];
  /** Messages that came again since their function failed. */
  failures: number;
  /** Effects that failed and were put off, by name. */
  failedEffects: [what: string, times: number][];
}

const DUE_AFTER_SECONDS = 300;

/** The product's use cases over a table, a queue and a Connect in memory, on one virtual clock. */
export async function playRush(rush: Rush): Promise<PlayedRush> {
  const world = calmWorld();
  const { life } = world;
  const random = seededRandom('rush');
  const connect = createBusyConnect(life, { random: () => random.next(), isTaken: rush.isTaken, onPlaced: (placed) => void handOff(placed) });
  const ports = (): Ports => ({
    ...createPorts(world, { call: async (_name, effect) => (await life.sleep(0.005), effect()) }),
    telephony: connect,
    dispatch: { send: async (messages) => consumer.send(messages) },
    secondsPerCall: rush.secondsPerCall,
  });
  const handOff = async (placed: Placed) => {
    const { contactId, callback, line } = placed;
    await life.sleep(2);
    const { proceed } = await admitHandoff(ports(), callback.id, { type: 'admission-asked', contactId, line, ...(callback.origin !== 'click' && { edition: callback.version }) });
    if (!proceed) return;
    await reportHandoff(ports(), callback.id, { type: 'reported', contactId, report: 'queued' });
    await tellOf(placed, TAKEN.queuedAfterSeconds);
    if (!rush.isTaken) return;
    for (const afterSeconds of [TAKEN.connectedAfterSeconds, TAKEN.overAfterSeconds]) await tellOf(placed, afterSeconds);
  };
  const tellOf = async (placed: Placed, afterSeconds: number) => {
    const { contactId } = placed;
    await life.sleep(Math.max(0, (placed.atMs - life.nowMs()) / 1000 + afterSeconds));
    const facts = factsOf(placed, { contactId: callOf(contactId), nowMs: life.nowMs() });
    await settleContact(ports(), { facts, rootContactId: contactId, over: afterSeconds === TAKEN.overAfterSeconds });
  };
  const consumer = createQueueConsumer(life, (message) => dispatchCallback(ports(), message));
  const wanted = promiseAll(world, rush);
  const clickSeconds: PlayedRush['clickSeconds'] = [];
  every(world, 60, () => void dispatchDue(ports()));
  every(world, 60, () => void tendDue(ports()).then(() => recheckOverdue(ports())));
  every(world, rush.secondsBetweenClicks, (nth) => void click(ports(), nth).then((seconds) => clickSeconds.push(seconds)));
  await life.runUntil(() => false, life.nowMs() + rush.seconds * 1000);
  const failedEffects = world.tally.entries().filter(([what]) => what.startsWith('failed: '));
  return { connect, wanted, clickSeconds, failures: consumer.failures, failedEffects };
}

function calmWorld(): World {
  const world = createWorld(createChance(1), CALM);
  world.queues = new Map([[QUEUE.queueId, { ...QUEUE, queuedAtMost: 'unlimited' as const }]]);
  world.hours = undefined;
  return world;
}

function promiseAll({ tables, life }: World, { callbacks, dueWithinSeconds }: Rush): string[] {
  const requestedAt = life.now();
  const dueFrom = plusSeconds(requestedAt, DUE_AFTER_SECONDS);
  return Array.from({ length: callbacks }, (_, nth) => {
    const number = `+4930${1_000_000 + nth}`;
    const subject = `customer/${number}`;
    const dueAt = plusSeconds(dueFrom, Math.floor((dueWithinSeconds * nth) / callbacks));
    const asked = { id: `${subject}.asked`, subject, origin: 'app' as const, number, dueAt, zone: 'Europe/Berlin', purgeAt: plusSeconds(dueAt, 8 * 3600), requestedAt: plusSeconds(requestedAt, -callbacks + nth) };
    tables.put(newPending(asked, QUEUE));
    return subject;
  });
}

async function click(ports: Ports, nth: number): Promise<number | undefined> {
  const at = ports.clock.now();
  const answer = await startDial(ports, { agent: { userId: 'u-ada', username: 'ada' }, number: `+4989${1_000_000 + nth}`, mode: 'queued-callback', idempotencyKey: `click-${nth}` });
  return 'refusal' in answer ? undefined : secondsBetween(at, ports.clock.now());
}

function every(world: Pick<World, 'life'>, seconds: number, happens: (nth: number) => void): void {
  const happen = (nth: number) => {
    happens(nth);
    world.life.after(seconds, () => happen(nth + 1));
  };
  world.life.after(seconds, () => happen(0));
}
