import type { Construct } from 'constructs';
import { flowCallerEnvironment } from '../../lambda/environment/flow-caller';
import { readPosition, readQueueWait } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import { advancingGrants } from './advancing-grants';
import type { Foundation, Placing } from './foundation';
import { advancingVariables, languageVariables, numberVariables, offerVariables, placingVariables } from './variables';

/** Asked by the flow that offers callbacks to callers in a queue: what to offer, and to keep what they choose. */
export function createFlowCaller(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, instance, callbacks, alarmTopic, queues } = foundation;
  const { INSTANCE_ARN, DEDICATED_NUMBER, SOURCE_NUMBER, CALLER_ID } = placingVariables(foundation, placing);
  return new DialbackFunction(scope, 'flow-caller', {
    handler: 'flow-caller',
    contract: flowCallerEnvironment,
    environment: {
      ...advancingVariables(foundation),
      ...numberVariables(foundation),
      ...offerVariables(foundation),
      ...languageVariables(foundation),
      ...{ INSTANCE_ARN, DEDICATED_NUMBER, SOURCE_NUMBER, CALLER_ID },
    },
    calls: [
      ...advancingGrants(foundation),
      // Places in line and in slots, and starts of the lane.
      callbacks.items('UpdateItem'),
      // What is due and not dispatched yet counts for the wait.
      callbacks.query('attention'),
      ...readQueueWait(instance, queues),
      readPosition(instance),
    ],
    impact: 'Callers who wait are offered no callback, and one who has just accepted one may wait on.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
