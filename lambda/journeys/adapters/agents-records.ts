import type { AgentsRecords } from '../../dials/ports/agents-records';
import type { History } from '../ports/history';

/** The history of the agent, as far as it leads to callbacks and clicks. */
export function createAgentsRecords(history: Pick<History, 'newest'>): AgentsRecords {
  return {
    async newest(userId, { since, limit }) {
      const entries = await history.newest({ agent: userId }, { limit });
      return entries.flatMap(({ entry: { kind, id, at } }) => (kind === 'callback' && at >= since ? [id] : []));
    },
  };
}
