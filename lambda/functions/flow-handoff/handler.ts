import type { ConnectContactFlowEvent } from 'aws-lambda';
import { type CallbackEvent, type Report, REPORTS } from '../../callbacks/domain/event';
import { admitHandoff, reportHandoff } from '../../callbacks/usecases/admit-handoff';
import { createPlaces } from '../../callbacks/adapters/connect-places';
import { createKeepPlace, createRouteCustomer } from '../../callbacks/usecases/keep-place';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { systemClock } from '../../ground/adapters/system-clock';
import { createTableClient } from '../../ground/adapters/table-client';
import { ownCallbackId } from '../../ground/domain/own-callback-id';
import { wireBasics, wireDispatching, withRules } from '../wiring/callbacks';
import { withLines } from '../wiring/lines';
import { wireKeys } from '../wiring/keys';
import { withQueues } from '../wiring/queues';
import { wirePlacingRules } from '../wiring/rules';
import { flowHandoffEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(flowHandoffEnvironment, process.env), table);
const notices = createNotices('flow-handoff', environment.STACK_NAME);
const connect = createConnectClient();
const ports = withLines({ ...withRules(wireBasics(environment, { connect, table, notices }), wirePlacingRules(environment, table, wireKeys(environment, notices))), ...wireDispatching(environment, table) });

const placing = { store: ports.store, places: createPlaces(connect, environment.INSTANCE_ID), clock: systemClock, queues: ports.queues };
const keepPlace = createKeepPlace(placing);
const routeCustomer = createRouteCustomer(placing);

/**
 * Called by the flows of handoff, legacy mode and customers who come first. Parameters: `step` is `admit` (may this contact make the callback?), `report`
 * with `outcome`, or `keep-place` (the customer is in the queue now). Answers flat text, as flows read it: `decision` is `proceed` or `stop`, with a `reason`.
 */
export const handler = handlerOf(async (event: ConnectContactFlowEvent): Promise<{ decision: 'proceed' | 'stop'; reason: string }> => {
  const { step, outcome } = event.Details.Parameters as Record<string, string | undefined>;
  const { ContactId, Attributes } = event.Details.ContactData;
  const callbackId = ownCallbackId(Attributes ?? {}, environment.STACK_NAME);
  if (!callbackId) return { decision: 'stop', reason: `The contact has no attribute dialback_id of ${environment.STACK_NAME}: it was not started by this Dialback.` };
  try {
    if (step === 'admit') {
      const { proceed, reason } = await admitHandoff(ports, callbackId, admissionOf(ContactId, Attributes));
      return { decision: proceed ? 'proceed' : 'stop', reason };
    }
    if (step === 'report') {
      const report = reportOf(outcome);
      await reportHandoff(ports, callbackId, { type: 'reported', contactId: ContactId, report });
      if (report === 'customer-proved' || report === 'machine-to-queue') await routeCustomer(callbackId, ContactId).catch((error: unknown) => notices.failed('route-customer', callbackId, error));
      return { decision: 'proceed', reason: 'Noted.' };
    }
    if (step === 'keep-place') {
      await keepPlace(callbackId, ContactId);
      return { decision: 'proceed', reason: 'It has its place in line.' };
    }
    throw new RangeError(`The parameter "step" is "${step}". It must be admit, report or keep-place.`);
  } finally {
    notices.flush();
  }
});

/** The attributes of the call that was placed say of which version of the callback it is, and for which line. */
function admissionOf(contactId: string, { dialback_version: version, dialback_queue: queue, dialback_customer_first: customerFirst, dialback_caller_id: callerId, dialback_caller_id_by: by }: Record<string, string>): Extract<CallbackEvent, { type: 'admission-asked' }> {
  return { type: 'admission-asked', contactId, line: queue?.startsWith('arn:') ? 'queue' : 'agent', ...(version && { version: Number(version) }), ...(customerFirst === 'yes' && { customerFirst: true as const }), ...(callerId?.startsWith('+') && (by === 'agent' || by === 'country') && { shown: callerId }) };
}

function reportOf(outcome: string | undefined): Report {
  const report = REPORTS.find((known) => known === outcome);
  if (!report) throw new RangeError(`The parameter "outcome" is "${outcome}". It must be one of ${REPORTS.join(', ')}.`);
  return report;
}
