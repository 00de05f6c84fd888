import type { Construct } from 'constructs';
import { flowCallInEnvironment } from '../../lambda/functions/flow-call-in/environment';
import type { Foundation } from '../callbacks/foundation';
import { storeVariables } from '../callbacks/variables';
import { putAttributes } from '../connect/connect-grants';
import { DialbackFunction } from '../function/dialback-function';
import { callInVariables } from './call-in-variables';
import type { CallIns } from './call-ins';

/** Creates the function that inbound flows ask, through the module, whether a caller is expected and whether their code is right. */
export function createFlowCallIn(scope: Construct, foundation: Foundation, callIns: CallIns) {
  const { settings, instance, callbacks, keys, alarmTopic } = foundation;
  const { CALL_IN_TURNS_URL: _turns, ...variables } = callInVariables(callIns);
  return new DialbackFunction(scope, 'flow-call-in', {
    handler: 'flow-call-in',
    contract: flowCallInEnvironment,
    environment: {
      ...keys.variables,
      ...storeVariables(foundation),
      ...variables,
      INSTANCE_ID: instance.id,
      DEFAULT_COUNTRY: settings.defaultCountry,
      ASK_FOR_CODE: callIns.callIns.askForCode,
    },
    // It reads and writes codes, tries and call-ins, and copies to the contact what the app knew of the caller. It pushes nothing.
    calls: [keys.read(), callbacks.items(['call-in', 'call-in-tries'], 'GetItem', 'PutItem'), callbacks.items(['call-in-code'], 'GetItem'), putAttributes(instance)],
    impact: 'Customers who waited for their turn to call are treated as ordinary callers, and wait again.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
