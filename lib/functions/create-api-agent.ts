import type { Construct } from 'constructs';
import { apiAgentEnvironment } from '../../lambda/environment/api-agent';
import { findAgents, placeCalls, readDesks, readPresence } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import { advancingGrants } from './advancing-grants';
import type { Foundation, Placing } from './foundation';
import { advancingVariables, numberVariables, placingVariables } from './variables';

/** Answers the agent's page: takes the click, tells how the call goes, says who the agent is. */
export function createApiAgent(scope: Construct, foundation: Foundation, placing: Placing) {
  const { settings, instance, callbacks, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'api-agent', {
    handler: 'api-agent',
    contract: apiAgentEnvironment,
    environment: {
      ...advancingVariables(foundation),
      ...placingVariables(foundation, placing),
      ...numberVariables(foundation),
      DIAL_MODE: settings.dialMode,
      LEGACY_ALLOWED: String(settings.legacy.allowed),
      IDENTITY_CLAIM: settings.identity.claim,
      IDENTITY_HOLDS: settings.identity.holds,
    },
    calls: [
      ...advancingGrants(foundation),
      placeCalls(instance),
      findAgents(instance, settings.identity),
      readPresence(instance),
      ...readDesks(instance, settings.queues),
      // The list of what is promised.
      callbacks.query('attention'),
    ],
    impact: 'Agents click a number and get an error: no callback is made.',
    // API Gateway gives up after 30 seconds; a page should know sooner.
    timeoutSeconds: 15,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
