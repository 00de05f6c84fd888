import { CUSTOMERS_FIRST } from '../../docs/print/callback-samples';
import type { ServingAgent } from '../../lambda/pacing/domain/spare-agents';
import { createPaceOf } from '../../lambda/pacing/usecases/pace-of';
import { createPacedLines, type PacedLinesNeeds } from '../../lambda/callbacks/usecases/paced-lines';
import type { LinePorts } from '../../lambda/callbacks/usecases/line-ports';
import type { LineLooks } from '../../lambda/agenda/ports/dispatch';
import type { QueuePolicy } from '../../lambda/queues/domain/queue-policy';
import type { Contact } from './contact';
import { askAdmission, report } from './functions';
import { createPorts } from './ports';
import type { Process } from './trouble';
import type { World } from './world';

/** Customers of the queue are called before an agent is, in one history of so many. The other seeds play on as they did. */
const CUSTOMERS_FIRST_IN_ONE_OF = 9;

export function isCustomersFirst(seed: number): boolean {
  return seed % CUSTOMERS_FIRST_IN_ONE_OF === 4;
}

/** One of the queues, or both, as the seed has it. */
export function putCustomersFirst(queues: Map<string, QueuePolicy>, seed: number): void {
  const names = seed % (2 * CUSTOMERS_FIRST_IN_ONE_OF) === 4 ? [...queues.keys()] : ['q-support'];
  for (const queueId of names) queues.set(queueId, { ...queues.get(queueId)!, queuedAtMost: 'unlimited', customerFirst: CUSTOMERS_FIRST.customerFirst });
}

/** For the function that calls customers at the pace of idle agents. */
export function pacedLinesOf(world: World, { call, clock }: Process, ports: Omit<PacedLinesNeeds, 'paceOf'>): LinePorts['pacedLines'] {
  const servingNow = (): ServingAgent[] =>
    world.desks
      .filter(({ loggedIn }) => loggedIn)
      .map(({ agent, serves, available, doing, heldUp }) => ({ userId: agent.userId, twinQueueIds: new Set([...serves].map((queueId) => world.queues.get(queueId)!.twinQueueId)), isIdle: available && !heldUp && doing === 'nothing', skills: [] }));
  const agents = { read: () => call('current user data', servingNow) };
  return createPacedLines({ ...ports, paceOf: createPaceOf({ queues: world.queues, agents, answers: world.answers, clock, chance: () => 0 }) });
}

/** The looks of a tick, each brought at its time, unless it is lost. */
export function lineLooksOf(world: World): LineLooks {
  const { life, trouble, chance } = world;
  return {
    async send(looks) {
      for (const { queueId, at } of looks) {
        if (chance.is(trouble.climate.lost)) continue;
        life.after(Math.max(0, (Date.parse(at) - life.nowMs()) / 1000), () => void trouble.run('queue-dispatch', (process) => createPorts(world, process, 'paces').inLine.wake({ queueId }, {})));
      }
    },
  };
}

const UNREACHED = ['no-answer', 'busy', 'not-in-service'] as const;
const REASONS = { 'no-answer': 'TELECOM_UNANSWERED', busy: 'TELECOM_BUSY', 'not-in-service': 'TELECOM_NUMBER_INVALID' };
const THRESHOLD_SECONDS = 2;
const NO_AGENT_SECONDS = 6;

/** Plays a call to a customer who is called before an agent, with the flow that runs on it. Each report may be lost. */
export async function runCustomersCall(world: World, contactId: string): Promise<void> {
  const { life, chance, centre, tally } = world;
  const contact = centre.contacts.get(contactId)!;
  world.letIn(contact);
  await life.sleep(chance.between(0.5, 2));
  world.rangCustomer(contact);
  const reached = chance.is(world.isQuiet ? 0.9 : 0.6) ? 'answers' : chance.oneOf(UNREACHED);
  tally.count(`customer first: ${reached}`);
  await life.sleep(reached === 'no-answer' ? CUSTOMERS_FIRST.customerFirst.ringSeconds : chance.between(1, 15));
  if (reached !== 'answers') return centre.close(contact, REASONS[reached]);
  centre.know(contact, { customerAnsweredAt: life.now() });
  const { callbackId, version } = contact.order;
  if (!(await askAdmission(world, callbackId, { type: 'admission-asked', contactId, version, line: 'queue', customerFirst: true }))) return excuse(world, contact);
  await life.sleep(chance.between(3, 9));
  if (hasHungUp(world, contact, 0.1)) return;
  if (!world.isQuiet && chance.is(0.25)) {
    await tell(world, contact, 'customer-not-proved');
    return centre.close(contact, 'CONTACT_FLOW_DISCONNECT');
  }
  await tell(world, contact, 'customer-proved');
  contact.isProved = true;
  contact.state = 'queued';
  centre.know(contact, { queuedAt: life.now() });
  world.offer();
  await waitForAgent(world, contact);
}

/** The flow of the queue: nobody is kept waiting in it. */
async function waitForAgent(world: World, contact: Contact): Promise<void> {
  const { life, centre, tally } = world;
  await life.sleep(THRESHOLD_SECONDS);
  if (isTaken(contact)) return;
  if (hasHungUp(world, contact, 0.2)) return;
  await life.sleep(NO_AGENT_SECONDS);
  if (isTaken(contact)) return;
  tally.count('customer first: told that they are called next');
  await tell(world, contact, 'customer-without-agent');
  if (!isTaken(contact)) centre.close(contact, 'CONTACT_FLOW_DISCONNECT');
}

function isTaken({ state }: Contact): boolean {
  return state === 'accepted' || state === 'talking' || state === 'over';
}

function excuse({ centre, tally }: World, contact: Contact): void {
  tally.count('customer first: excused');
  contact.isExcused = true;
  centre.close(contact, 'CONTACT_FLOW_DISCONNECT');
}

function hasHungUp({ chance, centre, isQuiet }: World, contact: Contact, probability: number): boolean {
  if (isQuiet || !chance.is(probability)) return false;
  centre.close(contact, 'CUSTOMER_DISCONNECT');
  return true;
}

async function tell(world: World, contact: Contact, what: 'customer-proved' | 'customer-not-proved' | 'customer-without-agent'): Promise<void> {
  const { trouble, chance } = world;
  if (trouble.climate.failing > 0 && chance.is(0.05)) return;
  await report(world, contact.order.callbackId, { type: 'reported', contactId: contact.id, report: what });
}
