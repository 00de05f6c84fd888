import type { Claim } from './attempt';
import type { Callback, Pending } from './callback';
import type { Promised } from './callback-request';

/** The agent who looks at it first, as long as they may. */
export function claimOf({ attempt: { claim } }: Pick<Callback, 'attempt'>, now: string): Claim | undefined {
  return claim && claim.until > now ? claim : undefined;
}

/** The moment from which it may be called by itself: its time, or once the agent who looks at it first has had theirs. */
export function callableAt({ dueAt, attempt }: Pick<Promised, 'dueAt'> & Pick<Pending, 'attempt'>, now: string): string {
  const until = claimOf({ attempt }, now)?.until;
  return until !== undefined && until > dueAt ? until : dueAt;
}
