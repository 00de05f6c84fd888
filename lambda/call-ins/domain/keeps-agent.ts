import { plusSeconds } from '../../ground/domain/instant';
import type { CallIn } from './call-in';
import type { CallInPolicy } from './policy';

/**
 * Whether an agent is kept in mind for this customer: told that it is their turn, about to call, or just arrived. Those who were let
 * call at once did not wait for an agent, and stand in the queue like any caller.
 */
export function keepsAgent(callIn: CallIn, now: string, { settleSeconds }: CallInPolicy): boolean {
  if (callIn.kind === 'immediate') return false;
  switch (callIn.phase) {
    case 'queued':
    case 'expired':
      return false;
    case 'ready':
      return callIn.pushExpiresAt > now;
    case 'expected':
      return callIn.callUntil > now;
    case 'ended':
      return callIn.outcome === 'matched' && plusSeconds(callIn.endedAt, settleSeconds) > now;
  }
}
