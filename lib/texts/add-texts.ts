import { type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { queueTextsEnvironment } from '../../lambda/functions/queue-texts/environment';
import type { Dialling, Foundation } from '../callbacks/foundation';
import { callingRuleVariables, queueVariables, storeVariables } from '../callbacks/variables';
import { DialbackFunction } from '../function/dialback-function';
import { FailureQueue } from '../function/failure-queue';
import { placeIn } from '../function/inner-stack';
import { sendTexts } from '../function/send-texts';
import { WorkQueue } from '../function/work-queue';

const IMPACT = 'Customers are not told by text that their callback was promised, comes soon, or was tried.';
const TIMEOUT_SECONDS = 30;

/** Adds the function that texts customers about their callbacks, as one reader of the events, if the settings want it. */
export function addTexts(scope: Construct, foundation: Foundation, { bus, dialling }: { bus: EventBus | undefined; dialling: Dialling }): DialbackFunction[] {
  const { settings, alarmTopic } = foundation;
  if (!settings.texts || !bus) return [];
  const place = new Construct(scope, 'Texts');
  const messages = new WorkQueue(place, 'Messages', { timeoutSeconds: TIMEOUT_SECONDS, triesAtMost: 5, impact: IMPACT, alarmTopic });
  const undelivered = new FailureQueue(place, 'Undelivered', { impact: IMPACT, topic: alarmTopic });
  new Rule(placeIn('EventRules', place), 'Callbacks', {
    eventBus: bus,
    description: 'What customers may be told of their callbacks',
    eventPattern: { source: ['dialback'], detailType: ['asked', 'changed', 'tried', 'missed'].map((what) => `dialback.callback.${what}`) },
    targets: [messages.target(undelivered)],
  });
  return [createQueueTexts(scope, foundation, { texts: settings.texts, messages, dialling })];
}

function createQueueTexts(scope: Construct, foundation: Foundation, { texts, messages, dialling }: { texts: NonNullable<Foundation['settings']['texts']>; messages: WorkQueue; dialling: Dialling }): DialbackFunction {
  const { settings, callbacks, alarmTopic } = foundation;
  const queueTexts = new DialbackFunction(scope, 'queue-texts', {
    handler: 'queue-texts',
    contract: queueTextsEnvironment,
    environment: {
      ...storeVariables(foundation),
      ...queueVariables(foundation),
      ...callingRuleVariables(foundation, dialling),
      // The first of them that texts are written in.
      TEXT_LANGUAGE: settings.languages.find((language) => /^(en|de)\b/.test(language))?.slice(0, 2) ?? 'en',
      TEXT_KINDS: texts.kinds.join(','),
      COMPANY: texts.company,
      SENDER_ID: texts.senderId ?? '',
      REMINDER_MINUTES: String(texts.reminderMinutes),
      TEXTS_QUEUE_URL: messages.url,
    },
    calls: [
      callbacks.records('GetItem'),
      callbacks.items(['queue-settings'], 'GetItem'),
      callbacks.items(['text'], 'PutItem', 'DeleteItem'),
      foundation.callingLists.look(),
      sendTexts(),
      messages.receive(),
      messages.send(),
    ],
    impact: IMPACT,
    timeoutSeconds: TIMEOUT_SECONDS,
    logRetentionDays: settings.logRetentionDays,
    alarmTopic,
  });
  messages.bringTo(queueTexts, 'Texts', { batchSize: 5, maxConcurrency: 5 });
  return queueTexts;
}
