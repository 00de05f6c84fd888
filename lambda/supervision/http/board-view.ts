import { localTimeOf } from '../../calendar/domain/local-time';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { failedAttemptsOf } from '../../callbacks/domain/failed-attempts';
import { viewOutcome } from '../../callbacks/http/said-view';
import type { Board, BoardCallback, BoardQueue } from '../../http/board-api-types';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { boardStateOf } from '../domain/board-state';
import { quarterOf, takenInAQuarter } from '../domain/due-by-quarter';
import type { Now, QueueNow } from '../ports/now';
import { viewPause } from './pauses-view';

export function viewBoard({ at, queues, paused, isWhole }: Now): Board {
  return { at, dueFrom: quarterOf(at), queues: queues.map(viewQueue), ...(paused && { paused: viewPause(paused) }), isWhole };
}

function viewQueue({ queue, counts, blocked, due, unansweredVoicemails, load, handleSeconds, pause }: QueueNow): BoardQueue {
  return {
    id: queue.queueId,
    name: queue.name,
    counts,
    blocked,
    due,
    ...(unansweredVoicemails !== undefined && { unansweredVoicemails }),
    agents: load ? { staffed: load.agentsStaffed, available: load.agentsAvailable, takeInAQuarter: takenInAQuarter(load.agentsStaffed, handleSeconds) } : null,
    ...(pause && { paused: viewPause(pause) }),
  };
}

export function viewBoardCallback(callback: Callback & Promised, { queues, now, language }: { queues: ReadonlyMap<string, QueuePolicy>; now: string; language: string }): BoardCallback {
  const { id, number, queueId, phase, owner, dueAt, zone, purgeAt, requestedAt, requestedBy, origin, retriesLeft, comment, crmRecord, version } = callback;
  const failed = failedAttemptsOf(callback);
  const last = callback.phase === 'ended' ? callback.outcome : failed.at(-1)?.outcome;
  return {
    id,
    number,
    queue: { id: queueId, name: queues.get(queueId)?.name ?? queueId },
    state: boardStateOf(callback, now) ?? 'missed',
    phase,
    owner: owner?.username ?? null,
    dueAt,
    dueLocal: { local: localTimeOf(dueAt, zone), zone },
    purgeAt,
    requestedAt,
    requestedBy: requestedBy?.username ?? null,
    origin,
    failedAttempts: failed.length,
    retriesLeft,
    ...(last && { lastOutcome: viewOutcome(last, language) }),
    ...(callback.phase === 'pending' && { nextAt: callback.checkAt }),
    ...(comment && { comment }),
    ...(crmRecord && { crmRecord }),
    version,
  };
}
