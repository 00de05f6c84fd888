import type { IsLoggedIn } from '../../agents/usecases/is-logged-in';
import type { CallRefusal } from '../../calling-rules/domain/call-refusal';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import { refuseDecision } from '../../callbacks/usecases/refuse-decision';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import type { ClickOrder, ClickRules } from '../domain/click-order';
import { type NewClick, newClick } from '../domain/new-click';
import type { DialRefusal } from '../domain/refusals';
import type { AnswerRepeat, RepeatAnswer } from './answer-repeat';
import type { CallCustomerOfAnother, OfAnotherAnswer } from './call-customer-of-another';
import type { PlaceAnswer, PlaceClick } from './place-click';
import { type ChoiceRefusal, refuseChoices } from '../../queues/domain/refuse-choices';
import type { OneCallPerContact, RelatedRefusal } from './refuse-related';
import type { TakePlace } from './take-place';

/** Each look finds what somebody else wrote since the one before. */
const LOOKS_AT_MOST = 3;

export interface StartDialNeeds {
  takePlace: TakePlace;
  placeClick: PlaceClick;
  answerRepeat: AnswerRepeat;
  callCustomerOfAnother: CallCustomerOfAnother;
  relatedContacts: OneCallPerContact;
  checkNumber: CheckNumber;
  isLoggedIn: IsLoggedIn;
  clickRules: ClickRules;
  ids: Ids;
  clock: Clock;
}

export type StartDialAnswer = PlaceAnswer | RepeatAnswer | Exclude<OfAnotherAnswer, { placeChanged: true }> | { refusal: CallRefusal | ChoiceRefusal | DialRefusal<'mode-not-allowed' | 'agent-logged-out' | 'claimed-by-colleague' | 'answered-by-colleague'> | RelatedRefusal };

export type StartDial = (order: ClickOrder) => Promise<StartDialAnswer>;

/** One look at the lists of numbers, one write, one call to Connect. A related contact costs a query and, the first time, one call more; another's callback in the customer's place, or that of somebody who shares the number, costs what it takes. */
export function createStartDial(needs: StartDialNeeds): StartDial {
  return async (asked) => {
    if (asked.mode === 'legacy' && !needs.clickRules.legacyAllowed) return { refusal: { code: 'mode-not-allowed' } };
    // In legacy mode the customer's phone rings next: nothing asks again.
    const wish = { asker: { by: 'agent' as const, userId: asked.agent.userId }, customerZone: asked.customerZone, atAnyHour: asked.atAnyHour, pin: asked.pin, moment: asked.mode === 'legacy' ? ('now' as const) : ('soon' as const) };
    const [checked, isLoggedIn] = await Promise.all([needs.checkNumber(asked.number, wish), needs.isLoggedIn(asked.agent)]);
    if ('refusal' in checked) return checked;
    const notTheirs = refuseChoices(asked, needs.clickRules, checked.e164);
    if (notTheirs) return { refusal: notTheirs };
    if (!isLoggedIn) return { refusal: { code: 'agent-logged-out' } };
    const order = { ...asked, ...(checked.pinGiven && { pinGiven: checked.pinGiven }) };
    const click = newClick(needs.ids.digest, { order, number: checked.e164, requestedAt: needs.clock.now(), atMostMinutes: needs.clickRules.atMostMinutes });
    const unrelated = await needs.relatedContacts.refuse(click, { evenSo: order.evenSo === true });
    if (unrelated) return { refusal: unrelated };
    // A repeat may come when the customer's place is free again: the first stood beside it.
    const before = order.evenSo ? await needs.answerRepeat(click) : undefined;
    if (before) return before;
    return inPlace(needs, order, click);
  };
}

/** Others may take the customer's place, or give it up, between the look at it and the word that this click leaves there. */
async function inPlace(needs: StartDialNeeds, order: ClickOrder, click: NewClick): Promise<StartDialAnswer> {
  for (let look = 1; ; look += 1) {
    const place = await needs.takePlace(click, order.callbackId);
    if (place === 'nobody-there') return refuseDecision('already-over');
    if (place.created) return needs.placeClick(click);
    const answer = (await needs.answerRepeat(click, place.standing)) ?? (await needs.callCustomerOfAnother({ order, ...place }));
    if ('calledNow' in answer) await needs.relatedContacts.hold(click, answer.calledNow);
    if (!('placeChanged' in answer)) return answer;
    if (look === LOOKS_AT_MOST) return refuseUnsettled(place.standing, needs.clock.now());
  }
}
