import type { Construct } from 'constructs';
import { flowCallerEnvironment } from '../../lambda/environment/flow-caller';
import { readPosition } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import { customerRequestGrants, customerRequestVariables } from './customer-requests';
import type { Foundation, Placing } from './foundation';

/** Asked by the flow that offers callbacks to callers in a queue: what to offer, and to keep what they choose. */
export function createFlowCaller(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, instance, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'flow-caller', {
    handler: 'flow-caller',
    contract: flowCallerEnvironment,
    environment: customerRequestVariables(foundation, placing),
    calls: [...customerRequestGrants(foundation), readPosition(instance)],
    impact: 'Callers who wait are offered no callback, and one who has just accepted one may wait on.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
