import type { RateLimit } from '../../ground/domain/rate-limit';
import type { CallsADay } from '../../queues/domain/calling-policy';
import type { Asker } from './asker';

/** A limit on calls that are placed: to one number, or for one agent. */
export interface CallLimit extends RateLimit {
  of: CallLimitOf;
  /** The number or the user id that is counted. */
  key: string;
}

export type CallLimitOf = 'number' | 'agent';

/** A limit that was reached, and when the next call may be. */
export interface ReachedLimit {
  of: CallLimitOf;
  atMost: number;
  retryAfterSeconds: number;
}

/** A day of a limit begins with its first call. */
const DAY_SECONDS = 24 * 60 * 60;

/** The limits that a call counts for. What a customer asked for themself counts for no agent. */
export function callLimitsOf({ number, asker }: { number: string; asker: Asker }, { toNumber, ofAgent }: CallsADay): CallLimit[] {
  const userId = asker.by === 'agent' ? asker.userId : undefined;
  return [
    ...(ofAgent !== undefined && userId !== undefined ? [{ of: 'agent' as const, name: 'calls-of-agent', key: userId, atMost: ofAgent, windowSeconds: DAY_SECONDS }] : []),
    ...(toNumber !== undefined ? [{ of: 'number' as const, name: 'calls-to-number', key: number, atMost: toNumber, windowSeconds: DAY_SECONDS }] : []),
  ];
}
