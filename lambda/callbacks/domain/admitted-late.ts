import type { Callback } from './callback';
import { settledAttempt } from './current-attempt';

/** A call to our own number that Connect made for a callback, and its callback contact with it, as its record does not know: the record is of before. */
export interface PlacedCall {
  callbackId: string;
  /** The call to our own number. Legacy, and where customers come first: the customer's. */
  contactId: string;
  /** ISO instant at which it began. */
  at: string;
  /** Where its callback was made: in an agent's own queue, or in the twin. */
  line: 'agent' | 'queue';
  /** The customer was called before an agent: the version that the call carries. */
  calledFirstAs?: number;
}

/**
 * The promised callback as it was once the handoff flow was let in on this call. What became of the call is then looked up. Undefined: it is not waiting for its
 * time, or had this very call.
 */
export function admittedLate(callback: Callback, { contactId, at, line, calledFirstAs }: PlacedCall): Callback | undefined {
  if (callback.phase !== 'pending' || callback.attempts.some(({ handoffContactId }) => handoffContactId === contactId)) return undefined;
  const agent = callback.attempt.calledNowBy ?? callback.owner;
  const admitted = { ...settledAttempt(callback.attempt), handoffContactId: contactId, admittedAt: at };
  if (calledFirstAs !== undefined) {
    const way = { line: { queueId: callback.queueId }, customerFirst: true as const, dials: 1, dialledAs: calledFirstAs, dialledAt: at };
    return { ...callback, phase: 'calling', attempt: { ...admitted, ...way }, checkAt: at };
  }
  const attempt = { ...admitted, line: line === 'agent' && agent ? { agent } : { queueId: callback.queueId } };
  return { ...callback, phase: 'handing-off', attempt, checkAt: at };
}
