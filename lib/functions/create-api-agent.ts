import type { Construct } from 'constructs';
import { apiAgentEnvironment } from '../../lambda/environment/api-agent';
import { findAgents, placeCalls, followContacts, readPresence } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import type { Foundation, Placing } from './foundation';
import { holdGrants } from './hold-grants';
import { guaranteeVariables, numberVariables, placingVariables, storeVariables } from './variables';

/** Answers the agent's page: takes the click, tells how the call goes, says who the agent is. */
export function createApiAgent(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, instance, callbacks, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'api-agent', {
    handler: 'api-agent',
    contract: apiAgentEnvironment,
    environment: {
      ...storeVariables(foundation),
      ...placingVariables(foundation, placing),
      ...numberVariables(foundation),
      ...guaranteeVariables(foundation),
      DIAL_MODE: settings.dialMode,
      LEGACY_ALLOWED: String(settings.legacy.allowed),
      IDENTITY_CLAIM: settings.identity.claim,
      IDENTITY_HOLDS: settings.identity.holds,
    },
    calls: [
      callbacks.items('GetItem', 'PutItem'),
      placeCalls(instance),
      // A second call to the same customer asks first whether the earlier one is over.
      followContacts(instance),
      findAgents(instance, settings.identity),
      readPresence(instance),
      ...holdGrants(foundation),
    ],
    impact: 'Agents click a number and get an error: no callback is made.',
    // API Gateway gives up after 30 seconds; a page should know sooner.
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
