import { publishContactEvent } from '../contact-events';
import type { LoadedFlow } from '../flow-runner/host';
import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';
import { attachLeg } from './customer-leg';
import { detectAnswerer, noteUnanswered } from './detect-answerer';
import { placeCall } from './place-call';
import { runEntryFlow } from './run-entry-flow';

/** Dials for an API contact; its flow runs when the far end answers, and not at all when it does not [D]. */
export async function startOutboundCall(
  ctx: CentreContext,
  lifeline: Lifeline,
  call: { to: string; from: string; ringTimeoutSeconds: number; flow: LoadedFlow; detection?: { awaitsPrompt: boolean }; fastBusy: boolean },
): Promise<void> {
  const { contact, ended } = lifeline;
  if (call.fastBusy) return closeContact(ctx, lifeline, 'TELECOM_BUSY');
  const outcome = await placeCall(ctx, { ...call, contactId: contact.id, signal: ended.signal });
  if (ended.signal.aborted) {
    if (outcome.kind === 'answered') outcome.leg.drop();
    return;
  }
  if (outcome.kind === 'failed') {
    if (call.detection) noteUnanswered(lifeline, outcome.reason);
    if (call.detection && ctx.switches.systemEventOfUnanswered) connectToSystem(ctx, lifeline);
    return closeContact(ctx, lifeline, outcome.reason);
  }
  connectToSystem(ctx, lifeline);
  if (call.detection) detectAnswerer(ctx, lifeline, { ...call.detection, by: outcome.by });
  attachLeg(ctx, lifeline, outcome.leg);
  await runEntryFlow(ctx, lifeline, call.flow);
}

/** The far end has answered, a person or a voicemail. */
export function connectToSystem(ctx: CentreContext, { contact }: Lifeline): void {
  contact.connectedToSystemAt = ctx.time.iso();
  contact.lastUpdatedAt = contact.connectedToSystemAt;
  publishContactEvent(ctx, contact, { type: 'CONNECTED_TO_SYSTEM' });
}
