import { publishContactEvent } from '../contact-events';
import { showState } from '../routing/change-desk';
import type { Desk } from '../routing/desk';
import type { CentreContext, Lifeline } from '../centre-context';
import { setAutomatedRecording } from './automated-recording';
import { dequeueContact } from './enqueue-contact';
import { recordState } from './record-state';
import { OVERTAKEN } from './overtaken';
import { playWhisper } from './whisper';

/** A customer who waits in the queue: the agent whisper, then out of the queue, the customer whisper, and they talk (section 2.2). */
export async function joinAgent(ctx: CentreContext, lifeline: Lifeline, desk: Desk): Promise<void> {
  const { signal } = lifeline.handling!;
  await playWhisper(ctx, lifeline, { hook: 'AgentWhisper', desk });
  if (signal.aborted) return;
  dequeueContact(ctx, lifeline);
  lifeline.customerFlow?.abort(OVERTAKEN);
  await playWhisper(ctx, lifeline, { hook: 'CustomerWhisper', desk });
  if (signal.aborted) return;
  connectToAgent(ctx, lifeline, desk);
}

export function connectToAgent(ctx: CentreContext, lifeline: Lifeline, desk: Desk): void {
  const { contact } = lifeline;
  contact.agent!.connectedAt = ctx.time.iso();
  setAutomatedRecording(ctx, lifeline, 'Disabled');
  recordState(ctx, contact, { to: 'CONNECTED', username: ctx.store.users.get(desk.userId)!.username });
  showState(ctx, desk, 'CONNECTED');
  publishContactEvent(ctx, contact, { type: 'CONNECTED_TO_AGENT' });
}
