import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createConnectClient } from '../adapters/connect-client';
import { createAgentDesks } from '../adapters/connect-desks';
import { createTableClient } from '../adapters/table-client';
import { createNotices } from '../adapters/logged-notices';
import { createDispatchQueue, createQueueClient, readDispatchMessage } from '../adapters/sqs-dispatch-queue';
import { systemClock } from '../adapters/system-clock';
import { readEnvironment } from '../environment/contract';
import { queueDispatchEnvironment } from '../environment/queue-dispatch';
import { dispatchCallback } from '../usecases/dispatch-callback';
import { wireBasics, wirePlacingTelephony } from './wiring';

const environment = readEnvironment(queueDispatchEnvironment, process.env);
const notices = createNotices('queue-dispatch');
const connect = createConnectClient();
const basics = wireBasics(environment, { connect, table: createTableClient(), notices });
const ports = {
  ...basics,
  telephony: wirePlacingTelephony(environment, connect),
  desks: createAgentDesks(connect, { instanceId: environment.INSTANCE_ID, queues: basics.queues, clock: systemClock }),
  dispatch: createDispatchQueue(createQueueClient(), { QueueUrl: environment.DISPATCH_QUEUE_URL, clock: systemClock }),
};

/** Messages of promised callbacks. Only those that failed are brought again, and in the end kept in the failure queue. */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  try {
    // One after the other: a batch must not make more calls at once than the lane starts.
    for (const { messageId, body } of Records) {
      try {
        await dispatchCallback(ports, readDispatchMessage(body));
      } catch (error) {
        notices.failed('dispatch', messageId, error);
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  } finally {
    notices.flush();
  }
}
