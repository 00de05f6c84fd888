import { agentOfCall } from '../../lambda/callbacks/domain/agent-of-call';
import { endedByHand } from '../../lambda/callbacks/domain/talk-by-hand';
import type { Callback, CallbackIn, Ended } from '../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../lambda/callbacks/domain/callback-request';
import { isMissed } from '../../lambda/callbacks/domain/is-missed';
import type { Agenda, AgendaEntry, DueList } from '../../lambda/agenda/ports/agenda';

/** The agenda over a store in memory. It never lags behind. */
export function createInMemoryAgenda({ newest }: { newest(): Callback[] }): Agenda & DueList {
  const list = (queueId: string, kind: 'due' | 'missed' | 'dismissed'): AgendaEntry[] =>
    newest()
      .filter((callback): callback is Callback & Promised => isPromised(callback) && callback.queueId === queueId && listOf(callback) === kind)
      .map(({ dueAt, requestedAt, subject }) => ({ dueKey: `${dueAt}#${requestedAt}#${subject}`, subject }))
      .sort((a, b) => (a.dueKey < b.dueKey ? -1 : 1));
  return {
    entries: async (queueId, { after, until, limit }) => list(queueId, 'due').filter(({ dueKey }) => dueKey > after && dueKey <= until).slice(0, limit),
    missed: async (queueId, { after, limit, dismissed }) => list(queueId, dismissed ? 'dismissed' : 'missed').filter(({ dueKey }) => dueKey > after).slice(0, limit),
    answered: async (userId, { after, limit }) =>
      newest()
        .filter((held): held is CallbackIn<Ended> & Promised => isPromised(held) && held.phase === 'ended' && listOf(held) === 'answered' && talkerOf(held) === userId)
        .map(({ endedAt, requestedAt, subject }) => ({ dueKey: `${endedAt}#${requestedAt}#${subject}`, subject }))
        .filter(({ dueKey }) => dueKey > after)
        .sort((a, b) => (a.dueKey < b.dueKey ? -1 : 1))
        .slice(0, limit),
    async pendingUntil(queueId, until) {
      const due = list(queueId, 'due').filter(({ dueKey }) => dueKey < until);
      return newest().filter((held) => held.phase === 'pending' && due.some(({ subject }) => subject === held.subject)).length;
    },
    async read(entries) {
      return entries.flatMap(({ dueKey, subject }) => newest().filter((held) => held.subject === subject && held.requestedAt === dueKey.split('#')[1]));
    },
  };
}

function talkerOf(callback: Callback & Promised): string | undefined {
  return endedByHand(callback)?.agent.userId ?? agentOfCall(callback, callback.attempt);
}

/** Undefined if the callback ended before its time, and is on no list. */
function listOf(callback: Callback & Promised): 'due' | 'missed' | 'dismissed' | 'answered' | undefined {
  if (callback.phase !== 'ended') return 'due';
  if (isMissed(callback) && !callback.checkAt) return callback.dismissed ? 'dismissed' : 'missed';
  if (talkerOf(callback) && !callback.checkAt) return 'answered';
  return callback.endedAt < callback.dueAt ? undefined : 'due';
}
