import type { Construct } from 'constructs';
import { eventContactEnvironment } from '../../lambda/environment/event-contact';
import { DialbackFunction } from '../constructs/dialback-function';
import { advancingGrants } from './advancing-grants';
import type { Foundation, Placing } from './foundation';
import { advancingVariables } from './variables';

/** Told by EventBridge what happened to a contact, and that a customer calls in. */
export function createEventContact(scope: Construct, foundation: Foundation, { dedicatedNumber }: Placing) {
  const { settings, callbacks, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'event-contact', {
    handler: 'event-contact',
    contract: eventContactEnvironment,
    environment: { ...advancingVariables(foundation), DEDICATED_NUMBER: dedicatedNumber.e164, DEFAULT_COUNTRY: settings.defaultCountry },
    // An attempt that is seen to be over may go back on the list, and take a start of the scheduled lane.
    calls: [...advancingGrants(foundation), callbacks.query('contact')],
    impact: 'Agents see the journey of their calls minutes late, and held agents come back into routing late.',
    timeoutSeconds: 15,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
