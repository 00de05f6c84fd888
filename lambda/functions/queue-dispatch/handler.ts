import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readDispatchMessage } from '../../agenda/adapters/sqs-dispatch-queue';
import { createAgentDesks } from '../../agents/adapters/connect-desks';
import { createAgentPresence } from '../../agents/adapters/connect-presence';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { invocationTime, type Invocation } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { eachMessage } from '../wiring/each-message';
import { wireDialler, wireDispatching, wireStores, withRules } from '../wiring/callbacks';
import { withLines } from '../wiring/lines';
import { wireDispatchCallback } from '../wiring/dispatch-and-sweep';
import { withQueues } from '../wiring/queues';
import { wireRules } from '../wiring/rules';
import { queueDispatchEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(queueDispatchEnvironment, process.env), table);
const notices = createNotices('queue-dispatch', environment.STACK_NAME);
const connect = createConnectClient();
const ports = withLines({ ...withRules(wireStores(environment, { connect, table, notices }), wireRules(environment, table)), ...wireDispatching(environment, table) });
const dispatchCallback = wireDispatchCallback({
  ...ports,
  routing: createAgentPresence(connect, { instanceId: environment.INSTANCE_ID, routableStatusId: environment.ROUTABLE_STATUS_ID }),
  dialler: wireDialler(environment, { connect, table }),
  desks: createAgentDesks(connect, { instanceId: environment.INSTANCE_ID, stack: environment.STACK_NAME, queues: ports.queues, clock: systemClock }),
});

/** Messages of promised callbacks, one after the other: a batch must not make more calls at once than the lane starts. */
export function handler(event: SQSEvent, invocation: Invocation): Promise<SQSBatchResponse> {
  invocationTime.begin(invocation);
  return eachMessage(event, { what: 'dispatch', notices, time: invocationTime, work: (body, receives) => dispatchCallback(readDispatchMessage(body), receives) });
}
