import type { Construct } from 'constructs';
import { numbersShownFirst } from '../settings/customer-first';
import { offersCallbacks } from '../settings/offers-callbacks';
import type { DialbackFunction } from '../function/dialback-function';
import { ContactEvents } from './contact-events';
import { createEventContact } from './create-event-contact';
import type { Foundation, Dialling } from './foundation';

/** Adds the function that follows calls by Connect's events, and the rule that sends them to it. */
export function addContactEvents(scope: Construct, foundation: Foundation, dialling: Dialling): DialbackFunction {
  const { settings, instance, alarmTopic } = foundation;
  const eventContact = createEventContact(scope, foundation, dialling);
  new ContactEvents(scope, 'ContactEvents', {
    ...{ instance, handler: eventContact.lambda, alarmTopic },
    sourceNumbers: [dialling.source.number, ...(settings.legacy.allowed && settings.callerId !== 'from-queue' ? [settings.callerId] : [])],
    legacy: settings.legacy.allowed,
    customerFirstNumbers: numbersShownFirst(settings),
    callsIn: settings.queues.length > 0 ? settings.calledIn : 'never',
    needsProof: settings.callerProof === 'flow',
    offers: offersCallbacks(settings),
  });
  return eventContact;
}
