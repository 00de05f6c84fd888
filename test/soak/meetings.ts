import type { Agent } from '../../lambda/agents/domain/agent';
import { wireAgentCallbacks } from '../../lambda/functions/wiring/agent-callbacks';
import { dialByHand } from './by-hand';
import { keepBusy } from './changes';
import { createPorts } from './ports';
import type { World } from './world';

/** Brings about what is rare where everybody acts by chance alone. */
export function bringAboutMeetings(world: World, withinSeconds: number): void {
  const { life, chance } = world;
  for (const meet of [promisePair, moveIntoPlace, talkBeside]) {
    const times = chance.wholeBetween(2, 4);
    for (let nth = 1; nth <= times; nth += 1) life.after(chance.between(0, withinSeconds / 2), () => void meet(world, nth));
  }
  life.after(chance.between(0, withinSeconds / 8), () => void waitForAgent(world));
}

/** Seconds before the time at which the agent takes another call. */
const JUST_BEFORE_SECONDS = 20;

/**
 * An agent promises a customer of each queue a callback of their own, for the same minute, and is then on another call: callbacks of queues with different limits meet in the
 * line of one agent.
 */
async function promisePair(world: World, nth: number): Promise<void> {
  const { life, chance, desks, queues, tally } = world;
  const { agent } = chance.oneOf(desks);
  const minutes = chance.oneOf([2, 3, 5]);
  const queueIds = chance.is(0.5) ? [...queues.keys()] : [...queues.keys()].reverse();
  for (const [n, queueId] of queueIds.entries()) await promise(world, { agent, queueId, number: `+4930765432${nth}${n}`, minutes });
  tally.count('people: promised in pairs');
  await life.sleep(minutes * 60 - JUST_BEFORE_SECONDS);
  if (!world.isQuiet && chance.is(0.7)) keepBusy(world, agent.userId);
}

/** Both acts begin within so many seconds: each takes about as long. */
const AT_ONCE_SECONDS = 0.15;

/** A number is put right, and in the same moment another agent promises the customer of the right one a callback. */
async function moveIntoPlace(world: World, nth: number): Promise<void> {
  const { life, chance, desks, queues, tally } = world;
  const [wrong, right] = [0, 1].map((n) => `+4930765433${nth}${n}`) as [string, string];
  const queueId = chance.oneOf([...queues.keys()]);
  const { agent } = chance.oneOf(desks);
  await promise(world, { agent, queueId, number: wrong, minutes: 20 });
  await life.sleep(chance.between(5, 60));
  const there = world.tables.read(`customer/${wrong}`);
  if (!there || world.isQuiet) return;
  tally.count('people: moved to a number while it was promised');
  const soon = () => chance.between(0, AT_ONCE_SECONDS);
  life.after(soon(), () => void promise(world, { agent: chance.oneOf(desks).agent, queueId, number: right, minutes: 10 }));
  life.after(soon(), () => void world.trouble.run('api-agent', (process) => wireAgentCallbacks(createPorts(world, process)).editCallback({ agent, id: there.id, number: right })));
}

/** A callback waits in the line of its agent, who is on another call. Another agent dials its customer by hand, and the first is free again while those two talk. */
async function talkBeside(world: World, nth: number): Promise<void> {
  const { life, chance, desks, queues, tally } = world;
  const { agent } = chance.oneOf(desks);
  const number = `+4930765435${nth}0`;
  const minutes = 2;
  await promise(world, { agent, queueId: chance.oneOf([...queues.keys()]), number, minutes });
  await life.sleep(minutes * 60 - JUST_BEFORE_SECONDS);
  if (world.isQuiet) return;
  keepBusy(world, agent.userId, chance.between(1, 3));
  await life.sleep(JUST_BEFORE_SECONDS + chance.between(15, 40));
  if (!world.isQuiet) tally.count(`people: dialled by hand beside what waits: ${await dialByHand(world, number)}`);
}

/** An agent calls long before the time, and is then on another call for all the while: the callback waits in their line, and one message after the other looks after it. */
async function waitForAgent(world: World): Promise<void> {
  const { chance, desks, queues, tally } = world;
  const { agent } = chance.oneOf(desks);
  const number = '+49307654340';
  await promise(world, { agent, queueId: chance.oneOf([...queues.keys()]), number, minutes: 40 });
  const there = world.tables.read(`customer/${number}`);
  if (!there) return;
  await world.trouble.run('api-agent', (process) => wireAgentCallbacks(createPorts(world, process)).callNow({ agent, id: there.id }));
  tally.count('people: called before the time, and kept waiting');
  keepBusy(world, agent.userId, 40);
}

async function promise(world: World, { minutes, ...asked }: { agent: Agent; queueId: string; number: string; minutes: number }): Promise<void> {
  await world.trouble.run('api-agent', async (process) => {
    await wireAgentCallbacks(createPorts(world, process)).scheduleCallback({ ...asked, at: { in: { minutes }, zone: 'Europe/Berlin' }, own: true, idempotencyKey: `meeting-${asked.number}` });
  });
}
