import type { NumberRefusal } from '../../numbers/domain/refusals';
import type { OfferPolicy } from '../../queues/domain/offer-policy';
import { closesBeforeTurn } from '../../waits/domain/closing';
import type { WaitEstimate } from '../../waits/domain/estimate-wait';

/** Why no callback, or not every kind of it, is offered. */
export type OfferLimit =
  | 'offer-off'
  | 'wait-below-threshold'
  | 'already-pending'
  | 'number-not-dialable'
  | 'number-not-shown'
  | 'line-full'
  | 'paused'
  | 'closes-before'
  | 'no-slots';

/** Being called as soon as an agent is free, with the place in line kept; or at a time of one's choice. */
type OfferKind = 'immediate' | 'slot';

/** The number to call the caller at, unless they name another. A caller who withholds theirs is asked for one. */
type CallerNumber = { e164: string } | 'withheld';

export type Offer =
  /** `limits` has what keeps the other kind back. */
  | { offered: OfferKind[]; number: CallerNumber; limits: OfferLimit[]; reason: string }
  | { offered: []; limits: [OfferLimit, ...OfferLimit[]]; reason: string };

export interface OfferFacts {
  policy: Pick<OfferPolicy, 'offerAboveSeconds' | 'lastPromiseMinutesBeforeClosing'>;
  wait: WaitEstimate;
  /** The caller's, as far as it is shown. */
  number: CallerNumber | NumberRefusal;
  /** Callers may have themselves called at another number than they show. */
  mayName: boolean;
  /** The customer has been promised a callback that is not over. */
  hasPromise: boolean;
  /** As many callbacks stand in the line as its queue allows. */
  isLineFull: boolean;
  /** Until the opening hours end, in seconds; 0 when they are over. Infinity: they do not end within a month. */
  secondsToClosing: number;
  hasSlots: boolean;
  hasFreeSlot: boolean;
  /** After it has closed, the queue opens within a month. */
  opensAgain: boolean;
}

/** The limits that hold for every caller, and are known without asking anything else. Undefined: go on. */
export function limitByWait({ offerAboveSeconds }: Pick<OfferPolicy, 'offerAboveSeconds'>, wait: WaitEstimate): Offer | undefined {
  if (offerAboveSeconds === 'never') return none(['offer-off'], 'The queue offers no callbacks.');
  // Nobody knows how long: that is when a callback serves the caller best.
  if (wait.seconds === 'unknown' || wait.seconds > offerAboveSeconds) return undefined;
  return none(['wait-below-threshold'], `The wait is estimated at ${wait.seconds} s; callbacks are offered above ${offerAboveSeconds} s.`);
}

/** Whether a caller is offered a callback, and which: one place for every flow and application. */
export function decideOffer(facts: OfferFacts): Offer {
  const { policy, wait, number } = facts;
  const early = limitByWait(policy, wait);
  if (early) return early;
  if (facts.hasPromise) return none(['already-pending'], 'The customer is owed a callback already.');
  if (number !== 'withheld' && 'code' in number) return none(['number-not-dialable'], `The caller's number may not be called: ${number.code}.`);
  if (number === 'withheld' && !facts.mayName) return none(['number-not-shown'], 'The caller shows no number that may be called, and callers may name no other.');
  const limits = [...limitsOfImmediate(facts), ...(hasTime(facts) ? [] : (['no-slots'] as const))];
  const isImmediate = limitsOfImmediate(facts).length === 0;
  const offered: OfferKind[] = [...(isImmediate ? (['immediate'] as const) : []), ...(hasTime(facts) ? (['slot'] as const) : [])];
  const [first, ...others] = limits;
  if (offered.length === 0 && first) return none([first, ...others], `Neither kind of callback can be kept: ${limits.join(', ')}.`);
  return { offered, number, limits, reason: `Offered: ${offered.join(' and ')}. ${wait.reason}` };
}

/** It is made in the line where the caller stands, and must come to its turn before the queue closes. */
function limitsOfImmediate(facts: OfferFacts): OfferLimit[] {
  return [...(facts.isLineFull ? (['line-full'] as const) : []), ...(closesTooSoon(facts) ? (['closes-before'] as const) : [])];
}

function closesTooSoon({ policy, wait, secondsToClosing }: OfferFacts): boolean {
  return closesBeforeTurn(wait, secondsToClosing) || secondsToClosing < policy.lastPromiseMinutesBeforeClosing * 60;
}

/** Without slots, a caller who cannot be called before the queue closes may be called when it opens next. */
function hasTime(facts: OfferFacts): boolean {
  return facts.hasFreeSlot || (!facts.hasSlots && facts.opensAgain && closesTooSoon(facts));
}

/** The same offer while calls are paused: a time of one's choice can be promised all the same. */
export function whilePaused(offer: Offer): Offer {
  if (!('number' in offer)) return offer;
  const offered = offer.offered.filter((kind) => kind !== 'immediate');
  if (offered.length === 0) return none(['paused'], 'Calls are paused.');
  const { number, reason, limits } = offer;
  return { number, reason, offered, limits: offered.length < offer.offered.length ? [...limits, 'paused'] : limits };
}

function none(limits: [OfferLimit, ...OfferLimit[]], reason: string): Offer {
  return { offered: [], limits, reason };
}
