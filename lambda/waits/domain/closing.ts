import { closesAt, isOpen, type OpeningHours } from '../../calendar/domain/opening-hours';
import { secondsBetween } from '../../ground/domain/instant';
import type { WaitEstimate } from './estimate-wait';

/** 0 when they are closed; Infinity when they do not close within a month, or when there are none: a queue without hours is always open. */
export function secondsToClosing(hours: OpeningHours | undefined, now: string): number {
  if (!hours) return Infinity;
  if (!isOpen(hours, now)) return 0;
  const closing = closesAt(hours, now);
  return closing === undefined ? Infinity : secondsBetween(now, closing);
}

/** Nobody being able to say when the turn comes, it may come in time. */
export function closesBeforeTurn(wait: WaitEstimate, secondsOpen: number): boolean {
  return (wait.seconds === 'unknown' ? 0 : wait.seconds) >= secondsOpen;
}
