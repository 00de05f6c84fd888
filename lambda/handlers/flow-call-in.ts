import type { ConnectContactFlowEvent } from 'aws-lambda';
import { createConnectClient } from '../adapters/connect-client';
import { createContactAttributes } from '../adapters/connect-contact-attributes';
import { digestIds } from '../adapters/digest-ids';
import { createCodeTryBook } from '../adapters/dynamodb-code-index';
import { createNotices } from '../adapters/logged-notices';
import { createTableClient } from '../adapters/table-client';
import { readEnvironment } from '../environment/contract';
import { flowCallInEnvironment } from '../environment/flow-call-in';
import { matchCode, recogniseCaller, type MatchAnswer } from '../usecases/call-in/match-call-in';
import { wireCallIns, wireCodes } from './call-in-wiring';

const environment = readEnvironment(flowCallInEnvironment, process.env);
const notices = createNotices('flow-call-in');
const table = createTableClient();
const ports = {
  ...wireCallIns(environment, { table, notices }),
  ...wireCodes(environment, table),
  tries: createCodeTryBook(table, environment.CALLBACKS_TABLE),
  attributes: createContactAttributes(createConnectClient(), environment.INSTANCE_ID),
  ids: digestIds,
  defaultCountry: environment.DEFAULT_COUNTRY,
  askForCode: environment.ASK_FOR_CODE,
};

/** Flat text, as flows read it. `next_agent`: whether the caller waited for this agent already, and goes before others. */
export interface CallInAnswer {
  decision: MatchAnswer['decision'];
  next_agent: 'yes' | 'no';
  /** The queue that the call was announced for; empty unless matched. */
  queue_id: string;
  /** The customer's number, E.164; empty unless matched. */
  number: string;
  reason: string;
}

/**
 * Called by the module `call-in-match` of inbound flows. Parameters: `step` is `recognise`, or `match` with the `code` that the caller
 * entered. Who calls, stands in the contact's data.
 */
export async function handler(event: ConnectContactFlowEvent): Promise<CallInAnswer> {
  const { step, code } = event.Details.Parameters as Record<string, string | undefined>;
  const { Channel, CustomerEndpoint, InitialContactId } = event.Details.ContactData;
  const callerId = Channel === 'VOICE' ? CustomerEndpoint?.Address : undefined;
  const call = { ...(callerId && { callerId }), contactId: InitialContactId };
  try {
    if (step === 'recognise') return answerOf(await recogniseCaller(ports, call));
    if (step !== 'match') throw new RangeError(`The parameter "step" is "${step}". It must be recognise or match.`);
    // Nothing was entered: the flow language then has the word Timeout in the digits' place.
    if (!code || !/\d/.test(code)) return answerOf({ decision: 'none', reason: 'The caller entered no code.' });
    return answerOf(await matchCode(ports, call, code));
  } finally {
    notices.flush();
  }
}

function answerOf(answer: MatchAnswer): CallInAnswer {
  const { decision, reason } = answer;
  if (decision !== 'matched') return { decision, next_agent: 'no', queue_id: '', number: '', reason };
  const { kind, queueId, number } = answer.callIn;
  return { decision, next_agent: kind === 'delayed' ? 'yes' : 'no', queue_id: queueId, number, reason };
}
