import { refuseDecision } from '../../callbacks/usecases/refuse-decision';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import type { ClickOrder, ClickRules } from '../domain/click-order';
import { type NewClick, newClick } from '../domain/new-click';
import type { DialRefusal } from '../domain/refusals';
import type { AnswerRepeat, RepeatAnswer } from './answer-repeat';
import type { CallCustomerOfAnother, OfAnotherAnswer } from './call-customer-of-another';
import type { LookBeforeClick, LookRefusal, Seen } from './look-before-click';
import type { PlaceAnswer, PlaceClick } from './place-click';
import type { OneCallPerContact, RelatedRefusal } from './refuse-related';
import type { TakePlace } from './take-place';

/** Each look finds what somebody else wrote since the one before. */
const LOOKS_AT_MOST = 3;

export interface StartDialNeeds {
  lookBeforeClick: LookBeforeClick;
  takePlace: TakePlace;
  placeClick: PlaceClick;
  answerRepeat: AnswerRepeat;
  callCustomerOfAnother: CallCustomerOfAnother;
  relatedContacts: OneCallPerContact;
  clickRules: Pick<ClickRules, 'atMostMinutes'>;
  ids: Ids;
  clock: Clock;
}

export type StartDialAnswer = PlaceAnswer | RepeatAnswer | Exclude<OfAnotherAnswer, { placeChanged: true }> | { refusal: LookRefusal | DialRefusal<'click-overtaken' | 'claimed-by-colleague' | 'answered-by-colleague' | 'voicemail-of-others'> | RelatedRefusal };

export type StartDial = (order: ClickOrder) => Promise<StartDialAnswer>;

/**
 * One look, one write, one call to Connect. A customer who was called before costs a write more, the copy of that call in the history. A related contact costs a query and,
 * the first time, one call more; another's callback in the customer's place, or that of somebody who shares the number, costs what it takes.
 */
export function createStartDial(needs: StartDialNeeds): StartDial {
  return async (asked) => {
    const seen = await needs.lookBeforeClick(asked);
    if ('refusal' in seen) return seen;
    const order = { ...asked, ...(seen.pinGiven && { pinGiven: seen.pinGiven }) };
    const click = newClick(needs.ids.digest, { order, number: seen.number, requestedAt: needs.clock.now(), atMostMinutes: needs.clickRules.atMostMinutes });
    const unrelated = await needs.relatedContacts.refuse(click, { evenSo: order.evenSo === true });
    if (unrelated) return { refusal: unrelated };
    // A repeat may come when the customer's place is free again: the first stood beside it.
    const before = order.evenSo ? await needs.answerRepeat(click) : undefined;
    if (before) return before;
    return inPlace(needs, { order, seen }, click);
  };
}

/** Others may take the customer's place, or give it up, between the look at it and the word that this click leaves there. */
async function inPlace(needs: StartDialNeeds, { order, seen }: { order: ClickOrder; seen: Seen }, click: NewClick): Promise<StartDialAnswer> {
  for (let look = 1; ; look += 1) {
    const place = await needs.takePlace(click, { meant: order.callbackId, seen: look === 1 ? seen.place : undefined });
    if (place === 'nobody-there') return refuseDecision('already-over');
    if (place === 'overtaken') {
      if (look === LOOKS_AT_MOST) return { refusal: { code: 'click-overtaken' } };
      continue;
    }
    if (place.created) return needs.placeClick(click, seen.pauses);
    const answer = (await needs.answerRepeat(click, place.standing)) ?? (await needs.callCustomerOfAnother({ order, ...place }));
    if ('calledNow' in answer) await needs.relatedContacts.hold(click, answer.calledNow);
    if (!('placeChanged' in answer)) return answer;
    if (look === LOOKS_AT_MOST) return refuseUnsettled(place.standing, needs.clock.now());
  }
}
