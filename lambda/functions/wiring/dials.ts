import { createHoldAgent, type HoldPorts } from '../../agents/usecases/hold-agent';
import type { IsLoggedIn } from '../../agents/usecases/is-logged-in';
import type { AskRules } from '../../calling-rules/usecases/ask-rules';
import { createLookAtSharing } from '../../callbacks/usecases/find-owed';
import type { CallbackStore, FollowUps } from '../../callbacks/ports/callback-store';
import type { Dialler } from '../../callbacks/ports/dialler';
import { createAnswerRepeat } from '../../dials/usecases/answer-repeat';
import { createCallBeside } from '../../dials/usecases/call-beside';
import { createCallCustomerOfAnother } from '../../dials/usecases/call-customer-of-another';
import { createLookBeforeClick } from '../../dials/usecases/look-before-click';
import { createPlaceClick } from '../../dials/usecases/place-click';
import type { ClickRules } from '../../dials/domain/click-order';
import { createOneCallPerContact } from '../../dials/usecases/refuse-related';
import { createStartDial } from '../../dials/usecases/start-dial';
import { createTakePlace } from '../../dials/usecases/take-place';
import { createSayClickOutcome } from '../../dials/usecases/say-click-outcome';
import { createTakeBackClick } from '../../dials/usecases/take-back-click';
import type { DialRouteNeeds } from '../../dials/routes';
import type { CapacityBook } from '../../ground/ports/capacity-book';
import type { AgentCallbackPorts, AgentCallbacks } from './agent-callbacks';

export type DialPorts = AgentCallbackPorts & HoldPorts & Pick<DialRouteNeeds, 'dialMode'> & { dialler: Dialler; seats: CapacityBook; followUps: Pick<FollowUps, 'linkFollowed'>; isLoggedIn: IsLoggedIn; askRules: AskRules; clickRules: ClickRules; /** Reads the customer's place in one moment with all that a click looks at. Default: as every callback is read. */ placeLookUp?: Pick<CallbackStore, 'findLatest'> };

/** The use cases of clicks, bound to what one function talks to. A click on a customer who is owed a callback uses those of callbacks. */
export function wireDials(ports: DialPorts, callbacks: AgentCallbacks): Omit<DialRouteNeeds, 'listOwnClicks'> {
  const { dialler, notices, store, placeLookUp = store, contacts, queues, ids, clock, numberRules, askRules, numbers, pauses, checkRelatedContact, followUps, seats, isLoggedIn, clickRules, dialMode } = ports;
  const { advance, follow, createOrReplaceEnded, createOver, standingIn, mayHandle, mayKnowCaller, callNow, sayOutcome, scheduleCallback } = callbacks;
  const placeClick = createPlaceClick({ holdAgent: createHoldAgent(ports), dialler, advance, clock, notices });
  const callBeside = createCallBeside({ follow, createOrReplaceEnded, placeClick, clickRules, ids, clock });
  const callCustomerOfAnother = createCallCustomerOfAnother({ mayHandle, mayKnowCaller, callNow, callBeside, store, contacts, queues, ids, clock });
  const answerRepeat = createAnswerRepeat({ store, advance, ids, clock });
  const relatedContacts = createOneCallPerContact({ checkRelatedContact, followUps, seats, store, mayKnowCaller, clock });
  const takePlace = createTakePlace({ createOver, standingIn, lookAtSharing: createLookAtSharing({ numbers, ids, clock }) });
  const lookBeforeClick = createLookBeforeClick({ clickRules, numberRules, askRules, isLoggedIn, store: placeLookUp, numbers, pauses, ids });
  const startDial = createStartDial({ lookBeforeClick, takePlace, placeClick, answerRepeat, callCustomerOfAnother, relatedContacts, clickRules, ids, clock });
  return { startDial, sayClickOutcome: createSayClickOutcome({ sayOutcome, scheduleCallback }), takeBackClick: createTakeBackClick({ follow }), store, viewer: callbacks.viewer, numberRules, dialMode };
}
