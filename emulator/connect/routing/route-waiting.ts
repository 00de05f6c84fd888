import type { CentreContext } from '../centre-context';
import { chooseContact, somethingWaitsFor } from './choose-contact';
import { canTake } from './can-take';
import type { Desk } from './desk';
import { offerContact } from './offer-contact';

/** Offers what waits to whoever is free, the agent who has been free longest first. */
export function routeWaiting(ctx: CentreContext): void {
  if (ctx.waiting.isEmpty) return;
  for (const desk of freeDesks(ctx)) {
    // An offer may have been accepted by itself, and so changed what the others can take.
    const contact = canTake(ctx, desk) ? chooseContact(ctx, ctx.store.users.get(desk.userId)!) : undefined;
    const lifeline = contact && ctx.lifelines.get(contact.id);
    if (lifeline) offerContact(ctx, desk, lifeline);
  }
}

function freeDesks(ctx: CentreContext): Desk[] {
  const free: Desk[] = [];
  for (const desk of ctx.desks.values()) {
    if (canTake(ctx, desk) && somethingWaitsFor(ctx, ctx.store.users.get(desk.userId)!)) free.push(desk);
  }
  return free.sort((a, b) => a.freeSince - b.freeSince);
}
