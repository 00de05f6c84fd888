import { publishContactEvent } from '../contact-events';
import type { CentreContext, Lifeline } from '../centre-context';
import { letOldContactsGo } from './let-old-contacts-go';
import { recordState } from './record-state';

/** After-contact work is over, or there was none. */
export function completeContact(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact } = lifeline;
  if (contact.state !== 'DISCONNECTED') return;
  contact.completedAt = ctx.time.iso();
  recordState(ctx, contact, 'COMPLETED');
  publishContactEvent(ctx, contact, { type: 'COMPLETED' });
  ctx.lifelines.delete(contact.id);
  letOldContactsGo(ctx);
}
