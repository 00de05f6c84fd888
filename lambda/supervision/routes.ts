/** What supervisors see of their queues; wired by api-board. */
import type { AgentRoute } from '../agents/http/agent-route';
import { GROUND_REFUSALS } from '../ground/domain/refusals';
import { maskNumber } from '../ground/domain/mask-number';
import type { Clock } from '../ground/ports/clock-ids-notices';
import type { BoardRouteKey } from '../http/agent-routes';
import type { BoardPage } from '../http/board-api-types';
import { answer, answerIn, createRefusalAnswer } from '../http/problem';
import type { QueuePolicy } from '../queues/domain/queue-policy';
import { SUPERVISION_REFUSALS } from './domain/refusals';
import { boardFile } from './http/board-file';
import { viewBoard, viewBoardCallback } from './http/board-view';
import { parseBoardQuery } from './http/requests';
import type { ListBoard } from './usecases/list-board';
import type { ViewNow } from './usecases/view-now';

const answerRefusal = createRefusalAnswer({ ...GROUND_REFUSALS, ...SUPERVISION_REFUSALS });

/** A function may answer 6 MB (Lambda quotas), and a row has a kilobyte at most. */
const EXPORTED_AT_MOST = 5000;

export interface BoardRouteNeeds {
  viewNow: ViewNow;
  listBoard: ListBoard;
  queues: ReadonlyMap<string, QueuePolicy>;
  /** Whether a file holds whole numbers. */
  exportsNumbers: boolean;
  clock: Clock;
}

export function createBoardRoutes({ viewNow, listBoard, queues, exportsNumbers, clock }: BoardRouteNeeds): Record<BoardRouteKey, AgentRoute> {
  return {
    'GET /board': async (_request, { role }) => answer(200, viewBoard(await viewNow(role))),
    'GET /board/callbacks': async ({ queryStringParameters }, { role }) => {
      const query = parseBoardQuery(queryStringParameters);
      if ('code' in query) return answerRefusal(query);
      const listed = await listBoard(role, query);
      if ('refusal' in listed) return answerRefusal(listed.refusal);
      const now = clock.now();
      return answerIn(200, (language) => ({ ...listed, callbacks: listed.callbacks.map((callback) => viewBoardCallback(callback, { queues, now, language })), at: now }) satisfies BoardPage);
    },
    'GET /board/export': async ({ queryStringParameters }, { role }) => {
      const query = parseBoardQuery(queryStringParameters);
      if ('code' in query) return answerRefusal(query);
      const listed = await listBoard(role, { ...query, offset: 0, limit: EXPORTED_AT_MOST });
      if ('refusal' in listed) return answerRefusal(listed.refusal);
      if (listed.total > EXPORTED_AT_MOST) return answerRefusal({ code: 'export-too-long', found: listed.total, atMost: EXPORTED_AT_MOST });
      const now = clock.now();
      // A file names states and outcomes by their codes, which are in no language.
      const rows = listed.callbacks.map((callback) => viewBoardCallback(callback, { queues, now, language: 'en' }));
      const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="callbacks-${now.slice(0, 10)}.csv"`, 'cache-control': 'no-store' };
      return { statusCode: 200, headers, body: boardFile(rows, exportsNumbers ? (number) => number : maskNumber) };
    },
  };
}
