import type { VirtualTime } from './clock/virtual-time';
import type { InvokeFunction } from './connect/contact-centre';
import type { Functions } from './lambda/functions';
import { ServiceError } from './service-error';

/** Lets Connect invoke the account's functions: as the service that their policies name, with the flow's time limit. */
export function invokeFromConnect({ time, functions, instanceArn }: { time: VirtualTime; functions: Functions; instanceArn: () => string }): InvokeFunction {
  return async ({ functionArn, event, timeLimitSeconds, synchronous }) => {
    const request = { function: functionArn, payload: event, by: { service: 'connect.amazonaws.com', sourceArn: instanceArn(), sourceAccount: instanceArn().split(':')[4] } };
    try {
      if (!synchronous) return { payload: functions.invokeAsynchronously(request) };
      const answer = functions.invoke(request).then((result) => ('error' in result ? { failed: result.error.errorType } : result));
      return await firstOf(time, { answer, timeLimitSeconds });
    } catch (error) {
      if (error instanceof ServiceError) return { failed: error.code };
      throw error;
    }
  };
}

type Answer = { payload: unknown } | { failed: string };

/** The flow goes on when its limit has passed; the function runs to its own end, as Lambda lets it. */
async function firstOf(time: VirtualTime, { answer, timeLimitSeconds }: { answer: Promise<Answer>; timeLimitSeconds: number }): Promise<Answer> {
  const stopWaiting = new AbortController();
  const tooLate = time.sleep(timeLimitSeconds * 1000, stopWaiting.signal).then(
    () => ({ failed: 'Timeout' }),
    () => ({ failed: 'Timeout' }),
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    stopWaiting.abort();
  }
}
