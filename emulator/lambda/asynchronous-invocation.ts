import type { VirtualTime } from '../clock/virtual-time';
import type { Outcome } from './environment';
import type { AsynchronousSettings } from './function-definition';
import type { FunctionError } from './worker-protocol';

/** Waits before the second and the third attempt: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
const retryDelaysSeconds = [60, 120];
const defaultMaximumEventAgeSeconds = 21600;

export interface AsynchronousInvocation {
  functionArn: string;
  requestId: string;
  payload: string;
  settings: AsynchronousSettings;
  attempt: () => Promise<Outcome>;
  /** Called once when the event is given up, with the record that an on-failure destination gets. */
  giveUp: (record: Record<string, unknown>, error: FunctionError) => void;
}

/** Lambda's own queue for events: tries, waits a minute, tries, waits two, tries, and then gives the event up. */
export function runAsynchronously(time: VirtualTime, invocation: AsynchronousInvocation): void {
  const { settings, attempt, giveUp } = invocation;
  const acceptedAt = time.now();
  const expiresAt = acceptedAt + (settings.maximumEventAgeSeconds ?? defaultMaximumEventAgeSeconds) * 1000;

  const tryOnce = async (attemptsBefore: number): Promise<void> => {
    const outcome = await attempt();
    if (!('error' in outcome)) return;
    const attempts = attemptsBefore + 1;
    const mayRetry = attempts <= (settings.maximumRetryAttempts ?? 2);
    const retryAt = time.now() + (retryDelaysSeconds[attempts - 1] ?? 0) * 1000;
    if (mayRetry && retryAt <= expiresAt) time.at(retryAt, () => void tryOnce(attempts));
    else giveUp(failureRecord(invocation, { attempts, mayRetry, error: outcome.error, at: time.iso() }), outcome.error);
  };

  time.at(acceptedAt, () => void tryOnce(0));
}

function failureRecord(
  { functionArn, requestId, payload }: AsynchronousInvocation,
  { attempts, mayRetry, error, at }: { attempts: number; mayRetry: boolean; error: FunctionError; at: string },
): Record<string, unknown> {
  return {
    version: '1.0',
    timestamp: at,
    requestContext: {
      requestId,
      functionArn: `${functionArn}:$LATEST`,
      condition: mayRetry ? 'EventAgeExceeded' : 'RetriesExhausted',
      approximateInvokeCount: attempts,
    },
    requestPayload: JSON.parse(payload) as unknown,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: error,
  };
}
