import type { CentreContext, Lifeline } from '../centre-context';
import { handleAccepted } from '../contacts/handle-accepted';
import { recordState } from '../contacts/record-state';
import { startGuide } from '../contacts/start-guide';
import { recordDesk, showState } from './change-desk';
import type { Desk } from './desk';

/** Rings at the agent's softphone. Callbacks show as INCOMING, calls as CONNECTING (AG:about-contact-states). */
export function offerContact(ctx: CentreContext, desk: Desk, lifeline: Lifeline): void {
  const { contact } = lifeline;
  const callback = contact.callback !== undefined;
  contact.agentConnectionAttempts += 1;
  const user = ctx.store.users.get(desk.userId)!;
  recordState(ctx, contact, { to: 'OFFERED', username: user.username });
  desk.slot = { contactId: contact.id, state: callback ? 'INCOMING' : 'CONNECTING', since: ctx.time.iso(), ringing: true, heard: [], endsWithIt: [] };
  recordDesk(ctx, desk, 'OFFERED');
  startGuide(ctx, contact, desk);
  const automatic = callback ? user.autoAccept.agentFirstCallback : user.autoAccept.inbound;
  if (automatic) return acceptOffer(ctx, desk);
  desk.slot.timer = ctx.time.after(ctx.switches.agentRingTimeoutSeconds * 1_000, () => declineOffer(ctx, desk, 'MISSED'));
}

export function acceptOffer(ctx: CentreContext, desk: Desk): void {
  const slot = desk.slot!;
  const lifeline = ctx.lifelines.get(slot.contactId)!;
  slot.timer?.cancel();
  slot.ringing = false;
  lifeline.contact.agent = { userId: desk.userId, acceptedAt: ctx.time.iso() };
  recordState(ctx, lifeline.contact, { to: 'ACCEPTED', username: ctx.store.users.get(desk.userId)!.username });
  handleAccepted(ctx, lifeline, desk);
}

/** An offer that is missed is no failed attempt. The contact stays queued for the next agent, and this one shows it until it is cleared [D]. */
export function declineOffer(ctx: CentreContext, desk: Desk, how: 'MISSED' | 'REJECTED'): void {
  const slot = desk.slot!;
  slot.timer?.cancel();
  const lifeline = ctx.lifelines.get(slot.contactId);
  slot.ringing = false;
  showState(ctx, desk, how);
  if (lifeline) recordState(ctx, lifeline.contact, { to: 'QUEUED', because: how });
  ctx.wakeRouter();
}
