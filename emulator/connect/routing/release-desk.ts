import type { AgentContactState } from '../console';
import { completeContact } from '../contacts/complete-contact';
import type { CentreContext } from '../centre-context';
import type { Contact } from '../model';
import { emptyDesk, showState } from './change-desk';
import type { Desk } from './desk';

/**
 * Frees the agent who has a contact that ends. An offer that still rings is withdrawn; an accepted contact
 * leads to after-contact work, and the contact is completed when that is over.
 */
export function releaseDesk(ctx: CentreContext, contact: Contact): 'free' | 'working' {
  const desk = deskOf(ctx, contact);
  if (!desk?.slot) return 'free';
  if (desk.slot.ringing) {
    withdrawOffer(ctx, desk, contact);
    return 'free';
  }
  startAfterContactWork(ctx, desk, contact);
  return 'working';
}

/** A caller who abandons leaves the offer as rejected, which the agent clears (AG:about-contact-states). */
function withdrawOffer(ctx: CentreContext, desk: Desk, { disconnectReason }: Contact): void {
  if (disconnectReason !== 'CUSTOMER_DISCONNECT' && ctx.switches.withdrawnOffer === 'cleared') return emptyDesk(ctx, desk);
  desk.slot!.timer?.cancel();
  desk.slot!.ringing = false;
  showState(ctx, desk, 'REJECTED');
}

/** States in which a contact is over for this agent, though the desk still shows it. */
const OVER = new Set<AgentContactState>(['MISSED', 'REJECTED', 'ERROR', 'ENDED']);

/** The desk where the contact rings or is handled. */
export function deskOf(ctx: CentreContext, contact: Contact): Desk | undefined {
  for (const desk of ctx.desks.values()) if (desk.slot?.contactId === contact.id && !OVER.has(desk.slot.state)) return desk;
  return undefined;
}

/** Ends by itself after the user's time limit; 0 means that the agent ends it. */
export function startAfterContactWork(ctx: CentreContext, desk: Desk, contact: Contact): void {
  const user = ctx.store.users.get(desk.userId)!;
  const callbackLimit = contact.initiationMethod === 'CALLBACK' ? user.callbackAfterContactWorkTimeLimitSeconds : undefined;
  const limitSeconds = callbackLimit ?? user.afterContactWorkTimeLimitSeconds;
  if (contact.agent?.userId === desk.userId) contact.agent.afterContactWorkStartedAt = ctx.time.iso();
  showState(ctx, desk, 'ENDED');
  if (limitSeconds > 0) desk.slot!.timer = ctx.time.after(limitSeconds * 1_000, () => endAfterContactWork(ctx, desk));
}

/** Empties a desk that shows something over: after-contact work, a missed, rejected or failed contact. */
export function endAfterContactWork(ctx: CentreContext, desk: Desk): void {
  const lifeline = desk.slot && ctx.lifelines.get(desk.slot.contactId);
  const agent = lifeline?.contact.agent;
  const worked = desk.slot?.state === 'ENDED' && agent?.userId === desk.userId;
  if (worked) agent.afterContactWorkEndedAt = ctx.time.iso();
  emptyDesk(ctx, desk);
  if (worked) completeContact(ctx, lifeline!);
}
