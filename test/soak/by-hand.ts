import type { Desk } from './desks';
import type { World } from './world';

/** An agent who is free dials a customer by hand in the CCP. Nobody can stop that: its events alone tell of it. Returns how it went. */
export async function dialByHand(world: World, number: string): Promise<string> {
  const { life, chance, centre, desks } = world;
  const free = desks.filter(({ loggedIn, heldUp, doing }) => loggedIn && !heldUp && doing === 'nothing');
  if (free.length === 0) return 'nobody is free';
  const desk = chance.oneOf(free);
  desk.doing = 'on-contact';
  const contact = centre.dialByHand(desk.agent, number);
  await life.sleep(chance.between(2, 30));
  const isAnswered = chance.is(0.6);
  if (isAnswered) {
    contact.state = 'talking';
    centre.know(contact, { customerAnsweredAt: life.now(), connectedAt: life.now(), agentId: desk.agent.userId });
    await life.sleep(chance.is(0.15) ? chance.between(1, 5) : chance.between(10, 120));
  }
  centre.close(contact, isAnswered ? 'CUSTOMER_DISCONNECT' : 'TELECOM_UNANSWERED');
  await wrapUp(world, desk);
  return isAnswered ? 'talked' : 'no answer';
}

async function wrapUp({ life, chance, offer }: World, desk: Desk): Promise<void> {
  desk.doing = 'wrapping-up';
  await life.sleep(chance.between(1, 30));
  desk.doing = 'nothing';
  offer();
}
