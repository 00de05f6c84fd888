import type { TimeLeft } from '../ports/time-left';

/** The time that a client's calls may take. Seconds. */
export interface CallLimits {
  /** A try that has less time than this is not begun. */
  least: number;
  /** One try may take this long. Default: half of the time left, so that another one may follow. */
  tryAtMost?: number;
  /** Time that is left for what must follow the call. Default: 0. */
  leave?: number;
}

/** The call was not begun, because it could not have ended in time: nothing happened. */
export class NoTimeLeft extends Error {
  override readonly name = 'NoTimeLeft';
}

/** What is bound of a client of the SDK. A strategy's tokens and errors are passed on as they are. */
interface Bound {
  requestHandler: { handle(request: unknown, options?: object): Promise<unknown> };
  retryStrategy(): Promise<RetryStrategy>;
}
interface RetryStrategy {
  mode?: string;
  acquireInitialRetryToken(scope: string): Promise<unknown>;
  refreshRetryTokenForRetry(token: unknown, error: unknown): Promise<unknown>;
  recordSuccess(token: unknown): void;
}

/**
 * Bounds all calls of the client by the time that is left for the work at hand. No call is begun that cannot end in it, and no try is made that cannot:
 * the error of the one before is then the answer.
 */
export function boundClient<Client extends { config: object }>(client: Client, time: TimeLeft, { least, tryAtMost, leave = 0 }: CallLimits): Client {
  const config = client.config as Bound;
  const left = () => time.seconds() - leave;
  const { requestHandler, retryStrategy } = config;
  const handle = requestHandler.handle.bind(requestHandler);
  requestHandler.handle = (request, options) => handle(request, { ...options, requestTimeout: 1000 * Math.max(least, Math.min(tryAtMost ?? left() / 2, left())) });
  config.retryStrategy = async () => within(await retryStrategy(), () => left() >= least);
  return client;
}

function within(strategy: RetryStrategy, hasTime: () => boolean): RetryStrategy {
  return {
    ...(strategy.mode !== undefined && { mode: strategy.mode }),
    async acquireInitialRetryToken(scope) {
      if (!hasTime()) throw new NoTimeLeft('The call was not begun: it could not have ended in the time that this function has left.');
      return strategy.acquireInitialRetryToken(scope);
    },
    // It waits before it answers. An error lets the SDK throw that of the last try.
    async refreshRetryTokenForRetry(token, error) {
      const next = await strategy.refreshRetryTokenForRetry(token, error);
      if (!hasTime()) throw new NoTimeLeft('There is no time for another try.');
      return next;
    },
    recordSuccess: (token) => strategy.recordSuccess(token),
  };
}
