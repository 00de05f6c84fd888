import type { Construct } from 'constructs';
import { eventContactEnvironment } from '../../lambda/functions/event-contact/environment';
import { nameAgents, readDesks, readHoursOfCalledQueue } from '../connect/connect-grants';
import { DialbackFunction } from '../function/dialback-function';
import { advancingGrants, findOwnProfiles, holdGrants } from './advancing-grants';
import type { Foundation, Dialling } from './foundation';
import { advancingVariables, calledInVariables, deskVariables, guaranteeVariables } from './variables';

/** Creates the function that EventBridge tells what happened to a contact, and that a customer calls in. */
export function createEventContact(scope: Construct, foundation: Foundation, { dedicatedNumber }: Dialling) {
  const { settings, instance, callbacks, keys, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'event-contact', {
    handler: 'event-contact',
    contract: eventContactEnvironment,
    environment: { ...keys.variables, ...advancingVariables(foundation), ...guaranteeVariables(foundation), ...deskVariables(foundation), ...calledInVariables(foundation), DEDICATED_NUMBER: dedicatedNumber.e164, DEFAULT_COUNTRY: settings.defaultCountry },
    // A failed attempt may put the callback back on the list, and take a start of the scheduled lane.
    // Whoever dials by hand is named in journeys, and settles what a queue owes that they serve.
    calls: [
      keys.read(),
      ...advancingGrants(foundation),
      ...holdGrants(foundation),
      callbacks.query('contact'),
      callbacks.items(['number'], 'Query'),
      callbacks.items(['call'], 'GetItem'),
      callbacks.items(['look'], 'PutItem'),
      ...readHoursOfCalledQueue(instance, settings),
      nameAgents(instance),
      callbacks.items(['identity'], 'GetItem', 'PutItem'),
      ...readDesks(instance, settings.queues),
      ...findOwnProfiles(foundation),
    ],
    impact: 'Agents see the journey of their calls minutes late, and held agents come back into routing late.',
    timeoutSeconds: 15,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
