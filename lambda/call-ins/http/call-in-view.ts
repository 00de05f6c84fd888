import { maskNumber } from '../../ground/domain/mask-number';
import type { CallInView } from '../../http/customer-api-types';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { CallIn } from '../domain/call-in';

export type { CallInView } from '../../http/customer-api-types';

/** Neither the whole number nor the code, should the token go astray: those stand in the answer to whoever asked, once. */
export function viewCallIn(callIn: CallIn, { queues }: { queues: ReadonlyMap<string, QueuePolicy> }, call?: CallInView['call']): CallInView {
  const { id, kind, queueId, number, requestedAt, purgeAt } = callIn;
  return {
    ...{ id, kind, queue: { id: queueId, name: queues.get(queueId)?.name ?? queueId }, number: maskNumber(number) },
    state: callIn.phase === 'ended' ? callIn.outcome : callIn.phase,
    requestedAt,
    expiresAt: purgeAt,
    ...(callIn.phase === 'ready' && { acceptUntil: callIn.pushExpiresAt }),
    ...(callIn.phase === 'expected' && { callUntil: callIn.callUntil }),
    ...(call && { call }),
  };
}
