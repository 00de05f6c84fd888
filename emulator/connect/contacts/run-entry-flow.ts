import type { LoadedFlow } from '../flow-runner/host';
import { runFlow } from '../flow-runner/run-flow';
import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';
import { partOf } from './part-of';

/** The flow that a contact begins with. One that ends without a place for the contact disconnects it. */
export async function runEntryFlow(ctx: CentreContext, lifeline: Lifeline, flow: LoadedFlow): Promise<void> {
  lifeline.customerFlow = partOf(lifeline);
  const host = ctx.flowHost(lifeline, { signal: lifeline.customerFlow.signal, listener: lifeline.leg ? 'customer' : 'nobody' });
  const end = await runFlow(host, flow, lifeline.session);
  if (end.kind === 'fell-off' || end.kind === 'ended') closeContact(ctx, lifeline, 'CONTACT_FLOW_DISCONNECT');
}
