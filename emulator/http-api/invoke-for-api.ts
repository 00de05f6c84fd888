import type { VirtualTime } from '../clock/virtual-time';
import type { Journal } from '../journal';
import type { Functions } from '../lambda/functions';

export interface ApiInvocation {
  functionArn: string;
  payload: unknown;
  /** The route or authorizer that asks. The function's policy must let it. */
  sourceArn: string;
  timeoutMilliseconds: number;
}

/** The function's answer; `failed` when it threw or may not be invoked, `too-late` when it took longer than API Gateway waits. */
export type ApiInvocationResult = { payload: unknown } | 'failed' | 'too-late';

export interface ApiInvocationServices {
  time: VirtualTime;
  journal: Journal;
  functions: Functions;
}

/** Invokes a function as API Gateway does, and waits no longer than it may. */
export function invokeForApi({ time, journal, functions }: ApiInvocationServices, invocation: ApiInvocation): Promise<ApiInvocationResult> {
  const { functionArn, payload, sourceArn, timeoutMilliseconds } = invocation;
  const patience = new AbortController();
  const answered = functions
    .invoke({ function: functionArn, payload, by: { service: 'apigateway.amazonaws.com', sourceArn } })
    .then((result): ApiInvocationResult => ('error' in result ? 'failed' : result))
    .catch((error: Error): ApiInvocationResult => {
      journal.record('function', 'refused', { function: functionArn, sourceArn, cause: error.message });
      return 'failed';
    });
  const givenUp = time.sleep(timeoutMilliseconds, patience.signal).then((): ApiInvocationResult => 'too-late');
  // The wait that loses is called off.
  givenUp.catch(() => undefined);
  return Promise.race([answered, givenUp]).finally(() => patience.abort());
}

/** The function in an invocation URI, or in its own ARN. */
export function functionIn(uri: string): string | undefined {
  return /arn:aws:lambda:[^/]+/.exec(uri)?.[0];
}
