import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { OfferPolicy } from '../../queues/domain/offer-policy';
import type { WaitEstimate } from '../../waits/domain/estimate-wait';
import { type SpokenWait, spokenWait } from '../../waits/domain/spoken-wait';
import type { OfferLimit } from '../domain/decide-offer';
import type { CallersNumberNeeds } from './check-callers-number';
import type { CheckOffer } from './check-offer';

export interface OfferCallbackNeeds {
  checkOffer: CheckOffer;
  /** Returns the place of a contact in the queue that it waits in; 1 is next. Undefined if Connect does not say: it waits no more, or has only just come. */
  positionOf: (contactId: string) => Promise<number | undefined>;
  offers: ReadonlyMap<string, OfferPolicy>;
  callersMayName: CallersNumberNeeds['callersMayName'];
  clock: Clock;
}

/** A call that waits in a queue, as a flow shows it. */
export interface WaitingCall {
  contactId: string;
  queueId: string;
  /** As Connect shows the caller: a number, a word, or nothing. */
  callerId?: string;
}

export interface OfferAnswer {
  offer: 'immediate' | 'slot' | 'both' | 'none';
  /** The caller's number in E.164, or `withheld`: then it is asked for. */
  number: string;
  /** Whether the caller may type another. */
  mayName: 'yes' | 'no';
  /** Whether a message serves a caller who takes no callback: they would wait for long, or nobody is there. */
  message: 'yes' | 'no';
  /** How the caller is told the wait, and the minutes, where the queue tells it. */
  tellWait: SpokenWait['tell'];
  waitMinutes: string;
  /** Makes this choice of the caller another than an earlier one in the same call. */
  choice: string;
  reason: string;
  /** The limits that keep callbacks back, or one kind of them. */
  limits: (OfferLimit | 'queue-not-set-up')[];
}

export type OfferCallback = (call: WaitingCall) => Promise<OfferAnswer>;

/** These callers need neither a callback nor a message. */
const WITHOUT_NEED: readonly string[] = ['offer-off', 'wait-below-threshold', 'already-pending'] satisfies OfferLimit[];

/** The offer to a caller who waits now. Nothing is written. */
export function createOfferCallback({ checkOffer, positionOf, offers, callersMayName, clock }: OfferCallbackNeeds): OfferCallback {
  return async ({ contactId, queueId, callerId }) => {
    const choice = clock.now();
    const mayName = callersMayName === 'any' ? 'yes' : 'no';
    const positionInQueue = offers.has(queueId) ? await positionOf(contactId) : undefined;
    const offer = await checkOffer({ queueId, callerId, positionInQueue });
    if (!offer) return { offer: 'none', number: 'withheld', mayName, message: 'no', ...UNTOLD, choice, reason: 'The queue is not set up for callbacks.', limits: ['queue-not-set-up'] };
    const [one, other] = offer.offered;
    const number = 'number' in offer ? offer.number : 'withheld';
    return {
      offer: one && other ? 'both' : (one ?? 'none'),
      number: number === 'withheld' ? number : number.e164,
      mayName,
      message: offer.limits.some((limit) => WITHOUT_NEED.includes(limit)) ? 'no' : 'yes',
      ...(offers.get(queueId)?.tellsWait ? told(offer.wait) : UNTOLD),
      choice,
      reason: offer.reason,
      limits: offer.limits,
    };
  };
}

const UNTOLD = { tellWait: 'no', waitMinutes: '0' } as const;

function told(wait: WaitEstimate): Pick<OfferAnswer, 'tellWait' | 'waitMinutes'> {
  const { tell, minutes } = spokenWait(wait);
  return { tellWait: tell, waitMinutes: String(minutes) };
}
