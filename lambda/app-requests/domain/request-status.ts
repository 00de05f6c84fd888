import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { isTaken } from '../../callbacks/domain/next-check';
import type { OutcomeCode } from '../../callbacks/domain/outcome';

/** How a callback stands, as its customer may know it: nothing of agents, attempts or what went wrong inside. */
export type RequestState = 'scheduled' | 'in-line' | 'calling' | 'talking' | 'over';

/** Its end, as its customer may know it. */
export type RequestOutcome = 'answered' | 'talked' | 'cancelled' | 'called-in' | 'not-reached' | 'expired' | 'failed';

export function requestState(callback: Callback & Promised, now: string): RequestState {
  switch (callback.phase) {
    case 'pending':
      return callback.checkAt > now ? 'scheduled' : 'in-line';
    case 'calling':
      return 'calling';
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
  answered: 'answered',
  'own-end': 'answered',
  'reached-otherwise': 'answered',
  reached: 'talked',
  'own-done': 'talked',
  cancelled: 'cancelled',
  'customer-called-in': 'called-in',
  'no-answer': 'not-reached',
  busy: 'not-reached',
  'number-not-in-service': 'not-reached',
  blocked: 'not-reached',
  'customer-hung-up': 'not-reached',
  'hung-up-at-once': 'not-reached',
  voicemail: 'not-reached',
  'not-proved': 'not-reached',
  'not-detected': 'not-reached',
  'voicemail-to-flow': 'not-reached',
  fax: 'not-reached',
  'network-announcement': 'not-reached',
  'live-voice': 'answered',
  'live-voice-to-flow': 'answered',
  'no-agent': 'not-reached',
  'wrong-person': 'not-reached',
  'wrong-number': 'not-reached',
  'own-retry': 'not-reached',
  purged: 'expired',
};

/** Returns undefined while it is not over. */
export function requestOutcome(callback: Callback & Promised): RequestOutcome | undefined {
  return callback.phase === 'ended' ? (BY_CODE[callback.outcome.code] ?? 'failed') : undefined;
}
