import type { ConnectContactFlowEvent } from 'aws-lambda';
import { hasComeTo, momentChosen } from '../../callbacks/domain/called-in-moment';
import { isProven } from '../../callers/domain/caller-proof';
import type { InboundCallAnswer } from '../../callers/usecases/cancel-for-inbound-call';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireCancelForInboundCall } from '../wiring/inbound-calls';
import { wireStores, wireDispatching } from '../wiring/callbacks';
import { wireByNumber } from '../wiring/keys';
import { withLines } from '../wiring/lines';
import { withQueues } from '../wiring/queues';
import { flowInboundEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(flowInboundEnvironment, process.env), table);
const notices = createNotices('flow-inbound', environment.STACK_NAME);
const connect = createConnectClient();
const following = wireByNumber(environment, { table, notices }, withLines({ ...wireStores(environment, { connect, table, notices }), ...wireDispatching(environment, table) }));
const cancelForInboundCall = wireCancelForInboundCall({
  ...following,
  defaultCountry: environment.DEFAULT_COUNTRY,
});

/** Flat text, as flows read it. `tell`: what the caller is told now, if anything; a call that passes the module twice is told once. */
type InboundAnswer = InboundCallAnswer & { tell: 'cancelled' | 'kept' | 'no' };

/**
 * Called by the module `callback-called-in` of inbound flows, without parameters: who calls, stands in the contact's data, and so does what the
 * flow chose as `dialback_called_in_when`, or said as `dialback_caller_proven`. Of the call it is only known that it began.
 */
export const handler = handlerOf(async (event: ConnectContactFlowEvent): Promise<InboundAnswer> => {
  const { Attributes, Channel, CustomerEndpoint, InitialContactId } = event.Details.ContactData;
  // A text message comes from a number too, but its sender is not on the line.
  const callerId = Channel === 'VOICE' ? CustomerEndpoint?.Address : undefined;
  if (!isProven(environment.CALLER_PROOF, Attributes)) return { decision: 'none', reason: 'The flow has not said that it knows the caller.', tell: 'no' };
  try {
    await following.keys.refresh();
    const isTooEarly = !hasComeTo(momentChosen(Attributes?.dialback_called_in_when, environment.CALLED_IN), 'begun');
    const answer = await cancelForInboundCall({ ...(callerId && { callerId }), rootContactId: InitialContactId, ...(isTooEarly && { isTooEarly }) });
    const wasTold = Attributes?.dialback_called_in === answer.decision;
    return { ...answer, tell: environment.TELL_CALLERS && !wasTold ? sentenceFor(answer) : 'no' };
  } finally {
    notices.flush();
  }
});

function sentenceFor({ decision }: InboundCallAnswer): InboundAnswer['tell'] {
  return decision === 'cancelled' || decision === 'kept' ? decision : 'no';
}
