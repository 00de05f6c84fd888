import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../lambda/callbacks/domain/callback-request';
import { type Agent } from '../../lambda/agents/domain/agent';
import type { ClaimAnswer } from '../../lambda/agent-callbacks/usecases/look-first';
import { fromItem } from '../../lambda/callbacks/adapters/callback-items';
import { wireAgentCallbacks } from '../../lambda/functions/wiring/agent-callbacks';
import { wireAppRequests } from '../../lambda/functions/wiring/app-requests';
import { wireDials } from '../../lambda/functions/wiring/dials';
import { wireCancelForInboundCall } from '../../lambda/functions/wiring/inbound-calls';
import { dialByHand } from './by-hand';
import { waitInQueue } from './callers';
import { holdUp } from './changes';
import { mend, MENDS } from './mend';
import { createPorts, type Ports } from './ports';
import { sayOutcome } from './say';
import type { World } from './world';

const WISHES = ['schedule', 'schedule', 'schedule', 'schedule', 'ask-app', 'wait-in-queue', 'wait-in-queue', 'edit', 'cancel', 'call-in', 'call-now', 'click', 'click', 'click', 'take-back', 'say', 'say', 'say', ...MENDS] as const;
/** Claims, and calls that agents dial by hand. */
const LATER_WISHES = ['dial-by-hand', 'dial-by-hand', 'look-first', 'look-first', 'hand-back'] as const;
const ZONE = 'Europe/Berlin';
const TRIES = 3;

/** Most races come from acts at a callback's due time. */
const AT_ITS_TIME = ['edit', 'cancel', 'call-in', 'call-now', 'click', 'move-number', 'move-queue'] as const;
const LATER_AT_ITS_TIME = ['dial-by-hand', 'look-first', 'look-first'] as const;

/** A customer is promised a callback, or clicked, and then somebody changes their mind, at any moment or just when it is due. */
export async function wish(world: World, { customers, nth }: { customers: string[]; nth: number }): Promise<void> {
  const { chance, life } = world;
  const number = chance.oneOf(customers);
  const isWhole = world.acts === 'all';
  await tryIt(world, { kind: chance.oneOf(isWhole ? [...WISHES, ...LATER_WISHES] : WISHES), number, customers, key: `key-${nth}` });
  const due = openPromise(world, number)?.dueAt;
  if (due === undefined || chance.is(0.3)) return;
  await life.sleep(Math.max(0, (Date.parse(due) - life.nowMs()) / 1000 + chance.between(-3, 25)));
  if (!world.isQuiet) await tryIt(world, { kind: chance.oneOf(isWhole ? [...AT_ITS_TIME, ...LATER_AT_ITS_TIME] : AT_ITS_TIME), number, customers, key: `key-${nth}-later` });
  if (!world.isQuiet) await sayWhatCame(world, { number, customers, key: `key-${nth}-said` });
}

/** Agents say at once or late what came of a call, or something else afterwards, or nothing. */
async function sayWhatCame(world: World, asked: Pick<Wish, 'number' | 'customers' | 'key'>): Promise<void> {
  const { chance, life } = world;
  while (chance.is(0.6)) {
    await life.sleep(chance.between(20, 300));
    await tryIt(world, { kind: 'say', ...asked });
  }
}

/** People try again when they get no answer. */
async function tryIt(world: World, { kind, number, customers, key }: Pick<Wish, 'kind' | 'number' | 'customers' | 'key'>): Promise<void> {
  const { tally, trouble, life } = world;
  if (kind === 'dial-by-hand') return tally.count(`people: ${kind}: ${await dialByHand(world, number)}`);
  const promised = openPromise(world, number);
  const agent = kind === 'click' ? world.chance.oneOf(world.desks).agent : askerOf(world, promised);
  const act = actOf(world, { kind, number, customers, key, agent, id: promised?.id });
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

/** Returns mostly an agent who may handle it. */
function askerOf({ chance, desks }: World, promised: Promised | undefined): Agent {
  return promised?.owner && chance.is(0.9) ? promised.owner : chance.oneOf(desks).agent;
}

interface Wish {
  kind: (typeof WISHES)[number] | (typeof LATER_WISHES)[number];
  number: string;
  /** Everybody in this history. */
  customers: string[];
  agent: Agent;
  id: string | undefined;
  key: string;
}

/** The act is drawn once, so a repeat is the same request. */
function actOf(world: World, { kind, number, customers, agent, id, key }: Omit<Wish, 'kind'> & { kind: Exclude<Wish['kind'], 'dial-by-hand'> }): (ports: Ports) => Promise<string> {
  const { chance } = world;
  const at = { in: { minutes: chance.oneOf([1, 1, 2, 3, 5, 10, 20]) }, zone: ZONE };
  const own = chance.is(0.5);
  const queueId = chance.oneOf([...world.queues.keys()]);
  const newTime = chance.is(0.6);
  const evenSo = chance.is(0.5);
  // Nobody names a zone, or is told the hour, where calls are made at any.
  const zone = world.rules && chance.is(0.2) ? { customerZone: 'America/New_York' } : {};
  const insisting = world.rules ? { atAnyHour: chance.is(0.5) } : {};
  switch (kind) {
    case 'schedule':
      return async (ports) => said(await wireAgentCallbacks(ports).scheduleCallback({ agent, number, queueId, at, own, comment: 'As promised.', idempotencyKey: key, ...zone }));
    case 'click':
      return async (ports) => said(await wireDials(ports, wireAgentCallbacks(ports)).startDial({ agent, number, mode: 'queued-callback', idempotencyKey: key, evenSo, ...zone, ...insisting }));
    case 'ask-app':
      return async (ports) => said(await wireAppRequests(ports).requestCallback({ app: 'shop', customerId: number, number, queueId, idempotencyKey: key }));
    // A customer who calls in has no promised callback any more, also when they then wait in the queue.
    case 'wait-in-queue':
    case 'call-in':
      return (ports) => callIn(world, ports, number);
    case 'edit':
      return async (ports) => (id ? said(await wireAgentCallbacks(ports).editCallback({ agent, id, ...(newTime ? { at } : { own, comment: 'Changed.' }) })) : 'nothing there');
    case 'call-now':
      return async (ports) => (id ? said(await wireAgentCallbacks(ports).callNow({ agent, id, ...insisting })) : 'nothing there');
    case 'look-first':
      return async (ports) => (id ? claimed(await wireAgentCallbacks(ports).claims.claim({ agent, id })) : 'nothing there');
    case 'hand-back':
      return async (ports) => (id ? claimed(await wireAgentCallbacks(ports).claims.release({ agent, id })) : 'nothing there');
    case 'take-back':
      return (ports) => takeBack(world, ports, number);
    case 'say':
      return sayOutcome(world, number);
    case 'move-number':
    case 'move-queue':
    case 'give-away':
    case 'take-over':
    case 'customer-moves':
      return mend(world, kind, { id, agent, customers });
    case 'cancel':
      return async (ports) => (id ? cancel(ports, { agent, id }) : 'nothing there');
  }
}

function claimed(answer: ClaimAnswer): string {
  if ('refusal' in answer) return answer.refusal.code;
  return answer.beingWithdrawn ? 'being withdrawn' : 'done';
}

/** Anything that the agent is told must be true from that moment on. */
async function takeBack({ tables, broken }: World, ports: Ports, number: string): Promise<string> {
  const item = tables.read(`customer/${number}`);
  const click = item && fromItem(item);
  if (!click || isPromised(click)) return 'nothing there';
  const { takeBackClick } = wireDials(ports, wireAgentCallbacks(ports));
  const answer = await takeBackClick(click, click.agent);
  if ('refusal' in answer) return answer.refusal.code;
  const after = tables.read(`customer/${number}`);
  if (!answer.beingWithdrawn && after?.id === click.id && fromItem(after).phase !== 'ended') broken.push(`An agent was told that their click was over while it was ${fromItem(after).phase}.`);
  return answer.beingWithdrawn ? 'being withdrawn' : 'taken back';
}

async function cancel(ports: Ports, order: { agent: Agent; id: string }): Promise<string> {
  const answer = await wireAgentCallbacks(ports).cancelCallback(order);
  if ('refusal' in answer) return answer.refusal.code;
  return answer.beingWithdrawn ? 'being withdrawn' : 'confirmed';
}

/** Anything that the caller is told must be true from that moment on. */
async function callIn({ life, tables, broken }: World, ports: Ports, number: string): Promise<string> {
  const before = tables.read(`customer/${number}`)?.id;
  const { decision } = await wireCancelForInboundCall(ports)({ callerId: number, rootContactId: 'c0', cameInAt: life.now() });
  const item = tables.read(`customer/${number}`);
  if (decision === 'cancelled' && item?.id === before && item && fromItem(item).phase !== 'ended') broken.push(`A caller was told "cancelled" while their callback is ${fromItem(item).phase}.`);
  return decision;
}

function said(answer: { refusal: { code: string } } | { callback: unknown; created?: boolean } | { calledNow: unknown }): string {
  if ('refusal' in answer) return answer.refusal.code;
  if ('calledNow' in answer) return 'became the callback';
  return answer.created === false ? 'found the first' : 'done';
}
