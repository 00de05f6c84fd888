import type { FlowRun } from './block';

/** In an outbound whisper flow the first thing said dials the customer, with the queue's caller id, unless CompleteOutboundCall did [D]. */
export async function dialCustomer(run: FlowRun, call: { callerId?: string; timeLimitSeconds?: number } = {}): Promise<void> {
  if (run.flow.type !== 'OUTBOUND_WHISPER' || run.session.customerDialled) return;
  run.session.customerDialled = true;
  await run.host.completeOutboundCall(call);
}

/** Comes before every block that says something or listens. Silence ends here, and with it the chain of functions. */
export async function reachParticipant(run: FlowRun): Promise<void> {
  run.session.functionChainMilliseconds = 0;
  await dialCustomer(run);
}
