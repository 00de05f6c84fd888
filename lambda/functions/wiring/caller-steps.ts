import type { CallerStepNeeds } from '../../callers/caller-steps';
import { createAcceptOffer } from '../../callers/usecases/accept-offer';
import { createBookSpokenSlot } from '../../callers/usecases/book-spoken-slot';
import { createCancelIfAnswered } from '../../callers/usecases/cancel-if-answered';
import { type CallersNumberNeeds, createCheckCallersNumber } from '../../callers/usecases/check-callers-number';
import { createCheckOffer } from '../../callers/usecases/check-offer';
import { createFindTimes, createTakeTime } from '../../callers/usecases/choose-time';
import { createFindNextOpening } from '../../callers/usecases/find-next-opening';
import { createFindOwed } from '../../callbacks/usecases/find-owed';
import { createFindClosestSlots } from '../../callers/usecases/find-closest-slots';
import { createFindSpokenSlots } from '../../callers/usecases/find-spoken-slots';
import { createGiveUpOffer } from '../../callers/usecases/give-up-offer';
import { createIsLineFull } from '../../callers/usecases/is-line-full';
import { createLinkChoice } from '../../callers/usecases/link-choice';
import { createPromiseChoice } from '../../callers/usecases/promise-choice';
import { createOfferCallback, type OfferCallbackNeeds } from '../../callers/usecases/offer-callback';
import { acceptUnlessPaused, checkUnlessPaused } from '../../callers/usecases/unless-paused';
import type { NumberIndex } from '../../callbacks/ports/callback-store';
import { speechFor, type Speeches } from '../../ground/domain/speech';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { PausesLookUp, PlacingGate } from '../../pauses/ports/pauses';
import type { SlotNeeds } from '../../slots/usecases/find-slots';
import type { EstimateWaitNeeds } from '../../waits/usecases/estimate-wait';
import { type PromisePorts, wirePromisesAtNumber } from './promises';
import { wireSlotsAndWaits } from './slots-and-waits';

export type CallerPorts = PromisePorts &
  Omit<SlotNeeds, 'store'> &
  EstimateWaitNeeds &
  Pick<CallerStepNeeds, 'numberRules' | 'noteOffer'> &
  { pauses: PausesLookUp; gate: PlacingGate } &
  Omit<CallersNumberNeeds, 'defaultCountry'> &
  Pick<OfferCallbackNeeds, 'positionOf'> & { numbers: NumberIndex; ids: Ids; speeches: Speeches };

/** The steps of callers on the line, bound to what one function talks to. */
export function wireCallerSteps(ports: CallerPorts): CallerStepNeeds {
  const { store, numbers, contacts, dispatch, seats, hours, queues, pauses, gate, offers, positionOf, numberRules, callersMayName, ids, clock, speeches, noteOffer } = ports;
  const { follow, createAtNumber, promiseAtNumber, takeSeatInLine } = wirePromisesAtNumber(ports);
  const { findFreeSlots, takeSlot, estimateWait } = wireSlotsAndWaits(ports);
  const findNextOpening = createFindNextOpening({ hours, clock });
  const isLineFull = createIsLineFull({ store, seats, queues, clock });
  const findOwed = createFindOwed({ store, numbers, ids });
  const checkOffer = createCheckOffer({ offers, estimateWait, findFreeSlots, findNextOpening, isLineFull, hours, findOwed, numberRules, callersMayName, clock });
  const giveUpOffer = createGiveUpOffer({ follow, store, ids });
  const findSpokenSlots = createFindSpokenSlots({ findFreeSlots: createFindTimes({ findFreeSlots, findNextOpening }), clock });
  const checkCallersNumber = createCheckCallersNumber({ ...ports, defaultCountry: numberRules.defaultCountry });
  const promiseChoice = createPromiseChoice({ promiseCallback: promiseAtNumber, cancelIfAnswered: createCancelIfAnswered({ follow, contacts }), linkChoice: createLinkChoice(store) });
  return {
    offerCallback: createOfferCallback({ checkOffer: checkUnlessPaused(checkOffer, pauses), positionOf, offers, callersMayName, clock }),
    acceptOffer: acceptUnlessPaused(createAcceptOffer({ createAtNumber, takeSeatInLine, giveUpOffer, promiseChoice, dispatch, queues, hours, checkCallersNumber, ids, clock }), gate),
    findSpokenSlots,
    findClosestSlots: createFindClosestSlots({ findSpokenSlots, hours, clock }),
    bookSpokenSlot: createBookSpokenSlot({ takeSlot: createTakeTime({ takeSlot, findNextOpening, offers }), promiseChoice, queues, hours, checkCallersNumber, ids, clock }),
    giveUpOffer,
    speechFor: (language) => speechFor(speeches, language),
    numberRules,
    noteOffer,
  };
}
