import type { ConnectContactFlowEvent } from 'aws-lambda';
import { createCodeTryBook } from '../../call-ins/adapters/dynamodb-code-index';
import { putContactAttributes } from '../../call-ins/adapters/put-contact-attributes';
import type { MatchCode } from '../../call-ins/usecases/match-code';
import type { RecogniseCaller } from '../../call-ins/usecases/recognise-caller';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireCallInMatching } from '../wiring/call-in-steps';
import { wireCallInsByNumber, wireCodes } from '../wiring/call-ins';
import { wireKeys } from '../wiring/keys';
import { flowCallInEnvironment } from './environment';

const environment = readEnvironment(flowCallInEnvironment, process.env);
const notices = createNotices('flow-call-in', environment.STACK_NAME);
const table = createTableClient();
const { keys, ids } = wireKeys(environment, notices);
const { recogniseCaller, matchCode } = wireCallInMatching({
  ...wireCallInsByNumber(environment, { table, notices, ids }),
  push: { send: () => Promise.reject(new Error('This function pushes nothing.')) },
  ...wireCodes(environment, { table, ids }),
  tries: createCodeTryBook(table, environment.CALLBACKS_TABLE),
  putAttributes: putContactAttributes(createConnectClient(), environment.INSTANCE_ID),
  defaultCountry: environment.DEFAULT_COUNTRY,
  askForCode: environment.ASK_FOR_CODE,
});

type MatchAnswer = Awaited<ReturnType<RecogniseCaller> | ReturnType<MatchCode>>;

/** Flat text, as flows read it. `next_agent`: whether the caller waited for this agent already, and goes before others. */
interface CallInAnswer {
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
export const handler = handlerOf(async (event: ConnectContactFlowEvent): Promise<CallInAnswer> => {
  const { step, code } = event.Details.Parameters as Record<string, string | undefined>;
  const { Channel, CustomerEndpoint, InitialContactId } = event.Details.ContactData;
  const callerId = Channel === 'VOICE' ? CustomerEndpoint?.Address : undefined;
  const call = { ...(callerId && { callerId }), contactId: InitialContactId };
  try {
    await keys.refresh();
    if (step === 'recognise') return answerOf(await recogniseCaller(call));
    if (step !== 'match') throw new RangeError(`The parameter "step" is "${step}". It must be recognise or match.`);
    // Nothing was entered: the flow language then has the word Timeout in the digits' place.
    if (!code || !/\d/.test(code)) return answerOf({ decision: 'none', reason: 'The caller entered no code.' });
    return answerOf(await matchCode(call, code));
  } finally {
    notices.flush();
  }
});

function answerOf(answer: MatchAnswer): CallInAnswer {
  const { decision, reason } = answer;
  if (decision !== 'matched') return { decision, next_agent: 'no', queue_id: '', number: '', reason };
  const { kind, queueId, number } = answer.callIn;
  return { decision, next_agent: kind === 'delayed' ? 'yes' : 'no', queue_id: queueId, number, reason };
}
