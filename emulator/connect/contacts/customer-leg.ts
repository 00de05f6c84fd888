import { showState } from '../routing/change-desk';
import { deskOf } from '../routing/release-desk';
import type { CustomerLeg } from '../telephony/customer-leg';
import { durationOf } from '../telephony/prompt-duration';
import type { CentreContext, Lifeline } from '../centre-context';
import { recordWords } from './automated-recording';
import { closeContact, isOver } from './close-contact';

/** From now on this contact has the customer on the line. */
export function attachLeg(ctx: CentreContext, lifeline: Lifeline, leg: CustomerLeg): void {
  lifeline.leg = leg;
  leg.attach(lifeline.contact.id, {
    hangsUp: () => customerHangsUp(ctx, lifeline),
    says: (words) => recordWords(ctx, lifeline, { words, milliseconds: durationOf({ text: words }, ctx.switches.promptCharactersPerSecond) }),
  });
}

/** An agent who was still waiting for a callback's customer is shown an error (section 4.4). */
function customerHangsUp(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact } = lifeline;
  if (isOver(lifeline)) return;
  const desk = deskOf(ctx, contact);
  if (desk && contact.callback && contact.agent && !contact.agent.connectedAt) showState(ctx, desk, 'ERROR');
  closeContact(ctx, lifeline, 'CUSTOMER_DISCONNECT');
}
