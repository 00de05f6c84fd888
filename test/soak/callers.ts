import type { Contact } from './contact';
import { askAcceptance, giveUp, report } from './functions';
import type { World } from './world';

/**
 * A caller waits in a queue and presses the key for a callback: the flow `callback-offer`, as it runs on their own call. An agent may answer them at any
 * moment, which ends the flow where it is. Or they may tire of waiting.
 */
export async function waitInQueue(world: World, { number, queueId }: { number: string; queueId: string }): Promise<void> {
  const { life, chance, centre, tally } = world;
  const contact = centre.callIn({ callbackId: '', number, version: 0, line: { queueId }, isClick: false });
  if (chance.is(0.5)) life.after(chance.between(15, 45), () => answer(world, contact));
  life.after(300, () => contact.state === 'calling' && centre.close(contact, 'CUSTOMER_DISCONNECT'));
  await life.sleep(chance.between(15, 40));
  if (contact.state !== 'calling') return;
  const choice = { contactId: contact.id, number, queueId, choice: life.now() };
  const accepted = await askAcceptance(world, choice);
  if (contact.state !== 'calling') return tally.count('caller: gone before the callback was made');
  if (accepted === 'stop') return tally.count('caller: told to wait on');
  if (accepted === 'unheard' || (world.trouble.climate.failing > 0 && chance.is(0.05))) return giveUp(world, choice);
  if (accepted === 'promised') {
    tally.count('caller: promised, to be called first');
    await life.sleep(chance.between(2, 6));
    if (contact.state === 'calling') centre.close(contact, 'CONTACT_FLOW_DISCONNECT');
    return;
  }
  contact.order = accepted;
  world.letIn(contact);
  centre.makeCallback(contact);
  tally.count('caller: callback made');
  await report(world, contact.order.callbackId, { type: 'reported', contactId: contact.id, report: 'queued' });
  await life.sleep(chance.between(2, 6));
  if (contact.state === 'calling') centre.close(contact, 'CONTACT_FLOW_DISCONNECT');
}

function answer({ life, chance, centre, tally }: World, contact: Contact): void {
  if (contact.state !== 'calling') return;
  contact.state = 'talking';
  tally.count(contact.order.callbackId === '' ? 'caller: answered' : 'caller: answered after all');
  centre.know(contact, { connectedAt: life.now() });
  life.after(chance.between(10, 120), () => centre.close(contact, 'CUSTOMER_DISCONNECT'));
}
