import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { isUnsaidBy } from '../../callbacks/domain/agent-of-call';
import { ownerAloneOf } from '../../callbacks/domain/handler-of';
import { isMissed } from '../../callbacks/domain/is-missed';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { ListOrder } from './list-order';

/** Whether the agent's list holds it. Of `owner: 'absent'`, where its owner is may still have a say. */
export function isListed(callback: Callback, { agent, list, owner, queueId: asked, to }: ListOrder, served: QueuePolicy[]): callback is Callback & Promised {
  if (!isPromised(callback)) return false;
  if (list === 'answered') return isUnsaidBy(callback, agent.userId) && (to === undefined || callback.endedAt < to) && (asked ?? callback.queueId) === callback.queueId;
  if (listOf(callback) !== list) return false;
  const isServed = served.some(({ queueId }) => queueId === callback.queueId);
  if (callback.owner?.userId === agent.userId) return owner === 'me' || owner === 'anybody';
  if (owner === 'absent') return isServed && callback.phase !== 'ended' && ownerAloneOf(callback) !== undefined;
  return owner !== 'me' && !ownerAloneOf(callback) && isServed;
}

/** Returns undefined if it is over, and nobody needs to see to it. */
function listOf(callback: Callback): ListOrder['list'] | undefined {
  if (callback.phase !== 'ended') return 'pending';
  if (!isMissed(callback)) return undefined;
  return callback.dismissed ? 'dismissed' : 'missed';
}
