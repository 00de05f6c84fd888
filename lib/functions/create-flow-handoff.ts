import type { Construct } from 'constructs';
import { flowHandoffEnvironment } from '../../lambda/environment/flow-handoff';
import { DialbackFunction } from '../constructs/dialback-function';
import { advancingGrants } from './advancing-grants';
import type { Foundation } from './foundation';
import { advancingVariables } from './variables';

/** Asked by the flows: may this contact make the callback, and what became of it. */
export function createFlowHandoff(scope: Construct, foundation: Foundation) {
  const { settings, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'flow-handoff', {
    handler: 'flow-handoff',
    contract: flowHandoffEnvironment,
    environment: advancingVariables(foundation),
    calls: advancingGrants(foundation),
    impact: 'Handoff calls are made but no callback comes of them: agents click and wait for a call that is not offered.',
    // A flow waits 8 seconds for a function (amazon-connect-admin-guide, connect-lambda-functions).
    timeoutSeconds: 8,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
