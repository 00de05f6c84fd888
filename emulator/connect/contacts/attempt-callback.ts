import { showState } from '../routing/change-desk';
import type { Desk } from '../routing/desk';
import { releaseDesk } from '../routing/release-desk';
import type { DialFailure } from '../telephony/customer-leg';
import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';
import { openCallback, queueAfter } from './create-callback';
import { dequeueContact } from './enqueue-contact';
import { connectToAgent } from './join-agent';
import { LONGEST_CHAIN } from './open-contact';
import { dialUnderWhisper } from './outbound-whisper';
import { playWhisper } from './whisper';

/** Agent first (section 2.3): accepting takes it out of the queue, the agent hears the whisper, and only then the customer is dialled. */
export async function attemptCallback(ctx: CentreContext, lifeline: Lifeline, desk: Desk): Promise<void> {
  const { signal } = lifeline.handling!;
  dequeueContact(ctx, lifeline);
  showState(ctx, desk, 'PENDING');
  lifeline.agentWhispering = true;
  await playWhisper(ctx, lifeline, { hook: 'AgentWhisper', desk });
  if (signal.aborted) return;
  lifeline.agentWhispering = false;
  const reached = await dialUnderWhisper(ctx, lifeline, desk);
  if (reached === 'reached') return connectToAgent(ctx, lifeline, desk);
  if (reached !== 'overtaken') failAttempt(ctx, lifeline, { desk, reason: reached.failed });
}

/** Documented: only a phone that rings and is not answered is tried again. */
function failAttempt(ctx: CentreContext, lifeline: Lifeline, failure: { desk: Desk; reason: DialFailure }): void {
  const { contact } = lifeline;
  const plan = contact.callback!;
  plan.failedAttempts += 1;
  ctx.journal.record('contact', 'ATTEMPT_FAILED', { contactId: contact.id, reason: failure.reason, failedAttempts: plan.failedAttempts });
  if (ctx.switches.agentAfterFailedAttempt === 'error') showState(ctx, failure.desk, 'ERROR');
  const again = mayRetry(ctx, lifeline, failure.reason);
  if (again && ctx.switches.retry === 'same-contact') return retrySameContact(ctx, lifeline);
  closeContact(ctx, lifeline, failure.reason);
  if (!again) return;
  const next = openCallback(ctx, contact, { queue: contact.queue!, plan: { ...plan } });
  queueAfter(ctx, next, plan.retryDelaySeconds);
}

function retrySameContact(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact } = lifeline;
  releaseDesk(ctx, contact);
  contact.agent = undefined;
  contact.dequeuedAt = undefined;
  queueAfter(ctx, lifeline, contact.callback!.retryDelaySeconds);
}

function mayRetry(ctx: CentreContext, { contact }: Lifeline, reason: DialFailure): boolean {
  const { maximumConnectionAttempts, failedAttempts } = contact.callback!;
  const retryable = reason === 'TELECOM_UNANSWERED' || (ctx.switches.busyConsumesRetry && reason !== 'TELECOM_ORIGINATOR_CANCEL');
  const retries = ctx.switches.retriesPerMaximumConnectionAttempts === 'retries-after-first' ? maximumConnectionAttempts : maximumConnectionAttempts - 1;
  const chainHasRoom = ctx.switches.retry === 'same-contact' || ctx.store.chainOf(contact).length < LONGEST_CHAIN;
  return retryable && failedAttempts <= retries && chainHasRoom;
}
