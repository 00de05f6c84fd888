import { runFlow } from '../flow-runner/run-flow';
import type { Desk } from '../routing/desk';
import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';
import { hookFlow } from './hook-flow';

/** A whisper may take two minutes; then the contact is disconnected (AG:set-whisper-flow). */
const LONGEST_WHISPER_MILLISECONDS = 120_000;

/** Runs the whisper of the contact, or else the default one, for the agent or for the customer. */
export async function playWhisper(ctx: CentreContext, lifeline: Lifeline, whisper: { hook: 'AgentWhisper' | 'CustomerWhisper'; desk: Desk }): Promise<void> {
  const flow = hookFlow(ctx, lifeline.contact, whisper.hook);
  if (!flow) return;
  const { signal } = lifeline.handling!;
  const listener = whisper.hook === 'AgentWhisper' ? 'agent' : 'customer';
  await limited(ctx, lifeline, async () => {
    await runFlow(ctx.flowHost(lifeline, { signal, listener, desk: whisper.desk }), flow, lifeline.session);
  });
}

/** Applies the limit of two minutes to a whisper. */
export async function limited(ctx: CentreContext, lifeline: Lifeline, run: () => Promise<void>): Promise<void> {
  const timer = ctx.time.after(LONGEST_WHISPER_MILLISECONDS, () => {
    ctx.journal.record('contact', 'WHISPER_TOO_LONG', { contactId: lifeline.contact.id });
    closeContact(ctx, lifeline, 'OTHER');
  });
  try {
    await run();
  } finally {
    timer.cancel();
  }
}
