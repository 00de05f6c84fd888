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
  journal.record('call', operation, { service, caller: callerArn, outcome, ...(fault && { fault }), ...(contactId && { contactId }) });
  if (fault) journal.record('fault', fault, { service, operation, caller: callerArn });
}

function contactIdIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ContactId, InitialContactId } = value as Record<string, unknown>;
  const id = ContactId ?? InitialContactId;
  return typeof id === 'string' ? id : undefined;
}
