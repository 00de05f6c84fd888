import { report } from './functions';
import type { Contact } from './contact';
import type { World } from './world';

const UNREACHED = { 'no-answer': 'TELECOM_UNANSWERED', busy: 'TELECOM_BUSY' } as const;
const RING_SECONDS = 40;
/** A customer holds for so long. */
const PATIENCE_SECONDS = 90;

/** Plays a click in legacy mode: the customer is called, and holds for the agent. */
export async function runLegacyCall(world: World, contactId: string): Promise<void> {
  const { life, chance, centre, tally } = world;
  const contact = centre.contacts.get(contactId)!;
  world.letIn(contact);
  await life.sleep(chance.between(0.5, 2));
  world.rangCustomer(contact);
  const reached = chance.is(0.7) ? 'answers' : chance.oneOf(['no-answer', 'busy'] as const);
  tally.count(`legacy: ${reached}`);
  await life.sleep(reached === 'no-answer' ? RING_SECONDS : chance.between(1, 15));
  if (reached !== 'answers') return centre.close(contact, UNREACHED[reached]);
  centre.know(contact, { customerAnsweredAt: life.now() });
  await report(world, contact.order.callbackId, { type: 'reported', contactId, report: 'legacy-answered' });
  contact.state = 'queued';
  centre.know(contact, { queuedAt: life.now() });
  world.offer();
  await life.sleep(PATIENCE_SECONDS);
  if (isHolding(contact)) centre.close(contact, 'CUSTOMER_DISCONNECT');
}

function isHolding({ state }: Contact): boolean {
  return state === 'queued' || state === 'offered';
}
