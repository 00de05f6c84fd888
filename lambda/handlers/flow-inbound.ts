import type { ConnectContactFlowEvent } from 'aws-lambda';
import { createConnectClient } from '../adapters/connect-client';
import { digestIds } from '../adapters/digest-ids';
import { createNotices } from '../adapters/logged-notices';
import { createTableClient } from '../adapters/table-client';
import { readEnvironment } from '../environment/contract';
import { flowInboundEnvironment } from '../environment/flow-inbound';
import { cancelCalledIn, type CalledInAnswer } from '../usecases/cancel-called-in';
import { wireFollowing } from './wiring';

const environment = readEnvironment(flowInboundEnvironment, process.env);
const notices = createNotices('flow-inbound');
const connect = createConnectClient();
const ports = {
  ...wireFollowing(environment, { connect, table: createTableClient(), notices }),
  ids: digestIds,
  defaultCountry: environment.DEFAULT_COUNTRY,
};

/** Flat text, as flows read it. `tell`: whether the caller is told now; a call that passes the module twice is told once. */
export type InboundAnswer = CalledInAnswer & { tell: 'yes' | 'no' };

/** Called by the module `callback-called-in` of inbound flows, without parameters: who calls, stands in the contact's data. */
export async function handler(event: ConnectContactFlowEvent): Promise<InboundAnswer> {
  const { Attributes, Channel, CustomerEndpoint, InitialContactId } = event.Details.ContactData;
  // A text message comes from a number too, but its sender is not on the line.
  const callerId = Channel === 'VOICE' ? CustomerEndpoint?.Address : undefined;
  try {
    const answer = await cancelCalledIn(ports, { ...(callerId && { callerId }), rootContactId: InitialContactId });
    const wasTold = Attributes?.dialback_called_in === 'cancelled';
    const tell = environment.TELL_CALLERS && answer.decision === 'cancelled' && !wasTold ? 'yes' : 'no';
    return { ...answer, tell };
  } finally {
    notices.flush();
  }
}
