/** The queues that agents may promise callbacks for; wired by api-agent. */
import type { AgentRoutesUnder } from '../agents/http/agent-route';
import { answer } from '../http/problem';
import { viewQueues } from './http/queues-view';
import type { ListQueues } from './usecases/list-queues';

export function createQueueRoutes({ listQueues }: { listQueues: ListQueues }): AgentRoutesUnder<'/queues'> {
  return { 'GET /queues': async (_request, { agent }) => answer(200, viewQueues(await listQueues(agent))) };
}
