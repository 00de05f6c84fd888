import type { CentreContext } from '../centre-context';
import { chooseContact } from './choose-contact';
import { canTake } from './can-take';
import { offerContact } from './offer-contact';

/** Offers what waits to whoever is free, the agent who has been free longest first. */
export function routeWaiting(ctx: CentreContext): void {
  const free = [...ctx.desks.values()].filter((desk) => canTake(ctx, desk)).sort((a, b) => a.freeSince - b.freeSince);
  for (const desk of free) {
    const contact = canTake(ctx, desk) ? chooseContact(ctx, desk) : undefined;
    const lifeline = contact && ctx.lifelines.get(contact.id);
    if (lifeline) offerContact(ctx, desk, lifeline);
  }
}
