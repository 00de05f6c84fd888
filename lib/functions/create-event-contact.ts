import type { Construct } from 'constructs';
import { eventContactEnvironment } from '../../lambda/environment/event-contact';
import { followContacts } from '../constructs/connect-grants';
import { DialbackFunction } from '../constructs/dialback-function';
import type { Foundation } from './foundation';
import { holdGrants } from './hold-grants';
import { guaranteeVariables, storeVariables } from './variables';

/** Told by EventBridge what happened to a contact. */
export function createEventContact(scope: Construct, foundation: Foundation) {
  const { settings, instance, callbacks, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'event-contact', {
    handler: 'event-contact',
    contract: eventContactEnvironment,
    environment: { ...storeVariables(foundation), ...guaranteeVariables(foundation) },
    calls: [callbacks.items('GetItem', 'PutItem'), callbacks.query('contact'), followContacts(instance), ...holdGrants(foundation)],
    impact: 'Agents see the journey of their calls minutes late, and held agents come back into routing late.',
    timeoutSeconds: 15,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
