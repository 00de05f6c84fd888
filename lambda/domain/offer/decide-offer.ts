import type { Refusal } from '../refusal';
import { closesBeforeTurn } from '../wait/closing';
import type { WaitEstimate } from '../wait/estimate-wait';
import type { OfferPolicy } from './offer-policy';

/** Why no callback, or not every kind of it, is offered. */
export type OfferLimit =
  | 'offer-off'
  | 'wait-below-threshold'
  | 'already-pending'
  | 'number-not-dialable'
  | 'line-full'
  | 'closes-before'
  | 'no-slots';

/** Being called as soon as an agent is free, with the place in line kept; or at a time of one's choice. */
export type OfferKind = 'immediate' | 'slot';

/** Where the caller is to be called, unless they name another number; a withheld one is asked for. */
export type CallerNumber = { e164: string } | 'withheld';

export type Offer =
  /** `limits` has what keeps the other kind back. */
  | { offered: OfferKind[]; number: CallerNumber; limits: OfferLimit[]; reason: string }
  | { offered: []; limits: [OfferLimit, ...OfferLimit[]]; reason: string };

export interface OfferFacts {
  policy: Pick<OfferPolicy, 'offerAboveSeconds'>;
  wait: WaitEstimate;
  /** The caller's, as far as it is shown. */
  number: CallerNumber | Refusal;
  /** The customer is owed a callback already. */
  isOwed: boolean;
  /** As many callbacks stand in the line as its queue allows. */
  isLineFull: boolean;
  /** Until the opening hours end, in seconds; 0 when they are over. Infinity: they do not end within a month. */
  secondsToClosing: number;
  hasFreeSlot: boolean;
}

/** What holds whoever calls, and is known without asking anything else. Undefined: go on. */
export function limitByWait({ offerAboveSeconds }: OfferFacts['policy'], wait: WaitEstimate): Offer | undefined {
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
  if (facts.isOwed) return none(['already-pending'], 'The customer is owed a callback already.');
  if (number !== 'withheld' && 'code' in number) return none(['number-not-dialable'], `The caller's number may not be called: ${number.code}.`);
  const limits = [...limitsOfImmediate(facts), ...(facts.hasFreeSlot ? [] : (['no-slots'] as const))];
  const isImmediate = limitsOfImmediate(facts).length === 0;
  const offered: OfferKind[] = [...(isImmediate ? (['immediate'] as const) : []), ...(facts.hasFreeSlot ? (['slot'] as const) : [])];
  const [first, ...others] = limits;
  if (offered.length === 0 && first) return none([first, ...others], `Neither kind of callback can be kept: ${limits.join(', ')}.`);
  return { offered, number, limits, reason: `Offered: ${offered.join(' and ')}. ${wait.reason}` };
}

/** It is made in the line where the caller stands, and must come to its turn before the queue closes. */
function limitsOfImmediate({ wait, isLineFull, secondsToClosing }: OfferFacts): OfferLimit[] {
  return [...(isLineFull ? (['line-full'] as const) : []), ...(closesBeforeTurn(wait, secondsToClosing) ? (['closes-before'] as const) : [])];
}

function none(limits: [OfferLimit, ...OfferLimit[]], reason: string): Offer {
  return { offered: [], limits, reason };
}
