import type { Role } from '../../agents/domain/role';
import type { PausesView, PauseView } from '../../http/board-api-types';
import { type Pause, type Pauses, pauseOf } from '../../pauses/domain/pause';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { supervisedQueues } from '../domain/supervised-queues';

export function viewPause({ since, why, by, who }: Pause): PauseView {
  return { since, why, by, ...(who !== undefined && { who }) };
}

export function viewPausesOf(role: Role | undefined, { all, queues: paused }: Pauses, queues: ReadonlyMap<string, QueuePolicy>): PausesView {
  const ofQueue = (queueId: string) => pauseOf({ queues: paused }, queueId);
  return {
    all: all ? viewPause(all) : null,
    queues: supervisedQueues(role, queues).map(({ queueId, name }) => ({ id: queueId, name, pause: ofQueue(queueId) ? viewPause(ofQueue(queueId)!) : null })),
  };
}
