import type { FlowHost } from '../flow-runner/host';
import { queueCallerId } from '../routing/queue-caller-id';
import type { HostScope } from './flow-host/host-scope';
import { placeCall } from './place-call';

type ThirdPartyCall = Parameters<FlowHost['transferToThirdParty']>[0];

/** Calls a third number and joins the customer to it; over when the third party hangs up. Digits are not heard by scripted phones. */
export async function callThirdParty({ ctx, lifeline, part }: HostScope, call: ThirdPartyCall): ReturnType<FlowHost['transferToThirdParty']> {
  const { contact } = lifeline;
  const from = call.callerId ?? queueCallerId(ctx.store, contact.targetQueue) ?? contact.systemEndpoint?.address;
  if (!from) return { failed: 'there is no caller id: neither the block nor the queue nor the call names one' };
  if (ctx.store.numberByAddress(call.number)) return { failed: 'the number belongs to this instance' };
  const outcome = await placeCall(ctx, { to: call.number, from, contactId: contact.id, ringTimeoutSeconds: call.timeLimitSeconds, signal: part.signal });
  if (outcome.kind === 'failed') return outcome.reason === 'TELECOM_UNANSWERED' ? 'ConnectionTimeLimitExceeded' : 'CallFailed';
  const { leg } = outcome;
  await new Promise<void>((resolve, reject) => {
    leg.attach(contact.id, { hangsUp: resolve, says: () => undefined });
    const onAbort = () => {
      leg.drop();
      reject(part.signal.reason as Error);
    };
    if (part.signal.aborted) onAbort();
    else part.signal.addEventListener('abort', onAbort, { once: true });
  });
  return 'done';
}
