import { pauseOf } from '../../pauses/domain/pause';
import type { PausesLookUp, PlacingGate } from '../../pauses/ports/pauses';
import { whilePaused } from '../domain/decide-offer';
import type { AcceptOffer } from './accept-offer';
import type { CheckOffer } from './check-offer';

/** While calls are paused, no caller is offered to be called as soon as an agent is free. It is asked only of callers who would be. */
export function checkUnlessPaused(checkOffer: CheckOffer, pauses: PausesLookUp): CheckOffer {
  return async (caller) => {
    const offer = await checkOffer(caller);
    if (!offer || offer.offered.length === 0) return offer;
    return pauseOf(await pauses.read(), caller.queueId) ? { ...whilePaused(offer), wait: offer.wait } : offer;
  };
}

/** The caller's own call makes the callback, so an acceptance is a call that is placed. */
export function acceptUnlessPaused(acceptOffer: AcceptOffer, gate: PlacingGate): AcceptOffer {
  return async (acceptance) => ((await gate.enter(acceptance.queueId)) ? { refused: 'Calls are paused.' } : acceptOffer(acceptance));
}
