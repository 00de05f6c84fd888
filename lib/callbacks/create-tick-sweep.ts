import type { Construct } from 'constructs';
import { tickSweepEnvironment } from '../../lambda/functions/tick-sweep/environment';
import { DialbackFunction } from '../function/dialback-function';
import { advancingGrants, countCalls, holdGrants, loanGrants, placeUnlessPaused } from './advancing-grants';
import type { Foundation, Dialling } from './foundation';
import { advancingVariables, callingRuleVariables, diallingVariables, guaranteeVariables } from './variables';

/** Creates the function that each minute settles callbacks without news, dials again for lost ones, and gives agents back to routing, and what they had before a time. */
export function createTickSweep(scope: Construct, foundation: Foundation, dialling: Dialling) {
  const { settings, callbacks, keys, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'tick-sweep', {
    handler: 'tick-sweep',
    contract: tickSweepEnvironment,
    environment: { ...keys.variables, ...advancingVariables(foundation), ...guaranteeVariables(foundation), ...diallingVariables(foundation, dialling), ...callingRuleVariables(foundation, dialling) },
    // A callback that is found lost takes a start of the scheduled lane. A call of legacy mode counts when it is placed.
    calls: [...advancingGrants(foundation), ...holdGrants(foundation), ...loanGrants(foundation), callbacks.items(['tick'], 'PutItem'), callbacks.query('attention'), ...placeUnlessPaused(foundation), ...(settings.legacy.allowed ? countCalls(foundation) : []), foundation.callingLists.look()],
    impact: 'Clicks whose call got lost are not tried again, and agents may stay held out of routing.',
    timeoutSeconds: 55,
    // One may still run when the next begins.
    reservedConcurrency: settings.reserveConcurrency ? 2 : undefined,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
