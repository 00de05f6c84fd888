import { isPromised, type Callback, type Promised } from '../../lambda/domain/callback/callback';
import { isMissed } from '../../lambda/domain/callback/is-missed';
import type { Agenda, AgendaEntry, DueList } from '../../lambda/ports/callback-store';

/** The agenda of what a store in memory holds now: it never lags behind. */
export function createInMemoryAgenda({ newest }: { newest(): Callback[] }): Agenda & DueList {
  const list = (queueId: string, kind: 'due' | 'missed' | 'dismissed'): AgendaEntry[] =>
    newest()
      .filter((callback): callback is Callback & Promised => isPromised(callback) && callback.queueId === queueId && listOf(callback) === kind)
      .map(({ dueAt, requestedAt, subject }) => ({ place: `${dueAt}#${requestedAt}#${subject}`, subject }))
      .sort((a, b) => (a.place < b.place ? -1 : 1));
  return {
    entries: async (queueId, { after, until, limit }) => list(queueId, 'due').filter(({ place }) => place > after && place <= until).slice(0, limit),
    missed: async (queueId, { after, limit, dismissed }) => list(queueId, dismissed ? 'dismissed' : 'missed').filter(({ place }) => place > after).slice(0, limit),
    async pendingUntil(queueId, until) {
      const due = list(queueId, 'due').filter(({ place }) => place < until);
      return newest().filter((held) => held.phase === 'pending' && due.some(({ subject }) => subject === held.subject)).length;
    },
    async read(entries) {
      return entries.flatMap(({ place, subject }) => newest().filter((held) => held.subject === subject && held.requestedAt === place.split('#')[1]));
    },
  };
}

/** Undefined: it ended before its time, and stands on none. */
function listOf(callback: Callback & Promised): 'due' | 'missed' | 'dismissed' | undefined {
  if (callback.phase !== 'ended') return 'due';
  if (isMissed(callback) && !callback.attentionAt) return callback.dismissed ? 'dismissed' : 'missed';
  return callback.endedAt < callback.dueAt ? undefined : 'due';
}
