import type { ConnectContactFlowEvent } from 'aws-lambda';
import { isProven } from '../../callers/domain/caller-proof';
import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createTableClient } from '../../ground/adapters/table-client';
import { callerNumber } from '../../numbers/domain/caller-number';
import { wireListNumber } from '../wiring/list-number';
import { flowDoNotCallEnvironment } from './environment';

const environment = readEnvironment(flowDoNotCallEnvironment, process.env);
const listNumber = wireListNumber(environment, createTableClient());

/** Flat text, as flows read it. */
interface DoNotCallAnswer {
  decision: 'listed' | 'cannot';
  reason: string;
}

const cannot = (reason: string): DoNotCallAnswer => ({ decision: 'cannot', reason });

/**
 * Called by the module `do-not-call` of inbound flows, and by the flow of customers who come first, without parameters: the customer on the line pressed the key. Whoever answers a call of ours holds that
 * phone; of a caller, `callerProof` of the settings says what shows that.
 */
export const handler = handlerOf(async (event: ConnectContactFlowEvent): Promise<DoNotCallAnswer> => {
  const { Attributes, Channel, CustomerEndpoint, InitiationMethod } = event.Details.ContactData;
  const number = Channel === 'VOICE' ? callerNumber(CustomerEndpoint?.Address, environment.DEFAULT_COUNTRY) : undefined;
  if (number === undefined) return cannot('The customer shows no number.');
  if (InitiationMethod === 'INBOUND' && !isProven(environment.CALLER_PROOF, Attributes)) return cannot('The flow has not said that it knows the caller.');
  await listNumber(number, { source: 'customer', by: 'the customer', what: 'by a key', reason: 'asked by key' });
  return { decision: 'listed', reason: 'The number is on the do-not-call list.' };
});
