import type { Construct } from 'constructs';
import { flowCallerEnvironment } from '../../lambda/functions/flow-caller/environment';
import { passGate } from '../callbacks/advancing-grants';
import type { Foundation, Dialling } from '../callbacks/foundation';
import { placingVariables } from '../callbacks/variables';
import { readPosition } from '../connect/connect-grants';
import { DialbackFunction } from '../function/dialback-function';
import { customerRequestGrants, customerRequestVariables } from './customer-requests';

/** Creates the function for the flow that offers callbacks to callers in a queue. It says what to offer, and stores the caller's choice. */
export function createFlowCaller(scope: Construct, foundation: Foundation, dialling: Dialling) {
  const { settings, instance, callbacks, keys, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'flow-caller', {
    handler: 'flow-caller',
    contract: flowCallerEnvironment,
    environment: { ...keys.variables, ...customerRequestVariables(foundation, dialling), ...placingVariables(settings), CALLERS_MAY_NAME: settings.callersMayName },
    calls: [
      keys.read(),
      ...customerRequestGrants(foundation),
      ...passGate(foundation),
      readPosition(instance),
      callbacks.items(['number'], 'Query', 'PutItem'),
      callbacks.items(['call'], 'PutItem'),
    ],
    impact: 'Waiting callers are offered no callback. A caller who has just accepted one may have to wait on.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
