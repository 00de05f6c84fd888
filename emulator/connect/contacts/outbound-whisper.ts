import type { LoadedFlow } from '../flow-runner/host';
import { runFlow } from '../flow-runner/run-flow';
import type { Queue, QueueRef } from '../model';
import { loadFlow } from '../resources/load-flow';
import type { Desk } from '../routing/desk';
import type { DialFailure } from '../telephony/customer-leg';
import type { CentreContext, Lifeline } from '../centre-context';
import { attachLeg } from './customer-leg';
import { endpointOf } from './open-contact';
import { OVERTAKEN, Overtaken } from './overtaken';
import { placeCall } from './place-call';
import { connectToSystem } from './start-outbound-call';
import { limited } from './whisper';

/** Connect's own ring limit (TELECOM_TIMEOUT, 60 s), where CompleteOutboundCall sets none. */
const RING_TIMEOUT_SECONDS = 60;

export type Reached = 'reached' | { failed: DialFailure } | 'overtaken';

/**
 * Dials the customer of a callback or of an agent's own call, under the outbound whisper flow of the queue: what stands
 * before the first thing said runs before the dial, the rest once the customer has answered.
 */
export async function dialUnderWhisper(ctx: CentreContext, lifeline: Lifeline, desk: Desk): Promise<Reached> {
  const { signal } = lifeline.handling!;
  let reached = 'overtaken' as Reached;
  const dial = async (call: { callerId?: string; timeLimitSeconds?: number }) => {
    reached = await dialOnce(ctx, lifeline, call);
    if (reached === 'reached') return;
    lifeline.handling!.abort(OVERTAKEN);
    throw OVERTAKEN;
  };
  const flow = outboundWhisper(ctx, lifeline);
  if (flow) {
    lifeline.session.customerDialled = false;
    const host = ctx.flowHost(lifeline, { signal, listener: 'customer', desk, dial });
    await limited(ctx, lifeline, async () => void (await runFlow(host, flow, lifeline.session)));
  } else {
    await dial({}).catch((problem: unknown) => {
      if (!(problem instanceof Overtaken)) throw problem;
    });
  }
  return reached === 'reached' && signal.aborted ? 'overtaken' : reached;
}

async function dialOnce(ctx: CentreContext, lifeline: Lifeline, call: { callerId?: string; timeLimitSeconds?: number }): Promise<Reached> {
  const { contact } = lifeline;
  const { signal } = lifeline.handling!;
  const from = callerIdOf(ctx, lifeline, call.callerId);
  if (!from) return { failed: 'TELECOM_PROBLEM' };
  // Not populated for callbacks (section 4.1).
  if (contact.initiationMethod === 'OUTBOUND') contact.systemEndpoint = endpointOf(from);
  const outcome = await placeCall(ctx, {
    to: contact.customerEndpoint!.address,
    from,
    contactId: contact.id,
    ringTimeoutSeconds: call.timeLimitSeconds ?? RING_TIMEOUT_SECONDS,
    signal,
  });
  if (signal.aborted) {
    if (outcome.kind === 'answered') outcome.leg.drop();
    return 'overtaken';
  }
  if (outcome.kind === 'failed') return { failed: outcome.reason };
  connectToSystem(ctx, lifeline);
  attachLeg(ctx, lifeline, outcome.leg);
  return 'reached';
}

/** The callback block, the outbound whisper, the queue. None: the call fails (AG:queues-callerid). */
function callerIdOf(ctx: CentreContext, { contact }: Lifeline, ofWhisper: string | undefined): string | undefined {
  const ofBlock = contact.callback?.callerId;
  const given = ctx.switches.callerIdPrecedence === 'callback-block' ? (ofBlock ?? ofWhisper) : (ofWhisper ?? ofBlock);
  if (given) return given;
  const queue = queueOf(ctx, contact.queue, ctx.switches.agentQueueCallerId === 'default-outbound-queue');
  return queue?.outboundCallerIdNumberId ? ctx.store.numbers.get(queue.outboundCallerIdNumberId)?.number : undefined;
}

function outboundWhisper(ctx: CentreContext, { contact }: Lifeline): LoadedFlow | undefined {
  const ofAgentQueue = contact.queue?.kind === 'AGENT' ? ctx.switches.agentQueueOutboundWhisper : undefined;
  if (ofAgentQueue === 'none') return undefined;
  const queue = queueOf(ctx, contact.queue, ofAgentQueue === 'default-outbound-queue');
  const flowId = queue?.outboundFlowId ?? ctx.store.instance.defaultOutboundFlowId;
  return flowId ? loadFlow(ctx.store, flowId) : undefined;
}

/** The queue whose settings hold: for an agent queue, which has none, that of the agent's routing profile, where a switch says so. */
function queueOf(ctx: CentreContext, queue: QueueRef | undefined, throughProfile: boolean): Queue | undefined {
  if (queue?.kind === 'STANDARD') return ctx.store.queues.get(queue.queueId);
  if (!queue || !throughProfile) return undefined;
  const profile = ctx.store.routingProfiles.get(ctx.store.users.get(queue.userId)?.routingProfileId ?? '');
  return profile && ctx.store.queues.get(profile.defaultOutboundQueueId);
}
