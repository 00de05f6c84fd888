import type { ScheduledCallback } from '../../lambda/http/callback-api-types';

/** The callbacks of a list that a customer was promised, by any of their numbers. */
export function promisesOf(number: string, callbacks: readonly ScheduledCallback[]): ScheduledCallback[] {
  return callbacks.filter((callback) => callback.number === number || callback.shownNumber === number);
}
