import type { Construct } from 'constructs';
import { eventContactEnvironment } from '../../lambda/environment/event-contact';
import { DialbackFunction } from '../constructs/dialback-function';
import { advancingGrants } from './advancing-grants';
import type { Foundation } from './foundation';
import { advancingVariables } from './variables';

/** Told by EventBridge what happened to a contact. */
export function createEventContact(scope: Construct, foundation: Foundation) {
  const { settings, callbacks, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'event-contact', {
    handler: 'event-contact',
    contract: eventContactEnvironment,
    environment: advancingVariables(foundation),
    calls: [...advancingGrants(foundation), callbacks.query('contact')],
    impact: 'Agents see the journey of their calls minutes late, and held agents come back into routing late.',
    timeoutSeconds: 15,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
