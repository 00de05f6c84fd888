import type { ConnectContactFlowEvent } from 'aws-lambda';
import { createRateLimits } from '../../ground/adapters/dynamodb-rate-limits';
import { createEnforceRateLimits } from '../../app-access/usecases/enforce-rate-limits';
import { logOffers } from '../../callers/adapters/log-offers';
import { type CallerStep, createCallerSteps } from '../../callers/caller-steps';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { createCapacityBook } from '../../ground/adapters/dynamodb-capacity-book';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { readSkills } from '../../ground/domain/skill';
import { createQueueWait } from '../../queues/adapters/connect-queue-wait';
import { readQueuePosition } from '../../queues/adapters/read-queue-position';
import { wireCallerSteps } from '../wiring/caller-steps';
import { wireGate, wireStores, wireDispatching, withRules } from '../wiring/callbacks';
import { wireByNumber } from '../wiring/keys';
import { withLines } from '../wiring/lines';
import { withQueues } from '../wiring/queues';
import { wireRules } from '../wiring/rules';
import { wireBacklog } from '../wiring/waits';
import { flowCallerEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(flowCallerEnvironment, process.env), table);
const { CALLBACKS_TABLE: TableName, INSTANCE_ID: instanceId, INSTANCE_ARN: instanceArn } = environment;
const notices = createNotices('flow-caller', environment.STACK_NAME);
const connect = createConnectClient();
const following = wireByNumber(environment, { table, notices }, withLines({ ...withRules(wireStores(environment, { connect, table, notices }), wireRules(environment, table)), ...wireDispatching(environment, table) }));
const ports = {
  ...following,
  backlogOf: wireBacklog(environment, { table, store: following.store, notices }),
  wait: createQueueWait(connect, { instanceArn, clock: systemClock }),
  positionOf: readQueuePosition(connect, { instanceId, notices }),
  seats: createCapacityBook(table, { tableName: TableName, clock: systemClock }),
  offers: environment.offers,
  gate: wireGate(environment, table),
  speeches: environment.speeches,
  callersMayName: environment.CALLERS_MAY_NAME,
  enforceRateLimits: createEnforceRateLimits(createRateLimits(table, { TableName, ids: following.ids, clock: systemClock })),
  noteOffer: logOffers(notices),
};
const steps: Record<string, CallerStep> = createCallerSteps(wireCallerSteps(ports));

/** Called by the flow `callback-offer`, with what is to be done as the parameter `step`. Answers flat text, as flows read it. */
export const handler = handlerOf(async (event: ConnectContactFlowEvent): Promise<Record<string, string>> => {
  const { step, ...given } = event.Details.Parameters as Record<string, string>;
  const { ContactId: contactId, CustomerEndpoint, Queue, Attributes: { dialback_language: language, dialback_skills: named } = {} } = event.Details.ContactData;
  const run = step !== undefined && Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (!run) throw new RangeError(`The parameter "step" is "${step}". It must be one of ${Object.keys(steps).join(', ')}.`);
  if (!Queue) throw new Error(`The contact ${contactId} waits in no queue: the flow that asks must be a customer queue flow.`);
  try {
    await following.keys.refresh();
    const callerId = CustomerEndpoint?.Address;
    const skills = named ? readSkills(named) : undefined;
    if (named && !skills) notices.failed('read-skills', contactId, new RangeError('The attribute dialback_skills is no list like "Language=German:3, Product=Loans", of 5 skills at most. Any agent may get the call.'));
    return await run({ contactId, queueArn: Queue.ARN, queueId: Queue.ARN.slice(Queue.ARN.lastIndexOf('/') + 1), ...(callerId && { callerId }), ...(language && { language }), ...(skills && { skills }) }, given);
  } finally {
    notices.flush();
  }
});
