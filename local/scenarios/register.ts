import { appRequestImmediate } from './apps/app-request-immediate';
import { appRequestSlot } from './apps/app-request-slot';
import { customerMovesCallback } from './apps/customer-moves-callback';
import { appRequestSpokenCode } from './apps/app-request-spoken-code';
import { callInDelayed } from './call-ins/call-in-delayed';
import { callInImmediate } from './call-ins/call-in-immediate';
import { callInPurged } from './call-ins/call-in-purged';
import { doNotCall } from './calling-rules/do-not-call';
import { doNotCallAddedLater } from './calling-rules/do-not-call-added-later';
import { doNotCallByKey } from './calling-rules/do-not-call-by-key';
import { numberShown } from './calling-rules/number-shown';
import { outsideWindowMoved } from './calling-rules/outside-window-moved';
import { pinNeeded } from './calling-rules/pin-needed';
import { absentAgentTakenOver } from './callbacks/absent-agent-taken-over';
import { cancelOnInbound } from './callbacks/cancel-on-inbound';
import { clickOnAPromise } from './callbacks/click-on-a-promise';
import { duplicate } from './callbacks/duplicate';
import { handDialledAndPromised } from './callbacks/hand-dialled-and-promised';
import { hungUpAtOnce } from './callbacks/hung-up-at-once';
import { lookFirst } from './callbacks/look-first';
import { lookedAtTooLong } from './callbacks/looked-at-too-long';
import { pausedAndResumed } from './callbacks/paused-and-resumed';
import { promiseBeforeClosing } from './callbacks/promise-before-closing';
import { purgeEndOfDay } from './callbacks/purge-end-of-day';
import { retry } from './callbacks/retry';
import { ringsAtNight } from './callbacks/rings-at-night';
import { scheduledFallback } from './callbacks/scheduled-fallback';
import { scheduledOwn } from './callbacks/scheduled-own';
import { thirdRequestMissed } from './callbacks/third-request-missed';
import { voicemailIsNotReached } from './callbacks/voicemail-is-not-reached';
import { wrongNumberPutRight } from './callbacks/wrong-number-put-right';
import { callersLanguages } from './callers/callers-languages';
import { queueOfferImmediate } from './callers/queue-offer-immediate';
import { servedByTime } from './callers/served-by-time';
import { queueOfferSlot } from './callers/queue-offer-slot';
import { clickTakenBack } from './clicks/click-taken-back';
import { clickToDial } from './clicks/click-to-dial';
import { clickToDialAgentBusy } from './clicks/click-to-dial-agent-busy';
import { clickToDialNoAnswer } from './clicks/click-to-dial-no-answer';
import { clickToDialRejected } from './clicks/click-to-dial-rejected';
import { legacy } from './clicks/legacy';
import { customerFirst } from './customers-first/customer-first';
import { customerFirstBusy } from './customers-first/customer-first-busy';
import { customerFirstDetection } from './customers-first/customer-first-detection';
import { customerFirstNoAgent } from './customers-first/customer-first-no-agent';
import { customerFirstNoKey } from './customers-first/customer-first-no-key';
import { customerFirstNoMoreCalls } from './customers-first/customer-first-no-more-calls';
import { customerFirstNoQuota } from './customers-first/customer-first-no-quota';
import { customerFirstAgentEvents } from './customers-first/customer-first-agent-events';
import { customerFirstCaller } from './customers-first/customer-first-caller';
import { customerFirstPreferred } from './customers-first/customer-first-preferred';
import { customerFirstRetry } from './customers-first/customer-first-retry';
import { customerFirstSkill } from './customers-first/customer-first-skill';
import { customerFirstTwoQueues } from './customers-first/customer-first-two-queues';
import { customerFirstVoicemail } from './customers-first/customer-first-voicemail';
import { leadByWait } from './customers-first/lead-by-wait';
import { legacyAgentBusy } from './clicks/legacy-agent-busy';
import { twoAgentsOneCustomer } from './clicks/two-agents-one-customer';
import { dayReport } from './reports/day-report';
import { chatThenCall } from './journeys/chat-then-call';
import { handDialledCall } from './journeys/hand-dialled-call';
import { recordedInEveryLine } from './recording/recorded-in-every-line';
import { ownVoicemailToCall } from './voicemails/own-voicemail-to-call';
import { voicemailExpressToCall } from './voicemails/voicemail-express-to-call';
import { voicemailTwoAgents } from './voicemails/voicemail-two-agents';
import type { CallbackMeasures, CallInMeasures, ClickMeasures, CustomerFirstMeasures, Scenario } from './scenario';

export const clickScenarios: readonly Scenario<ClickMeasures>[] = [clickToDial, clickToDialAgentBusy, clickToDialNoAnswer, clickToDialRejected, clickTakenBack, twoAgentsOneCustomer, legacy, legacyAgentBusy];

export const callbackScenarios: readonly Scenario<CallbackMeasures>[] = [
  scheduledOwn,
  scheduledFallback,
  retry,
  voicemailIsNotReached,
  hungUpAtOnce,
  cancelOnInbound,
  ringsAtNight,
  purgeEndOfDay,
  promiseBeforeClosing,
  duplicate,
  clickOnAPromise,
  handDialledAndPromised,
  thirdRequestMissed,
];

/** Promises that agents put right, take over, or look at first. */
export const mendScenarios: readonly Scenario<CallbackMeasures>[] = [wrongNumberPutRight, absentAgentTakenOver, lookFirst, lookedAtTooLong];

/** What the operator does while agents and customers go on. */
export const operatorScenarios: readonly Scenario<CallbackMeasures>[] = [pausedAndResumed];

/** Whom we may not call, or not at this hour. */
export const ruleScenarios: readonly Scenario<CallbackMeasures>[] = [doNotCall, doNotCallAddedLater, doNotCallByKey, pinNeeded, outsideWindowMoved, recordedInEveryLine, numberShown];

export const callerScenarios: readonly Scenario<CallbackMeasures>[] = [queueOfferImmediate, queueOfferSlot, callersLanguages, servedByTime];

export const appScenarios: readonly Scenario<CallbackMeasures>[] = [appRequestImmediate, appRequestSlot, appRequestSpokenCode, customerMovesCallback];

export const callInScenarios: readonly Scenario<CallInMeasures>[] = [callInImmediate, callInDelayed, callInPurged];

export const voicemailScenarios: readonly Scenario<ClickMeasures>[] = [voicemailExpressToCall, ownVoicemailToCall, voicemailTwoAgents];

/** Customers who are called before an agent is. */
export const customerFirstScenarios: readonly Scenario<CustomerFirstMeasures>[] = [customerFirst, customerFirstVoicemail, customerFirstNoKey, customerFirstNoAgent, customerFirstBusy, customerFirstRetry, customerFirstDetection, customerFirstNoQuota, customerFirstNoMoreCalls, customerFirstSkill, customerFirstPreferred, customerFirstCaller, customerFirstAgentEvents, customerFirstTwoQueues];

/** What can be said afterwards of contacts. */
export const journeyScenarios: readonly Scenario<CallbackMeasures>[] = [handDialledCall, chatThenCall];

/** What is counted of a day. */
export const reportScenarios: readonly Scenario<CallbackMeasures>[] = [dayReport];

/** Every story, under the subject that it tells of. */
export const SCENARIO_GROUPS: Record<string, readonly Scenario[]> = {
  'Agents click': clickScenarios,
  Voicemails: voicemailScenarios,
  'Promised callbacks': callbackScenarios,
  'Promises that are put right, taken over, or looked at first': mendScenarios,
  'Customers who are called before an agent': [...customerFirstScenarios, leadByWait],
  'Whom we may call': ruleScenarios,
  'Callers in the queue': callerScenarios,
  'Customers’ apps': appScenarios,
  'Calls that customers announce': callInScenarios,
  'The operator': operatorScenarios,
  Journeys: journeyScenarios,
  Reports: reportScenarios,
};

export const scenarios: readonly Scenario[] = Object.values(SCENARIO_GROUPS).flat();

/** @throws naming the existing scenarios. */
export function scenarioNamed(name: string | undefined): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found) return found;
  const list = scenarios.map((scenario) => `  ${scenario.name.padEnd(26)}${scenario.about}`).join('\n');
  throw new Error(`${name === undefined ? 'No scenario was named.' : `There is no scenario "${name}".`} There are:\n${list}`);
}
