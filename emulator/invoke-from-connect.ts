import type { VirtualTime } from './clock/virtual-time';
import type { InvokeFunction } from './connect/contact-centre';
import type { Functions, InvokeRequest } from './lambda/functions';
import { ServiceError } from './service-error';

/** Connect tries a throttled or broken invocation so many times again, inside the flow's limit (AG:connect-lambda-functions). */
const FURTHER_ATTEMPTS = 3;
/** How long it waits between them is not documented: a choice of this emulator. */
const WAIT_MILLISECONDS = 500;

type Answer = Awaited<ReturnType<InvokeFunction>>;

/** Lets Connect invoke the account's functions: as the service that their policies name, with the flow's time limit. */
export function invokeFromConnect({ time, functions, instanceArn }: { time: VirtualTime; functions: Functions; instanceArn: () => string }): InvokeFunction {
  return async ({ functionArn, event, timeLimitSeconds, synchronous }) => {
    const by = { service: 'connect.amazonaws.com', sourceArn: instanceArn(), sourceAccount: instanceArn().split(':')[4] };
    const request: InvokeRequest = { function: functionArn, payload: event, by };
    if (!synchronous) return accept(functions, request);
    const stop = new AbortController();
    const answer = invokeRepeatedly({ time, functions, signal: stop.signal }, request);
    return firstOf(time, { answer, timeLimitSeconds, stop });
  };
}

function accept(functions: Functions, request: InvokeRequest): Answer {
  try {
    return { payload: undefined, ...functions.invokeAsynchronously(request) };
  } catch (error) {
    return refusal(error);
  }
}

async function invokeRepeatedly({ time, functions, signal }: { time: VirtualTime; functions: Functions; signal: AbortSignal }, request: InvokeRequest): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await functions.invoke(request);
      return 'error' in result ? { failed: result.error.errorType } : result;
    } catch (error) {
      if (attempt === FURTHER_ATTEMPTS || signal.aborted || !isPassing(error)) return refusal(error);
      await time.sleep(WAIT_MILLISECONDS);
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof ServiceError && (error.code === 'TooManyRequestsException' || error.status >= 500);
}

function refusal(error: unknown): Answer {
  if (error instanceof ServiceError) return { failed: error.code };
  throw error;
}

/** The flow goes on when its limit has passed; the function runs to its own end, as Lambda lets it. */
async function firstOf(time: VirtualTime, { answer, timeLimitSeconds, stop }: { answer: Promise<Answer>; timeLimitSeconds: number; stop: AbortController }): Promise<Answer> {
  const timeout: Answer = { failed: 'Timeout' };
  const tooLate = time.sleep(timeLimitSeconds * 1000, stop.signal).then(
    () => timeout,
    () => timeout,
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    stop.abort();
  }
}
