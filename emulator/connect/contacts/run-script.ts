import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';
import { Overtaken } from './overtaken';

/**
 * Starts what happens to a contact over time. An error in it is a fault of the flow or of the emulator: it goes to the journal,
 * ends the contact, and is thrown to whoever lets the time pass, so that it never vanishes.
 */
export function runScript(ctx: CentreContext, lifeline: Lifeline, script: () => Promise<void>): void {
  void script().catch((problem: unknown) => {
    if (problem instanceof Overtaken) return;
    surfaceFault(ctx, problem, lifeline.contact.id);
    closeContact(ctx, lifeline, 'OTHER');
  });
}

export function surfaceFault(ctx: CentreContext, problem: unknown, contactId: string): void {
  const message = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
  ctx.journal.record('fault', 'ERROR', { contactId, message });
  ctx.time.after(0, () => {
    throw problem;
  });
}
