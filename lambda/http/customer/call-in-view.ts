import type { CallIn } from '../../domain/call-in/call-in';
import { maskNumber } from '../../domain/phone-number';
import type { QueuePolicy } from '../../domain/queue-policy';

/** How an announced call stands. Instants are ISO, UTC. */
export interface CallInView {
  /** As pushes name it. */
  id: string;
  kind: 'immediate' | 'delayed';
  queue: { id: string; name: string };
  /** Masked. */
  number: string;
  /** `queued`: waits for its turn. `ready`: may be accepted. `expected`: may call. `expired`: left the line unused. */
  state: 'queued' | 'ready' | 'expected' | 'expired' | 'matched' | 'cancelled' | 'purged';
  requestedAt: string;
  /** From here on it is worth nothing. */
  expiresAt: string;
  /** While it is ready. */
  acceptUntil?: string;
  /** While it is expected. */
  callUntil?: string;
  /** What to call; only in the answers to a request or an acceptance, beside the code where one is needed. */
  call?: { number: string; code?: string };
}

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
