/** One record of an execution: what the API tells of it, and the text that it hands through. */
export interface RunRecord {
  observationId: string;
  status: 'PASSED' | 'FAILED' | 'IN_PROGRESS' | 'STOPPED';
  /** Epoch milliseconds. */
  at: number;
  record: Record<string, unknown>;
}

export interface ActionRecord {
  Identifier: string;
  Type: string;
  Status: 'PASSED' | 'FAILED';
  ExpectedParameters: Record<string, unknown>;
  ActualParameters: Record<string, unknown>;
}

export type FailureReason = 'OBSERVE_EVENT' | 'ASSERT_DATA' | 'INITIALIZATION_FAILURE' | 'PERFORM_ACTION';

export interface Completion {
  status: 'PASSED' | 'FAILED' | 'STOPPED';
  type: 'SUCCESS' | 'TIMEOUT' | 'FAILURE';
  message: string;
  reasons: FailureReason[];
}

/** No schema of these is published; the fields are those that others have seen. */
export function completionRecord({ type, message, reasons }: Completion, run: { milliseconds: number; failedObservations: number }): Record<string, unknown> {
  return {
    Type: 'COMPLETION',
    CompletionReason: { Type: type, Message: message, FailureReasons: reasons },
    // After a failed assert the record says 0 though the summary says 1 [S].
    ExecutionSummary: { ExecutionDurationMs: run.milliseconds, FailedObservations: reasons.includes('ASSERT_DATA') ? 0 : run.failedObservations },
  };
}

/** The one record of a run that could not begin. */
export function initializationFailure(at: number, message: string): RunRecord {
  const completion: Completion = { status: 'FAILED', type: 'FAILURE', message, reasons: ['INITIALIZATION_FAILURE'] };
  return { observationId: 'COMPLETION', status: 'FAILED', at, record: completionRecord(completion, { milliseconds: 0, failedObservations: 0 }) };
}
