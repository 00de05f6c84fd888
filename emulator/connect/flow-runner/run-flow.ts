import type { FlowRun } from './block';
import { dialCustomer } from './dial-customer';
import type { FlowEnd } from './flow-end';
import type { FlowHost, LoadedFlow } from './host';
import { runFrame } from './run-frame';
import { newFlowSession, openFrame, type FlowSession } from './session';

/**
 * Runs a flow, and every flow and module that it leads to, until it is over.
 * When an outbound whisper flow comes to its end, the customer has been dialled: by CompleteOutboundCall, by the first thing said, or now.
 * @throws NotEmulated for an action, parameter or operator that the runner does not know; EndlessFlowError for a flow that never rests;
 *   whatever the host throws while its signal is not aborted.
 */
export async function runFlow(host: FlowHost, flow: LoadedFlow, session: FlowSession = newFlowSession()): Promise<FlowEnd> {
  const pace = { instant: host.now(), blocks: 0 };
  const run: FlowRun = { host, session, flow, promptsLooped: false, enter: (frame) => runFrame(run, frame, pace) };
  try {
    let end = await run.enter(openFrame(flow));
    while (end.kind === 'entered-flow') end = await run.enter(openFrame(end.flow));
    if (end.kind === 'module-ended') {
      throw new Error(`The flow "${flow.name}" used EndFlowModuleExecution outside a module; Connect refuses such a flow when it is created.`);
    }
    // One that falls off before it has said anything has ended too: what Connect does then is not known [U].
    if (end.kind === 'ended' || end.kind === 'fell-off') await dialCustomer(run);
    return end;
  } catch (problem) {
    if (host.signal.aborted) return { kind: 'overtaken' };
    throw problem;
  }
}
