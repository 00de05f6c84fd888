import { runFlow } from '../flow-runner/run-flow';
import { loadFlow } from '../resources/load-flow';
import type { CentreContext, Lifeline } from '../centre-context';
import { isOver } from './close-contact';
import { runScript } from './run-script';

/**
 * The customer queue flow, set as a hook, runs while the contact waits. A callback has nobody to hear it; it runs, silently,
 * only where a creation flow has set it (section 2.2).
 */
export function startQueueFlow(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact } = lifeline;
  const hook = contact.hooks.CustomerQueue;
  const flow = hook ? loadFlow(ctx.store, hook) : undefined;
  if (!flow || (contact.callback && !contact.callback.creationFlowId)) return;
  lifeline.customerFlow = new AbortController();
  const signal = AbortSignal.any([lifeline.ended.signal, lifeline.customerFlow.signal]);
  // A turn later, so that the block that queued the contact is reported before the first block of this flow.
  ctx.time.after(0, () =>
    runScript(ctx, lifeline, async () => {
      if (isOver(lifeline) || signal.aborted) return;
      await runFlow(ctx.flowHost(lifeline, { signal, listener: lifeline.leg ? 'customer' : 'nobody' }), flow, lifeline.session);
    }),
  );
}
