import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readDispatchBody } from '../../agenda/adapters/sqs-dispatch-queue';
import { createAgenda } from '../../agenda/adapters/dynamodb-agenda';
import { createLeadQueue } from '../../agenda/usecases/lead-queue';
import { createAgentPresence } from '../../agents/adapters/connect-presence';
import { createFollow } from '../../callbacks/usecases/advance-callback';
import { createPacedLines } from '../../callbacks/usecases/paced-lines';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { randomChance } from '../../ground/adapters/random-chance';
import { createTableClient } from '../../ground/adapters/table-client';
import { createSeenAgents } from '../../pacing/adapters/dynamodb-seen-agents';
import { createServingByEvents } from '../../pacing/usecases/serving-by-events';
import { createServingAgents } from '../../pacing/adapters/connect-serving-agents';
import { createPaceOf } from '../../pacing/usecases/pace-of';
import { createQueueWait } from '../../queues/adapters/connect-queue-wait';
import { createEstimateWait } from '../../waits/usecases/estimate-wait';
import { eachMessage } from '../wiring/each-message';
import { wireDialler, wireDispatching, wireStores, withRules } from '../wiring/callbacks';
import { withLines } from '../wiring/lines';
import { wireServedQueues } from '../wiring/desks';
import { wireDispatchCallback } from '../wiring/dispatch-and-sweep';
import { wireKeys } from '../wiring/keys';
import { withQueues } from '../wiring/queues';
import { wirePlacingRules } from '../wiring/rules';
import { wireBacklog } from '../wiring/waits';
import { queueDispatchEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(queueDispatchEnvironment, process.env), table);
const notices = createNotices('queue-dispatch', environment.STACK_NAME);
const connect = createConnectClient();
const stores = wireStores(environment, { connect, table, notices });
const twinQueueIds = [...environment.queues.values()].flatMap(({ twinQueueId, customerFirst }) => (customerFirst ? [twinQueueId] : []));
const asked = createServingAgents(connect, { instanceId: environment.INSTANCE_ID, routableStatusId: environment.ROUTABLE_STATUS_ID, twinQueueIds, clock: systemClock });
const agents = environment.AGENT_EVENT_STREAM ? createServingByEvents({ seen: createSeenAgents(table, environment.CALLBACKS_TABLE, systemClock), asked, clock: systemClock }) : asked;
const paceOf = createPaceOf({ queues: environment.queues, agents, answers: stores.answers, clock: systemClock, chance: randomChance });
const pacedLines = createPacedLines({ ...stores, paceOf });
const ports = withLines({ ...withRules(stores, wirePlacingRules(environment, table, wireKeys(environment, notices))), ...wireDispatching(environment, table), pacedLines });
const dispatchCallback = wireDispatchCallback({
  ...ports,
  routing: createAgentPresence(connect, { instanceId: environment.INSTANCE_ID, routableStatusId: environment.ROUTABLE_STATUS_ID }),
  dialler: wireDialler(environment, { connect, table, customersConnect: createConnectClient(invocationTime, 1) }),
  desks: wireServedQueues(environment, { connect, table }),
});

const estimateWait = createEstimateWait({
  wait: createQueueWait(connect, { instanceArn: environment.INSTANCE_ARN, clock: systemClock }),
  backlogOf: wireBacklog(environment, { table, store: ports.store, notices }),
  clock: systemClock,
  queues: ports.queues,
  offers: environment.offers,
});
const leadQueue = createLeadQueue({
  agenda: createAgenda(table, { TableName: environment.CALLBACKS_TABLE, store: ports.store, notices }),
  follow: createFollow(ports),
  async expectedWait(queueId, behind) {
    const estimate = await estimateWait(queueId, { callbacks: behind });
    return estimate?.seconds === 'unknown' ? undefined : estimate?.seconds;
  },
  hours: ports.hours,
  clock: systemClock,
  queues: ports.queues,
});

async function work(body: string, receives: number): Promise<void> {
  const message = readDispatchBody(body);
  if ('wake' in message) await ports.inLine.wake({ queueId: message.wake }, {});
  else if ('lead' in message) await leadQueue(message.lead);
  else await dispatchCallback(message, receives);
}

/** Messages of promised callbacks, one after the other: a batch must not make more calls at once than the lane starts. */
export const handler = handlerOf((event: SQSEvent): Promise<SQSBatchResponse> => eachMessage(event, { what: 'dispatch', notices, time: invocationTime, work }));
