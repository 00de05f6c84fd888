import type { Role } from '../../agents/domain/role';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { inPortions } from '../../ground/domain/in-portions';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { type BoardQuery, isAskedFor, sortBoard } from '../domain/board-filter';
import type { SupervisionRefusal } from '../domain/refusals';
import type { ReadBoard } from './read-board';
import { supervisedQueues } from '../domain/supervised-queues';

export interface ListBoardNeeds {
  readBoard: ReadBoard;
  queues: ReadonlyMap<string, QueuePolicy>;
  clock: Clock;
}

export type ListBoard = (role: Role | undefined, query: BoardQuery) => Promise<{ callbacks: (Callback & Promised)[]; total: number; isWhole: boolean } | { refusal: SupervisionRefusal<'queue-not-supervised'> }>;

/** What is open or missed in the queues that the person supervises: filtered and put in order here, so that a page holds no more than it shows. */
export function createListBoard({ readBoard, queues, clock }: ListBoardNeeds): ListBoard {
  return async (role, { queueId, order, isDescending, offset, limit, ...filter }) => {
    const supervised = supervisedQueues(role, queues);
    const looked = queueId === undefined ? supervised : supervised.filter((queue) => queue.queueId === queueId);
    if (queueId !== undefined && looked.length === 0) return { refusal: { code: 'queue-not-supervised' } };
    const boards = await inPortions(looked, (queue) => readBoard(queue.queueId));
    const now = clock.now();
    const asked = boards.flatMap(({ callbacks }) => callbacks.filter((callback) => isAskedFor(callback, filter, now)));
    return { callbacks: sortBoard(asked, order, isDescending).slice(offset, offset + limit), total: asked.length, isWhole: boards.every(({ isWhole }) => isWhole) };
  };
}
