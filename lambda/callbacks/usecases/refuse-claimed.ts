import { secondsBetween } from '../../ground/domain/instant';
import type { Agent } from '../../agents/domain/agent';
import type { Callback } from '../domain/callback';
import { claimOf } from '../domain/claim';
import type { CallbackRefusal } from '../domain/refusals';

/** Undefined: nobody but this agent looks at the callback first. */
export function refuseClaimed(callback: Callback, { agent, now }: { agent: Agent; now: string }): { refusal: CallbackRefusal<'callback-claimed'> } | undefined {
  const claim = claimOf(callback, now);
  if (!claim || claim.by.userId === agent.userId) return undefined;
  return { refusal: { code: 'callback-claimed', by: claim.by.username, forSeconds: Math.ceil(secondsBetween(now, claim.until)) } };
}
