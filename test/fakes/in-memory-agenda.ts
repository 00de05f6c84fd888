import { isPromised, type Callback, type Promised } from '../../lambda/domain/callback/callback';
import type { Agenda, AgendaEntry } from '../../lambda/ports/callback-store';

/** The agenda of what a store in memory holds now: it never lags behind. */
export function createInMemoryAgenda({ newest }: { newest(): Callback[] }): Agenda {
  const list = (queueId: string, missed: boolean): AgendaEntry[] =>
    newest()
      .filter((callback): callback is Callback & Promised => isPromised(callback) && callback.queueId === queueId && listOf(callback) === (missed ? 'missed' : 'due'))
      .map(({ dueAt, requestedAt, subject }) => ({ place: `${dueAt}#${requestedAt}#${subject}`, subject }))
      .sort((a, b) => (a.place < b.place ? -1 : 1));
  return {
    entries: async (queueId, { after, until, limit }) => list(queueId, false).filter(({ place }) => place > after && place <= until).slice(0, limit),
    missed: async (queueId, { after, limit }) => list(queueId, true).filter(({ place }) => place > after).slice(0, limit),
    async read(entries) {
      return entries.flatMap(({ place, subject }) => newest().filter((held) => held.subject === subject && held.requestedAt === place.split('#')[1]));
    },
  };
}

/** Undefined: it ended before its time, and stands on neither. */
function listOf(callback: Callback & Promised): 'due' | 'missed' | undefined {
  if (callback.phase !== 'ended') return 'due';
  if (callback.outcome.code === 'missed') return 'missed';
  return callback.endedAt < callback.dueAt ? undefined : 'due';
}
