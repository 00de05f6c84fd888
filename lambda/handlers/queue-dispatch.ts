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
import { eachMessage } from './each-message';
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

/** Messages of promised callbacks, one after the other: a batch must not make more calls at once than the lane starts. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachMessage(event, { what: 'dispatch', notices, work: (body) => dispatchCallback(ports, readDispatchMessage(body)) });
}
