import type { TakenOverList } from '../../lambda/agent-callbacks/ports/taken-over';
import type { CallbackStore } from '../../lambda/callbacks/ports/callback-store';

export function createInMemoryTakenOverList(store: Pick<CallbackStore, 'find'>): TakenOverList {
  const entries: { userId: string; dueKey: string; id: string }[] = [];
  return {
    async add(userId, { id, subject, dueAt, requestedAt }) {
      if (!entries.some((entry) => entry.userId === userId && entry.id === id)) entries.push({ userId, dueKey: `${dueAt}#${requestedAt}#${subject}`, id });
    },
    async of(userId, { after, limit }) {
      const all = entries.filter((entry) => entry.userId === userId && entry.dueKey > after).sort((a, b) => (a.dueKey < b.dueKey ? -1 : 1));
      const found = await Promise.all(all.slice(0, limit).map(async ({ dueKey, id }) => ({ dueKey, callback: await store.find(id) })));
      return { entries: found.flatMap(({ dueKey, callback }) => (callback ? [{ dueKey, callback }] : [])), isLast: all.length <= limit };
    },
  };
}
