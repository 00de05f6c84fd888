import { isPromised, type Callback } from '../domain/callback/callback';
import type { Notices } from '../ports/surroundings';

/** What an operator watches of promised callbacks, by source queue: those that were dropped, and those that their owner did not take. */
export function countPromised(notices: Notices, from: Callback, next: Callback): void {
  if (!isPromised(from)) return;
  if (next.phase === 'ended' && from.phase !== 'ended') {
    if (next.outcome.code === 'missed') notices.counted('Missed', from.queueId);
    if (next.outcome.code === 'purged') notices.counted('Purged', from.queueId);
  }
  if (next.phase === 'pending' && next.fellBack && from.phase !== 'pending') notices.counted('FellBack', from.queueId);
}
