import type { CentreContext } from '../centre-context';
import type { Contact, ContactState } from '../model';

/** Moves a contact to a state, in the record and in the journal; what else is given is detail for the journal. */
export function recordState(ctx: CentreContext, contact: Contact, change: ContactState | { to: ContactState; [detail: string]: unknown }): void {
  const { to, ...detail } = typeof change === 'string' ? { to: change } : change;
  contact.state = to;
  contact.lastUpdatedAt = ctx.time.iso();
  ctx.journal.record('contact', to, { contactId: contact.id, initiationMethod: contact.initiationMethod, ...detail });
}
