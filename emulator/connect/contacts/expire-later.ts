import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';

/** "Up to 7 days after creation, then removed automatically": wherever a callback is then, unless an agent has it. */
export function expireLater(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact } = lifeline;
  const { expiresAt } = contact.callback!;
  const expire = () => {
    if (contact.agent) return;
    ctx.journal.record('contact', 'EXPIRED', { contactId: contact.id, expiresAt });
    closeContact(ctx, lifeline, 'OTHER');
  };
  lifeline.timers.push(ctx.time.at(Date.parse(expiresAt), expire));
}
