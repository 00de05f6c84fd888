import type { Journal } from '../journal';
import type { CallIdentity, FaultKind } from './faults';

export interface LoggedCall extends CallIdentity {
  input: Record<string, unknown>;
}

/** `ok`, or the error's code. */
export type CallOutcome = string;

/** One journal line per call that was answered, or that a fault kept from it. */
export function logCall(journal: Journal, call: LoggedCall, result: { outcome: CallOutcome; output?: unknown; fault?: FaultKind }): void {
  const { service, operation, callerArn, input } = call;
  const { outcome, output, fault } = result;
  const contactId = contactIdIn(output) ?? contactIdIn(input);
  const key = keyIn(input);
  journal.record('call', operation, { service, caller: callerArn, outcome, ...(fault && { fault }), ...(contactId && { contactId }), ...(key !== undefined && { key }) });
  if (fault) journal.record('fault', fault, { service, operation, caller: callerArn });
}

/** The item of DynamoDB that the call names by its key. */
function keyIn({ Key }: Record<string, unknown>): string | undefined {
  if (typeof Key !== 'object' || Key === null) return undefined;
  return Object.values(Key).map((value: { S?: string; N?: string } | undefined) => value?.S ?? value?.N ?? '').join(' ');
}

function contactIdIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ContactId, InitialContactId } = value as Record<string, unknown>;
  const id = ContactId ?? InitialContactId;
  return typeof id === 'string' ? id : undefined;
}
