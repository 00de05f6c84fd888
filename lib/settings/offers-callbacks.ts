import type { CheckedSettings } from './settings';

/** Whether any queue offers its callers a callback. */
export function offersCallbacks({ queues }: CheckedSettings): boolean {
  return queues.some(({ offer }) => offer.aboveSeconds !== 'never');
}
