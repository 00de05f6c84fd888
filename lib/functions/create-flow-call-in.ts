import type { Construct } from 'constructs';
import { flowCallInEnvironment } from '../../lambda/environment/flow-call-in';
import type { CallIns } from '../constructs/call-ins';
import { putAttributes } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import { callInVariables, codeVariables } from './call-in-variables';
import type { Foundation } from './foundation';
import { storeVariables } from './variables';

/** Asked by inbound flows, through the module: is this caller expected, and is their code right? */
export function createFlowCallIn(scope: Construct, foundation: Foundation, callIns: CallIns) {
  const { settings, instance, callbacks, alarmTopic } = foundation;
  const { CALL_IN_TURNS_URL: _turns, ...variables } = callInVariables(callIns);
  return new DialbackFunction(scope, 'flow-call-in', {
    handler: 'flow-call-in',
    contract: flowCallInEnvironment,
    environment: {
      ...storeVariables(foundation),
      ...variables,
      ...codeVariables(callIns),
      INSTANCE_ID: instance.id,
      DEFAULT_COUNTRY: settings.defaultCountry,
      ASK_FOR_CODE: callIns.callIns.askForCode,
    },
    // The codes, tries and call-ins; what the app knew of the caller goes to the contact. It pushes nothing.
    calls: [callbacks.items('GetItem', 'PutItem'), putAttributes(instance)],
    impact: 'Customers who waited for their turn to call are treated as ordinary callers, and wait again.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
