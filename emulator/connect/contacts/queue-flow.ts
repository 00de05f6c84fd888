import { runFlow } from '../flow-runner/run-flow';
import type { CentreContext, Lifeline } from '../centre-context';
import { isOver } from './close-contact';
import { hookFlow } from './hook-flow';
import { partOf } from './part-of';
import { runScript } from './run-script';

/**
 * The customer queue flow, set as a hook or the default one, runs while the contact waits. A callback has nobody to hear it; it runs, silently,
 * only where a creation flow has set it (section 2.2).
 */
export function startQueueFlow(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact } = lifeline;
  const silent = contact.callback && !(contact.callback.creationFlowId && contact.hooks.CustomerQueue);
  const flow = silent ? undefined : hookFlow(ctx, contact, 'CustomerQueue');
  if (!flow) return;
  lifeline.customerFlow = partOf(lifeline);
  const { signal } = lifeline.customerFlow;
  // A turn later, so that the block that queued the contact is reported before the first block of this flow.
  ctx.time.after(0, () =>
    runScript(ctx, lifeline, async () => {
      if (isOver(lifeline) || signal.aborted) return;
      await runFlow(ctx.flowHost(lifeline, { signal, listener: lifeline.leg ? 'customer' : 'nobody' }), flow, lifeline.session);
    }),
  );
}
