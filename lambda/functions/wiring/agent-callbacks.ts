import type { Agenda } from '../../agenda/ports/agenda';
import type { DispatchQueue } from '../../agenda/ports/dispatch';
import type { NewsBook } from '../../agenda/ports/news';
import type { CallbackRouteNeeds } from '../../agent-callbacks/routes';
import type { CustomerNumberBook } from '../../agent-callbacks/ports/customer-numbers';
import type { TakenOverList } from '../../agent-callbacks/ports/taken-over';
import { createCallNow } from '../../agent-callbacks/usecases/call-now';
import { createFindCallbackForAgent, createFindCallbackToSee, createMayHandle, type FindCallbackForAgent, type MayHandle } from '../../agent-callbacks/usecases/callback-for-agent';
import { createCancelCallback } from '../../agent-callbacks/usecases/cancel-callback';
import { createChooseTimes } from '../../agent-callbacks/usecases/choose-times';
import { createEditCallback } from '../../agent-callbacks/usecases/edit-callback';
import { createFindCustomer } from '../../agent-callbacks/usecases/find-customer';
import { createFindNewCustomer } from '../../agent-callbacks/usecases/find-new-customer';
import { createFindNewHandler } from '../../agent-callbacks/usecases/find-new-handler';
import { createKeepNumbers, type KeepNumbers } from '../../agent-callbacks/usecases/keep-customer-numbers';
import { createListCallbacks } from '../../agent-callbacks/usecases/list-callbacks';
import { createListQueues, type ListQueues } from '../../agent-callbacks/usecases/list-queues';
import { createClaims } from '../../agent-callbacks/usecases/look-first';
import { createListChanges } from '../../agent-callbacks/usecases/list-changes';
import { createListTakenOver } from '../../agent-callbacks/usecases/list-taken-over';
import { createMayKnowCaller, type MayKnowCaller } from '../../agent-callbacks/usecases/may-know-caller';
import { createPromiseToAnother } from '../../agent-callbacks/usecases/promise-to-another';
import { createSayCallbackOutcome } from '../../agent-callbacks/usecases/say-callback-outcome';
import { createScheduleCallback } from '../../agent-callbacks/usecases/schedule-callback';
import type { IsVoicemail } from '../../agent-callbacks/usecases/refuse-voicemail';
import type { AgentDesks, AgentDirectory, AgentRouting } from '../../agents/ports/agents';
import { createFindAbsent } from '../../agents/usecases/absent-owners';
import type { MovingCallbackStore, NumberIndex } from '../../callbacks/ports/callback-store';
import { type Advance, type AdvancePorts, createAdvance, createMove, type Follow } from '../../callbacks/usecases/advance-callback';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { CheckNumber } from '../../calling-rules/usecases/check-number';
import type { CheckRelatedContact } from '../../callbacks/usecases/check-related-contact';
import type { OwnOutcome } from '../../callbacks/domain/own-outcome';
import type { ListNumber } from '../../calling-rules/usecases/list-number';
import { createSayOutcome, type SayOutcome } from '../../callbacks/usecases/say-outcome';
import type { Ids } from '../../ground/ports/clock-ids-notices';
import type { NumberRules } from '../../numbers/domain/read-number';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import type { SlotNeeds } from '../../slots/usecases/find-slots';
import { createTakeSlotSeat } from '../../slots/usecases/take-slot';
import { wirePromisesAtNumber } from './promises';
import type { CreateOrReplaceEnded, CreateOver, StandingIn } from '../../callbacks/usecases/create-or-replace-ended';

export type AgentCallbackPorts = AdvancePorts & { store: MovingCallbackStore; routing: Pick<AgentRouting, 'loggedIn'>; dispatch: DispatchQueue; desks: AgentDesks; agentsByName: AgentDirectory; agenda: Agenda; takenOver: TakenOverList; pauses: PausesLookUp; news: NewsBook; ids: Ids; hours: OpeningHoursBook; numberRules: NumberRules; checkNumber: CheckNumber; checkRelatedContact: CheckRelatedContact; numbers: NumberIndex; customerNumbers: CustomerNumberBook; ownOutcomes: readonly OwnOutcome[]; listNumber: ListNumber; withAnswers(sayOutcome: SayOutcome): SayOutcome; isVoicemail: IsVoicemail } & Pick<SlotNeeds, 'seats' | 'offers'>;

/** With what clicks and supervisors need of them. */
export interface AgentCallbacks extends CallbackRouteNeeds {
  findCallbackForAgent: FindCallbackForAgent;
  listQueues: ListQueues;
  keepNumbers: KeepNumbers;
  advance: Advance;
  follow: Follow;
  createOrReplaceEnded: CreateOrReplaceEnded;
  createOver: CreateOver;
  standingIn: StandingIn;
  mayHandle: MayHandle;
  mayKnowCaller: MayKnowCaller;
  sayOutcome: SayOutcome;
}

/** The use cases of agents with callbacks, bound to what one function talks to. */
export function wireAgentCallbacks(ports: AgentCallbackPorts): AgentCallbacks {
  const { store, contacts, routing, desks, queues, hours, dispatch, agenda, ids, clock, notices, numberRules, checkNumber, agentsByName, checkRelatedContact, isVoicemail, numbers, takenOver } = ports;
  const { follow, createOrReplaceEnded, createOver, freePlace, standingIn, findSharing, promiseCallback, promiseAtNumber, findPromised, cancelPromise, takeSeatInLine } = wirePromisesAtNumber(ports);
  const takeSlotSeat = createTakeSlotSeat(ports);
  const findAbsent = createFindAbsent({ routing, desks, queues, notices });
  const mayHandle = createMayHandle({ desks, queues, findAbsent, clock });
  const mayKnowCaller = createMayKnowCaller({ mayHandle, desks });
  const advance = createAdvance(ports);
  const findCallbackForAgent = createFindCallbackForAgent({ store, mayHandle });
  const findCustomer = createFindCustomer({ store, desks, queues, checkNumber, defaultCountry: numberRules.defaultCountry, checkRelatedContact, isVoicemail, notices });
  const sayOutcome = ports.withAnswers(createSayOutcome({ follow, contacts: ports.contacts, queues, hours, takeSlotSeat, clock, ownOutcomes: ports.ownOutcomes, listNumber: ports.listNumber }));
  const findNewCustomer = createFindNewCustomer({ freePlace, findSharing, checkNumber, store, contacts, queues, ids, clock });
  const findNewHandler = createFindNewHandler({ desks, agentsByName, queues, isVoicemail });
  return {
    scheduleCallback: createScheduleCallback({ findCustomer, mayHandle, mayKnowCaller, promiseCallback: promiseAtNumber, promiseToAnother: createPromiseToAnother({ promiseCallback, follow, store, numbers, ids }), findPromised, hours, takeSlotSeat, ids, clock }),
    listCallbacks: createListCallbacks({ agenda, desks, queues, findAbsent, listTakenOver: createListTakenOver({ takenOver, clock }), listChanges: createListChanges({ news: ports.news, store }), clock }),
    findCallbackToSee: createFindCallbackToSee({ store, mayHandle }),
    editCallback: createEditCallback({ findCallbackForAgent, findNewCustomer, findNewHandler, chooseTimes: createChooseTimes({ hours, takeSlotSeat, clock }), takenOver, numbers, follow, move: createMove(ports) }),
    cancelCallback: createCancelCallback({ findCallbackForAgent, cancelPromise }),
    claims: createClaims({ findCallbackForAgent, store, contacts, follow, dispatch, clock }),
    callNow: createCallNow({ queues, findCallbackForAgent, store, contacts, advance, takeSeatInLine, pauses: ports.pauses, dispatch, clock }),
    sayCallbackOutcome: createSayCallbackOutcome({ store, mayHandle, sayOutcome }),
    keepNumbers: createKeepNumbers({ book: ports.customerNumbers, store, desks, mayHandle, checkNumber, ids, clock }),
    listQueues: createListQueues({ desks, queues, hours, clock }),
    viewer: { queues, clock },
    numberRules,
    ...{ advance, follow, createOrReplaceEnded, createOver, standingIn, mayHandle, mayKnowCaller, sayOutcome, findCallbackForAgent },
  };
}
