import { callPlace } from '../domain/offer/caller-callback';
import type { PlaceBook } from '../ports/place-book';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import type { ContactNews } from './settle-contact';

/**
 * An agent answered a caller, who may have chosen a callback just before: then none is owed any more. Connect is not asked: it takes 10 questions a
 * second, and most callers chose none.
 */
export async function settleAnswer(ports: AdvancePorts & { places: Pick<PlaceBook, 'takers'> }, { facts }: ContactNews): Promise<void> {
  const [made, takers] = await Promise.all([ports.store.findByContact(facts.contactId), ports.places.takers(callPlace(facts.contactId))]);
  const booked = await Promise.all(takers.map(({ takerId }) => ports.store.find(takerId)));
  for (const callback of [made, ...booked]) if (callback) await advanceCallback(ports, callback, { type: 'contact-seen', facts });
}
