import type { ConnectContactFlowEvent } from 'aws-lambda';
import { createConnectClient } from '../adapters/connect-client';
import { createQueuePosition } from '../adapters/connect-queue-position';
import { createQueueWait } from '../adapters/connect-queue-wait';
import { digestIds } from '../adapters/digest-ids';
import { createPlaceBook } from '../adapters/dynamodb-place-book';
import { createNotices } from '../adapters/logged-notices';
import { createTableClient } from '../adapters/table-client';
import { systemClock } from '../adapters/system-clock';
import { readEnvironment } from '../environment/contract';
import { flowCallerEnvironment } from '../environment/flow-caller';
import { createCallerSteps, type CallerStep } from './caller-steps';
import { offersById, wireBacklog, wireFollowing, wireNumberRules } from './wiring';

const environment = readEnvironment(flowCallerEnvironment, process.env);
const { CALLBACKS_TABLE: TableName, INSTANCE_ID: instanceId, INSTANCE_ARN: instanceArn } = environment;
const notices = createNotices('flow-caller');
const connect = createConnectClient();
const table = createTableClient();
const following = wireFollowing(environment, { connect, table, notices });
const steps: Record<string, CallerStep> = createCallerSteps({
  ...following,
  backlog: wireBacklog(environment, { table, store: following.store }),
  wait: createQueueWait(connect, { instanceArn, clock: systemClock }),
  position: createQueuePosition(connect, { instanceId, notices }),
  places: createPlaceBook(table, { tableName: TableName, clock: systemClock }),
  offers: offersById(environment),
  ids: digestIds,
  language: environment.LANGUAGE,
  numberRules: wireNumberRules(environment),
  offerNotices: notices,
});

/** Called by the flow `callback-offer`, with what is to be done as the parameter `step`. Answers flat text, as flows read it. */
export async function handler(event: ConnectContactFlowEvent): Promise<Record<string, string>> {
  const { step, ...given } = event.Details.Parameters as Record<string, string>;
  const { ContactId: contactId, CustomerEndpoint, Queue } = event.Details.ContactData;
  const run = steps[step ?? ''];
  if (!run) throw new RangeError(`The parameter "step" is "${step}". It must be one of ${Object.keys(steps).join(', ')}.`);
  if (!Queue) throw new Error(`The contact ${contactId} waits in no queue: the flow that asks must be a customer queue flow.`);
  try {
    const callerId = CustomerEndpoint?.Address;
    return await run({ contactId, queueArn: Queue.ARN, queueId: Queue.ARN.slice(Queue.ARN.lastIndexOf('/') + 1), ...(callerId && { callerId }) }, given);
  } finally {
    notices.flush();
  }
}
