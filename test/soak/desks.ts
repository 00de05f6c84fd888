import type { Agent } from '../../lambda/agents/domain/agent';
import type { Centre } from './centre';
import type { Chance } from './chance';
import type { Contact, Ringing } from './contact';
import type { Tally } from './tally';
import type { VirtualLife } from './virtual-life';

/** One agent at work. */
export interface Desk {
  agent: Agent;
  /** Source queues. Their twins come with them. */
  serves: Set<string>;
  loggedIn: boolean;
  /** Whether the agent is logged in, and not on break. */
  available: boolean;
  /** Whether the agent is being rung, on a call, or wrapping one up. */
  doing: 'nothing' | 'ringing' | 'on-contact' | 'wrapping-up';
  /** Whether somebody else keeps the agent for long, also when all others accept calls. */
  heldUp: boolean;
}

export interface DesksWorld {
  life: VirtualLife;
  chance: Chance;
  tally: Tally;
  centre: Centre;
  /** The customer's phone rings. */
  rang(ringing: Ringing): void;
  /** Whether it is calm. In the storm agents and customers do all that people do; in the calm they accept every call. */
  isCalm(): boolean;
}

/** Offers waiting contacts to free agents: the longest waiting first, an agent's own line before the queues. */
export function offerWaiting(world: DesksWorld, desks: Desk[]): void {
  const waiting = [...world.centre.open()].filter(({ state }) => state === 'queued');
  if (waiting.length === 0) return;
  for (const desk of desks) {
    if (!desk.loggedIn || !desk.available || desk.heldUp || desk.doing !== 'nothing') continue;
    const isThere = ({ state }: Contact) => state === 'queued';
    const next = waiting.find((contact) => isThere(contact) && 'agent' in contact.order.line && contact.order.line.agent.userId === desk.agent.userId) ?? waiting.find((contact) => isThere(contact) && 'queueId' in contact.order.line && desk.serves.has(contact.order.line.queueId));
    if (next) void handle(world, desk, next).then(() => offerWaiting(world, desks));
  }
}

async function handle(world: DesksWorld, desk: Desk, contact: Contact): Promise<void> {
  const { life, chance, tally, centre } = world;
  desk.doing = 'ringing';
  contact.state = 'offered';
  await life.sleep(contact.order.customerFirst ? chance.between(0.3, 1.2) : chance.between(0.5, 6));
  if (contact.state !== 'offered') return clear(desk);
  if (!world.isCalm() && chance.is(0.2)) {
    tally.count('agent rejected or missed it');
    contact.state = 'queued';
    await life.sleep(chance.between(5, 60));
    return clear(desk);
  }
  contact.state = 'accepted';
  desk.doing = 'on-contact';
  centre.know(contact, { acceptedAt: life.now(), agentId: desk.agent.userId });
  if (contact.facts.customerAnsweredAt) await talk(world, contact);
  else {
    await life.sleep(chance.between(0.3, 12));
    if (isStillOn(contact)) await dial(world, contact);
  }
  desk.doing = 'wrapping-up';
  await life.sleep(chance.between(1, 30));
  clear(desk);
}

function clear(desk: Desk): void {
  desk.doing = 'nothing';
}

const isStillOn = (contact: Contact): boolean => contact.state === 'accepted' || contact.state === 'talking';

const UNREACHED = ['no-answer', 'no-answer', 'busy', 'not-in-service', 'hangs-up-at-once', 'agent-hangs-up'] as const;

async function dial(world: DesksWorld, contact: Contact): Promise<void> {
  const { life, chance, tally, centre } = world;
  world.rang({ atMs: life.nowMs(), contact });
  const reached = chance.is(world.isCalm() ? 0.9 : 0.5) ? 'answers' : chance.oneOf(UNREACHED);
  tally.count(`customer: ${reached}`);
  await life.sleep(reached === 'no-answer' ? chance.between(30, 60) : chance.between(1, 20));
  if (!isStillOn(contact)) return;
  switch (reached) {
    case 'no-answer':
      return centre.tryAgainByItself(contact);
    case 'busy':
      return centre.close(contact, 'TELECOM_BUSY');
    case 'not-in-service':
      return centre.close(contact, 'TELECOM_NUMBER_INVALID');
    case 'agent-hangs-up':
      return centre.close(contact, 'AGENT_DISCONNECT');
    case 'hangs-up-at-once':
      centre.know(contact, { customerAnsweredAt: life.now() });
      return centre.close(contact, 'CUSTOMER_DISCONNECT');
    case 'answers':
      return talk(world, contact);
  }
}

async function talk({ life, chance, centre }: DesksWorld, contact: Contact): Promise<void> {
  if (!contact.facts.customerAnsweredAt) centre.know(contact, { customerAnsweredAt: life.now() });
  await life.sleep(0.5);
  if (!isStillOn(contact)) return;
  contact.state = 'talking';
  centre.know(contact, { connectedAt: life.now() });
  await life.sleep(chance.is(0.15) ? chance.between(1, 5) : chance.between(10, 120));
  centre.close(contact, chance.is(0.5) ? 'CUSTOMER_DISCONNECT' : 'AGENT_DISCONNECT');
}
