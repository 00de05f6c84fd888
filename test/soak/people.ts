import { isPromised, type Agent, type Callback, type Promised } from '../../lambda/domain/callback/callback';
import { fromItem } from '../../lambda/adapters/callback-items';
import { callNow } from '../../lambda/usecases/call-now';
import { cancelCallback } from '../../lambda/usecases/cancel-callback';
import { cancelCalledIn } from '../../lambda/usecases/cancel-called-in';
import { editCallback } from '../../lambda/usecases/edit-callback';
import { requestCallback } from '../../lambda/usecases/request-callback';
import { scheduleCallback } from '../../lambda/usecases/schedule-callback';
import { startDial } from '../../lambda/usecases/start-dial';
import { waitInQueue } from './callers';
import { holdUp } from './changes';
import { createPorts, type Ports } from './ports';
import type { World } from './world';

const WISHES = ['schedule', 'schedule', 'schedule', 'schedule', 'ask-app', 'wait-in-queue', 'wait-in-queue', 'edit', 'cancel', 'call-in', 'call-now', 'click'] as const;
const ZONE = 'Europe/Berlin';
const TRIES = 3;

/** What somebody wants at a callback's time is where the races are. */
const AT_ITS_TIME = ['edit', 'cancel', 'call-in', 'call-now'] as const;

/** A customer is promised a callback, or clicked, and then somebody changes their mind: at any moment, or just when it is due. */
export async function wish(world: World, { customers, nth }: { customers: string[]; nth: number }): Promise<void> {
  const { chance, life } = world;
  const number = chance.oneOf(customers);
  await tryIt(world, { kind: chance.oneOf(WISHES), number, key: `key-${nth}` });
  const due = openPromise(world, number)?.dueAt;
  if (due === undefined || chance.is(0.3)) return;
  await life.sleep(Math.max(0, (Date.parse(due) - life.nowMs()) / 1000 + chance.between(-3, 25)));
  if (!world.isQuiet) await tryIt(world, { kind: chance.oneOf(AT_ITS_TIME), number, key: `key-${nth}-later` });
}

/** They try again when they are not told how it went. */
async function tryIt(world: World, { kind, number, key }: Pick<Wish, 'kind' | 'number' | 'key'>): Promise<void> {
  const { tally, trouble, life } = world;
  const promised = openPromise(world, number);
  if (kind === 'call-now') tally.count('called now');
  const agent = askerOf(world, promised);
  const act = actOf(world, { kind, number, key, agent, id: promised?.id });
  for (let tried = 0; tried < TRIES; tried += 1) {
    let said = '';
    const how = await trouble.run('api-agent', async (process) => {
      said = await act(createPorts(world, process));
    });
    if (how !== 'done') {
      await life.sleep(2);
      continue;
    }
    tally.count(`people: ${kind}: ${said}`);
    if (kind === 'wait-in-queue') await waitInQueue(world, { number, queueId: world.chance.oneOf([...world.queues.keys()]) });
    if (kind === 'call-now' && said === 'done' && world.chance.is(0.4)) holdUp(world, agent.userId);
    return;
  }
  tally.count(`people: ${kind}: gave up`);
}

function openPromise({ tables }: World, number: string): (Callback & Promised) | undefined {
  const item = tables.read(`customer/${number}`);
  const callback = item && fromItem(item);
  return callback && isPromised(callback) ? callback : undefined;
}

/** Mostly who may handle it. */
function askerOf({ chance, desks }: World, promised: Promised | undefined): Agent {
  return promised?.owner && chance.is(0.9) ? promised.owner : chance.oneOf(desks).agent;
}

interface Wish {
  kind: (typeof WISHES)[number];
  number: string;
  agent: Agent;
  id: string | undefined;
  key: string;
}

/** What they do is drawn once: a repeat is the same request. */
function actOf(world: World, { kind, number, agent, id, key }: Wish): (ports: Ports) => Promise<string> {
  const { chance } = world;
  const at = { in: { minutes: chance.oneOf([1, 1, 2, 3, 5, 10, 20]) }, zone: ZONE };
  const own = chance.is(0.5);
  const queueId = chance.oneOf([...world.queues.keys()]);
  const newTime = chance.is(0.6);
  switch (kind) {
    case 'schedule':
      return async (ports) => said(await scheduleCallback(ports, { agent, number, queueId, at, own, comment: 'As promised.', idempotencyKey: key }));
    case 'click':
      return async (ports) => said(await startDial(ports, { agent, number, mode: 'queued-callback', idempotencyKey: key }));
    case 'ask-app':
      return async (ports) => said(await requestCallback(ports, { app: 'shop', customerId: number, number, queueId, idempotencyKey: key }));
    // Who calls in is owed nothing any more, also when they then wait in the queue.
    case 'wait-in-queue':
    case 'call-in':
      return (ports) => callIn(world, ports, number);
    case 'edit':
      return async (ports) => (id ? said(await editCallback(ports, { agent, id, ...(newTime ? { at } : { own, comment: 'Changed.' }) })) : 'nothing there');
    case 'call-now':
      return async (ports) => (id ? said(await callNow(ports, { agent, id })) : 'nothing there');
    case 'cancel':
      return async (ports) => (id ? cancel(ports, { agent, id }) : 'nothing there');
  }
}

async function cancel(ports: Ports, order: { agent: Agent; id: string }): Promise<string> {
  const answer = await cancelCallback(ports, order);
  if ('refusal' in answer) return answer.refusal.code;
  return answer.beingWithdrawn ? 'being withdrawn' : 'confirmed';
}

/** What is told to the caller must hold from that moment on. */
async function callIn({ life, tables, broken }: World, ports: Ports, number: string): Promise<string> {
  const before = tables.read(`customer/${number}`)?.id;
  const { decision } = await cancelCalledIn(ports, { callerId: number, rootContactId: 'c0', cameInAt: life.now() });
  const item = tables.read(`customer/${number}`);
  if (decision === 'cancelled' && item?.id === before && item && fromItem(item).phase !== 'ended') broken.push(`A caller was told "cancelled" while their callback is ${fromItem(item).phase}.`);
  return decision;
}

function said(answer: { refusal: { code: string } } | { callback: unknown; created?: boolean }): string {
  if ('refusal' in answer) return answer.refusal.code;
  return answer.created === false ? 'found the first' : 'done';
}
