import { appRequestImmediate } from './apps/app-request-immediate';
import { appRequestSlot } from './apps/app-request-slot';
import { callInDelayed } from './call-ins/call-in-delayed';
import { callInImmediate } from './call-ins/call-in-immediate';
import { callInPurged } from './call-ins/call-in-purged';
import { cancelOnInbound } from './callbacks/cancel-on-inbound';
import { duplicate } from './callbacks/duplicate';
import { purgeEndOfDay } from './callbacks/purge-end-of-day';
import { retry } from './callbacks/retry';
import { scheduledFallback } from './callbacks/scheduled-fallback';
import { scheduledOwn } from './callbacks/scheduled-own';
import { thirdRequestMissed } from './callbacks/third-request-missed';
import { queueOfferImmediate } from './callers/queue-offer-immediate';
import { queueOfferSlot } from './callers/queue-offer-slot';
import { clickToDial } from './clicks/click-to-dial';
import { clickToDialAgentBusy } from './clicks/click-to-dial-agent-busy';
import { clickToDialNoAnswer } from './clicks/click-to-dial-no-answer';
import { clickToDialRejected } from './clicks/click-to-dial-rejected';
import { legacy } from './clicks/legacy';
import { legacyAgentBusy } from './clicks/legacy-agent-busy';
import type { CallbackMeasures, CallInMeasures, ClickMeasures, Scenario } from './scenario';

export const clickScenarios: readonly Scenario<ClickMeasures>[] = [clickToDial, clickToDialAgentBusy, clickToDialNoAnswer, clickToDialRejected, legacy, legacyAgentBusy];

export const callbackScenarios: readonly Scenario<CallbackMeasures>[] = [
  scheduledOwn,
  scheduledFallback,
  retry,
  cancelOnInbound,
  purgeEndOfDay,
  duplicate,
  thirdRequestMissed,
];

export const callerScenarios: readonly Scenario<CallbackMeasures>[] = [queueOfferImmediate, queueOfferSlot];

export const appScenarios: readonly Scenario<CallbackMeasures>[] = [appRequestImmediate, appRequestSlot];

export const callInScenarios: readonly Scenario<CallInMeasures>[] = [callInImmediate, callInDelayed, callInPurged];

export const scenarios: readonly Scenario[] = [...clickScenarios, ...callbackScenarios, ...callerScenarios, ...appScenarios, ...callInScenarios];

/** @throws naming the scenarios there are. */
export function scenarioNamed(name: string | undefined): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found) return found;
  const list = scenarios.map((scenario) => `  ${scenario.name.padEnd(26)}${scenario.about}`).join('\n');
  throw new Error(`${name === undefined ? 'No scenario was named.' : `There is no scenario "${name}".`} There are:\n${list}`);
}
