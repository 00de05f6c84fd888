import type { Callback, Promised } from '../callback/callback';
import { isTaken } from '../callback/looks';
import type { OutcomeCode } from '../callback/outcome';

/** How a callback stands, as its customer may know it: nothing of agents, attempts or what went wrong inside. */
export type RequestState = 'scheduled' | 'in-line' | 'calling' | 'talking' | 'over';

/** What became of it. */
export type RequestOutcome = 'talked' | 'cancelled' | 'called-in' | 'not-reached' | 'expired' | 'failed';

export function requestState(callback: Callback & Promised, now: string): RequestState {
  switch (callback.phase) {
    case 'pending':
      return callback.attentionAt > now ? 'scheduled' : 'in-line';
    case 'handing-off':
    case 'waiting':
      return isTaken(callback) ? 'calling' : 'in-line';
    case 'connected':
      return 'talking';
    case 'ended':
      return 'over';
  }
}

const BY_CODE: Partial<Record<OutcomeCode, RequestOutcome>> = {
  handled: 'talked',
  cancelled: 'cancelled',
  'customer-called-in': 'called-in',
  'no-answer': 'not-reached',
  busy: 'not-reached',
  'number-not-in-service': 'not-reached',
  blocked: 'not-reached',
  'customer-hung-up': 'not-reached',
  purged: 'expired',
};

/** Undefined while it is not over. */
export function requestOutcome(callback: Callback & Promised): RequestOutcome | undefined {
  return callback.phase === 'ended' ? (BY_CODE[callback.outcome.code] ?? 'failed') : undefined;
}
