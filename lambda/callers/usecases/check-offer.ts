import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import { callerNumber } from '../../numbers/domain/caller-number';
import { type NumberRules, readNumber } from '../../numbers/domain/read-number';
import type { OfferPolicy } from '../../queues/domain/offer-policy';
import type { FindFreeSlots } from '../../slots/usecases/find-slots';
import { secondsToClosing } from '../../waits/domain/closing';
import type { WaitEstimate } from '../../waits/domain/estimate-wait';
import type { EstimateWait } from '../../waits/usecases/estimate-wait';
import { decideOffer, limitByWait, type Offer, type OfferFacts } from '../domain/decide-offer';
import type { CallersNumberNeeds } from './check-callers-number';
import type { FindNextOpening } from './find-next-opening';
import type { IsLineFull } from './is-line-full';

export interface CheckOfferNeeds {
  offers: ReadonlyMap<string, OfferPolicy>;
  estimateWait: EstimateWait;
  findFreeSlots: FindFreeSlots;
  findNextOpening: FindNextOpening;
  isLineFull: IsLineFull;
  hours: OpeningHoursBook;
  findOwed: FindOwed;
  numberRules: NumberRules;
  callersMayName: CallersNumberNeeds['callersMayName'];
  clock: Clock;
}

export interface Caller {
  queueId: string;
  /** As Connect shows them. Undefined where it shows nothing. */
  callerId?: string | undefined;
  /** 1 is next. Undefined: Connect does not say. */
  positionInQueue?: number | undefined;
}

/** With the wait that it rests on. */
export type CheckedOffer = Offer & { wait: WaitEstimate };

/** Answers undefined if the queue is not configured for offers. */
export type CheckOffer = (caller: Caller) => Promise<CheckedOffer | undefined>;

/** The offer to a caller who waits in a queue, and the reason for it. Most wait too short: then nothing else is asked. */
export function createCheckOffer(needs: CheckOfferNeeds): CheckOffer {
  const { offers, estimateWait, findFreeSlots, findNextOpening, isLineFull, numberRules, callersMayName, clock } = needs;
  return async ({ queueId, callerId, positionInQueue }) => {
    const policy = offers.get(queueId);
    const wait = policy && (await estimateWait(queueId, { position: positionInQueue }));
    if (!policy || !wait) return undefined;
    const early = limitByWait(policy, wait);
    if (early) return { ...early, wait };
    const shown = callerNumber(callerId, numberRules.defaultCountry);
    const now = clock.now();
    const [hasPromise, isFull, hours, free, opening] = await Promise.all([
      hasOpenPromise(needs, shown),
      isLineFull(queueId),
      needs.hours.of(queueId),
      findFreeSlots(queueId, { around: now, count: 1 }),
      findNextOpening(queueId),
    ]);
    const number = numberOf(shown, numberRules);
    const times = { secondsToClosing: secondsToClosing(hours, now), hasSlots: free !== undefined, hasFreeSlot: (free?.slots.length ?? 0) > 0, opensAgain: opening !== undefined };
    const offer = decideOffer({ policy, wait, number, mayName: callersMayName === 'any', hasPromise, isLineFull: isFull, ...times });
    return { ...offer, wait };
  };
}

/** A caller who shows no number, or one of a country that may not be called, cannot be refused for it: they are asked for one. */
function numberOf(shown: string | undefined, numberRules: NumberRules): OfferFacts['number'] {
  if (shown === undefined) return 'withheld';
  const checked = readNumber(shown, numberRules);
  return 'code' in checked && checked.code === 'number-country-not-allowed' ? 'withheld' : checked;
}

async function hasOpenPromise({ findOwed }: Pick<CheckOfferNeeds, 'findOwed'>, shown: string | undefined): Promise<boolean> {
  return shown !== undefined && (await findOwed(shown)).some(({ phase }) => phase !== 'ended');
}
