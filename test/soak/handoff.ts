import type { Contact } from './contact';
import { askAdmission, report } from './functions';
import type { World } from './world';

/**
 * Plays a call to our own number, as the handoff flow runs on it: admitted, made, reported, dropped. Each step may fail, and the line may drop between any two.
 */
export async function runHandoff(world: World, contactId: string): Promise<void> {
  const { life, chance, centre, tally } = world;
  const contact = centre.contacts.get(contactId)!;
  // This may be so late that another call is made for the callback meanwhile. Both then ask to be admitted.
  await life.sleep(happens(world, 0.1) ? chance.between(15, 45) : chance.between(1, 3));
  if (happens(world, 0.05)) return drop(world, contact, 'never answered');
  const { callbackId, version, line, isClick } = contact.order;
  const admitted = await askAdmission(world, callbackId, { type: 'admission-asked', contactId, ...(!isClick && { version }), line: 'agent' in line ? 'agent' : 'queue' });
  if (!admitted) return drop(world, contact, 'not admitted');
  world.letIn(contact);
  if (happens(world, 0.03)) return drop(world, contact, 'dropped after its admission');
  const refused = happens(world, 0.05) ? chance.oneOf(['callback-refused', 'queue-not-found', 'number-not-dialable', 'whisper-refused'] as const) : undefined;
  if (!refused) centre.makeCallback(contact);
  tally.count(refused ? `handoff: ${refused}` : 'handoff: callback made');
  if (refused && !happens(world, 0.03)) await report(world, callbackId, { type: 'reported', contactId, report: refused });
  centre.close(contact, 'CONTACT_FLOW_DISCONNECT');
}

function happens({ trouble, chance }: World, probability: number): boolean {
  return trouble.climate.failing > 0 && chance.is(probability);
}

function drop({ centre, tally }: World, contact: Contact, why: string): void {
  tally.count(`handoff: ${why}`);
  centre.close(contact, 'OTHER');
}
