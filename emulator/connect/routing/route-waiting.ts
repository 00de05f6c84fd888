import type { CentreContext } from '../centre-context';
import { dialCustomerFirst, waitsForDial } from '../contacts/dial-customer-first';
import type { RoutingProfile, User } from '../model';
import { canTake } from './can-take';
import { chooseContact } from './choose-contact';
import type { Desk } from './desk';
import { offerContact } from './offer-contact';

/** Offers what waits to whoever is free, the agent who has been free longest first. */
export function routeWaiting(ctx: CentreContext): void {
  if (!ctx.waiting.hasQueued()) return;
  for (const desk of freeDesks(ctx)) {
    // An offer may have been accepted by itself, and so changed what the others can take.
    const contact = canTake(ctx, desk) ? chooseContact(ctx, ctx.store.users.get(desk.userId)!) : undefined;
    const lifeline = contact && ctx.lifelines.get(contact.id);
    if (!lifeline) continue;
    if (waitsForDial(contact)) dialCustomerFirst(ctx, lifeline);
    else offerContact(ctx, desk, lifeline);
    if (!ctx.waiting.hasQueued()) return;
  }
}

/** Those of agents for whom something waits, now or after a delay. Most agents share their profile with many, so each profile is looked at once. */
function freeDesks(ctx: CentreContext): Desk[] {
  const byProfile = new Map<string, boolean>();
  const waitsFor = ({ id, routingProfileId }: User) => {
    if (ctx.waiting.size({ kind: 'AGENT', userId: id }) > 0) return true;
    const known = byProfile.get(routingProfileId);
    if (known !== undefined) return known;
    const waits = waitsForProfile(ctx, ctx.store.routingProfiles.get(routingProfileId));
    byProfile.set(routingProfileId, waits);
    return waits;
  };
  const free = [...ctx.desks.values()].filter((desk) => canTake(ctx, desk) && waitsFor(ctx.store.users.get(desk.userId)!));
  return free.sort((a, b) => a.freeSince - b.freeSince);
}

function waitsForProfile(ctx: CentreContext, profile: RoutingProfile | undefined): boolean {
  return profile?.queues.some(({ queueId }) => ctx.waiting.size({ kind: 'STANDARD', queueId }) > 0) ?? false;
}
