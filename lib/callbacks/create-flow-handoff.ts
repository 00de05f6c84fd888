import type { Construct } from 'constructs';
import { flowHandoffEnvironment } from '../../lambda/functions/flow-handoff/environment';
import { keepPlaces } from '../connect/connect-grants';
import { DialbackFunction } from '../function/dialback-function';
import type { HandoffNumbers } from './add-numbers';
import { advancingGrants, countCalls, holdGrants } from './advancing-grants';
import type { Foundation } from './foundation';
import { advancingVariables, callingRuleVariables, guaranteeVariables } from './variables';

/** Creates the function that flows ask whether a contact may make the callback, and to which they report the result. */
export function createFlowHandoff(scope: Construct, foundation: Foundation, numbers: HandoffNumbers) {
  const { settings, callbacks, keys, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'flow-handoff', {
    handler: 'flow-handoff',
    contract: flowHandoffEnvironment,
    environment: { ...keys.variables, ...advancingVariables(foundation), ...callingRuleVariables(foundation, numbers), ...guaranteeVariables(foundation) },
    calls: [...advancingGrants(foundation), ...holdGrants(foundation), callbacks.items(['pauses'], 'GetItem'), ...countCalls(foundation), ...keepPlaces(foundation.instance, settings.queues), foundation.callingLists.look()],
    impact: 'Handoff calls run but make no callback: agents click and wait for a call that is not offered.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
