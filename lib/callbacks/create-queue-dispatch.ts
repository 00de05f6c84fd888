import type { Construct } from 'constructs';
import { queueDispatchEnvironment } from '../../lambda/functions/queue-dispatch/environment';
import { readDesks, readSkills, readPresence, readQueueWait } from '../connect/connect-grants';
import { DialbackFunction } from '../function/dialback-function';
import { advancingGrants, countCalls, findOwnProfiles, placeUnlessPaused } from './advancing-grants';
import { DISPATCH_TIMEOUT_SECONDS } from './dispatch-queue';
import { isCustomerFirst } from '../settings/customer-first';
import { callsPerSecondOf } from '../settings/rates';
import type { CheckedSettings } from '../settings/settings';
import type { Foundation, Dialling } from './foundation';
import { advancingVariables, callingRuleVariables, deskVariables, diallingVariables } from './variables';

/** Creates the function that gets each promised callback at its due time, dials, and follows it until it is over. */
export function createQueueDispatch(scope: Construct, foundation: Foundation, dialling: Dialling) {
  const { settings, instance, callbacks, dispatchQueue, keys, alarmTopic } = foundation;
  const dispatch = new DialbackFunction(scope, 'queue-dispatch', {
    handler: 'queue-dispatch',
    contract: queueDispatchEnvironment,
    environment: { ...keys.variables, ...advancingVariables(foundation), AGENT_EVENT_STREAM: settings.agentEventStream?.arn ?? '', ...deskVariables(foundation), ...diallingVariables(foundation, dialling), ...callingRuleVariables(foundation, dialling) },
    // A message may take over the chain of its callback. What finds its line full is parked.
    calls: [...advancingGrants(foundation), callbacks.records('UpdateItem'), callbacks.items(['line'], 'PutItem'), ...placeUnlessPaused(foundation), foundation.callingLists.look(), ...(settings.queues.some(isCustomerFirst) ? countCalls(foundation) : []), ...(settings.agentEventStream ? [callbacks.items(['seen-agents'], 'Query')] : []), readPresence(instance), ...readDesks(instance, settings.queues), ...findOwnProfiles(foundation), ...readSkills(instance, settings.queues), ...leadGrants(foundation), dispatchQueue.messages.receive()],
    impact: 'Customers who were promised a callback are called late, or not at all.',
    timeoutSeconds: DISPATCH_TIMEOUT_SECONDS,
    reservedConcurrency: settings.reserveConcurrency ? runsAtOnce(settings) : undefined,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  dispatchQueue.messages.bringTo(dispatch, 'DispatchQueue', { batchSize: 5, maxConcurrency: runsAtOnce(settings) });
  return dispatch;
}

/** Grants estimating the wait of queues whose callbacks may be placed before their time. Grants nothing if there is none. */
function leadGrants({ instance, callbacks, settings: { queues } }: Foundation) {
  if (!queues.some(({ leadAtMostMinutes }) => leadAtMostMinutes > 0)) return [];
  return [...readQueueWait(instance, queues), callbacks.query('attention'), callbacks.items(['ready', 'call-in'], 'GetItem')];
}

/** A call takes its run about a second at worst, so as many runs as calls a second keep the rate. Two are the least that Lambda takes (event source mappings). */
function runsAtOnce(settings: CheckedSettings): number {
  return Math.max(2, Math.ceil(callsPerSecondOf(settings)));
}
