import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createCallbackLookUp } from '../../callbacks/adapters/dynamodb-callback-look-up';
import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createQueueClient } from '../../ground/adapters/queue-client';
import { createSendText, createTextClient } from '../../ground/adapters/sns-texts';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { createSentTexts } from '../../texts/adapters/dynamodb-sent-texts';
import { createReminders, readTextMessage } from '../../texts/adapters/sqs-text-messages';
import { createTellCustomer } from '../../texts/usecases/tell-customer';
import { eachMessage } from '../wiring/each-message';
import { withQueues } from '../wiring/queues';
import { wireRules } from '../wiring/rules';
import { queueTextsEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(queueTextsEnvironment, process.env), table);
const { CALLBACKS_TABLE: TableName, TEXT_KINDS: kinds, COMPANY: company, TEXT_LANGUAGE: language, REMINDER_MINUTES: reminderMinutes } = environment;
const notices = createNotices('queue-texts', environment.STACK_NAME);
const tellCustomer = createTellCustomer({
  store: createCallbackLookUp(table, TableName),
  checkNumber: wireRules(environment, table).checkNumber,
  sendText: createSendText(createTextClient(), { senderId: environment.SENDER_ID }),
  sent: createSentTexts(table, { TableName, clock: systemClock }),
  reminders: createReminders(createQueueClient(), environment.TEXTS_QUEUE_URL),
  clock: systemClock,
  rules: { kinds, company, language, reminderMinutes },
});

/** Events of callbacks, and reminders that wait for their time: it alone texts customers about callbacks. */
export const handler = handlerOf((event: SQSEvent): Promise<SQSBatchResponse> => {
  return eachMessage(event, {
    what: 'text',
    notices,
    time: invocationTime,
    work: (body) => {
      const message = readTextMessage(body);
      return 'news' in message ? tellCustomer.ofEvent(message.news) : tellCustomer.remind(message.reminder);
    },
  });
});
