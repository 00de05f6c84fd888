import type { Callback } from './callback';
import { isPromised } from './callback-request';
import { givesWay } from './customers-place';
import { edit } from './decide-pending';
import { type Circumstances, type FollowDecision, refuse } from './decision';
import type { MoveEvent } from './event';

/**
 * A number that is put right gives a callback to another customer. It is theirs only while it waits for its time, and only where what stands in their
 * place gives way to it: a customer is owed one callback at a time.
 */
export function decideMove(callback: Callback, event: MoveEvent, circumstances: Circumstances): FollowDecision {
  if (callback.phase === 'ended') return refuse('already-over', 'The callback is over.');
  if (callback.phase !== 'pending' || !isPromised(callback)) return refuse('on-its-way', 'The callback is on its way to an agent.');
  if (event.there && !givesWay(event.there, callback)) return refuse('superseded', 'Another callback of that customer came first.');
  return edit(callback, event, circumstances);
}
