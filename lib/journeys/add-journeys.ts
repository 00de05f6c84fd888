import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { eventJourneyEnvironment } from '../../lambda/functions/event-journey/environment';
import type { Dialling, Foundation } from '../callbacks/foundation';
import { storeVariables } from '../callbacks/variables';
import { DialbackFunction } from '../function/dialback-function';
import { FailureQueue } from '../function/failure-queue';
import { placeIn } from '../function/inner-stack';
import { describeContacts } from './journey-grants';

/** Adds the function that notes every contact of the instance, and the rule that sends it their events, if the settings ask for journeys of all. */
export function addJourneys(scope: Construct, foundation: Foundation, dialling: Dialling): DialbackFunction[] {
  const { settings, instance, alarmTopic } = foundation;
  if (settings.journeys === 'ours') return [];
  const eventJourney = createEventJourney(scope, foundation, dialling);
  const undelivered = new FailureQueue(scope, 'JourneysUndelivered', { impact: 'Contact events do not reach the journeys: agents and supervisors miss contacts in histories, or contacts seem to go on.', topic: alarmTopic });
  new Rule(placeIn('EventRules', scope), 'EveryContact', {
    description: 'Every contact of the instance, for journeys',
    eventPattern: {
      source: ['aws.connect'],
      detailType: ['Amazon Connect Contact Event'],
      detail: { instanceArn: [instance.arn], eventType: ['INITIATED', 'QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED'] },
    },
    targets: [new LambdaFunction(eventJourney.lambda, { deadLetterQueue: undelivered.queue, retryAttempts: 8, maxEventAge: Duration.hours(1) })],
  });
  return [eventJourney];
}

function createEventJourney(scope: Construct, foundation: Foundation, { dedicatedNumber }: Dialling): DialbackFunction {
  const { settings, instance, callbacks, keys, alarmTopic } = foundation;
  return new DialbackFunction(scope, 'event-journey', {
    handler: 'event-journey',
    contract: eventJourneyEnvironment,
    environment: { ...storeVariables(foundation), ...keys.variables, INSTANCE_ID: instance.id, JOURNEYS_KEPT_DAYS: String(settings.journeysKeptDays), DEDICATED_NUMBER: dedicatedNumber.e164, DEFAULT_COUNTRY: settings.defaultCountry },
    calls: [
      keys.read(),
      callbacks.items(['journey'], 'GetItem', 'UpdateItem'),
      callbacks.items(['history'], 'PutItem'),
      callbacks.records('GetItem'),
      callbacks.query('contact'),
      describeContacts(instance),
    ],
    impact: 'Agents and supervisors miss contacts in journeys and histories, or contacts seem to go on.',
    timeoutSeconds: 15,
    asynchronous: true,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
}
