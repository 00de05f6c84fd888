import { maskNumbersIn } from '../domain/mask-number';
import { type Invocation, invocationTime } from './invocation-time';

/**
 * Makes the handler of a function out of its work. The time of an invocation counts from here. What the work throws is printed by the runtime, not by our log: so
 * it is thrown on with numbers masked, and without what an error of the SDK carries beside its message, such as the item that stood in the way.
 */
export function handlerOf<Event, Answer>(work: (event: Event) => Promise<Answer>): (event: Event, invocation: Invocation) => Promise<Answer> {
  return async (event, invocation) => {
    invocationTime.begin(invocation);
    try {
      return await work(event);
    } catch (error) {
      throw masked(error);
    }
  };
}

function masked(error: unknown): Error {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return Object.assign(new Error(maskNumbersIn(message)), { name, stack: maskNumbersIn(stack) });
}
