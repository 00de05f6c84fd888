import type { DisconnectReason } from '../model';
import { publishContactEvent } from '../contact-events';
import { releaseDesk } from '../routing/release-desk';
import type { CentreContext, Lifeline } from '../centre-context';
import { keepAutomatedRecording } from './automated-recording';
import { completeContact } from './complete-contact';
import { recordState } from './record-state';
import { OVERTAKEN } from './overtaken';

/** Ends a contact, once: flows stop, the phone is hung up, the agent goes to after-contact work. */
export function closeContact(ctx: CentreContext, lifeline: Lifeline, reason: DisconnectReason | undefined): void {
  const { contact } = lifeline;
  if (isOver(lifeline)) return;
  const now = ctx.time.iso();
  contact.disconnectedAt = now;
  if (reason) contact.disconnectReason = reason;
  if (ctx.waiting.remove(contact)) contact.dequeuedAt ??= now;
  lifeline.timers.forEach((timer) => timer.cancel());
  recordState(ctx, contact, { to: 'DISCONNECTED', ...(reason && { reason }) });
  publishContactEvent(ctx, contact, { type: 'DISCONNECTED' });
  keepAutomatedRecording(ctx, lifeline);
  lifeline.ended.abort(OVERTAKEN);
  lifeline.leg?.drop();
  lifeline.leg = undefined;
  if (releaseDesk(ctx, contact) === 'free') completeContact(ctx, lifeline);
  // The next customer of those who are called before an agent may be dialled.
  if (contact.initiationMethod === 'CALLBACK_CUSTOMER_FIRST_DIALED') ctx.wakeRouter();
}

export function isOver({ contact }: Lifeline): boolean {
  return contact.state === 'DISCONNECTED' || contact.state === 'COMPLETED';
}
