import { isPromised, type Callback } from '../../lambda/domain/callback/callback';
import { rootOf } from '../../lambda/domain/callback/way';
import type { AttentionList, CallbackStore } from '../../lambda/ports/callback-store';

/** The store's promises without DynamoDB; held to them by the same contract tests. */
export function createInMemoryCallbackStore(): CallbackStore & AttentionList & { newest(): Callback[] } {
  const current = new Map<string, Callback>();
  const past = new Map<string, Callback>();
  return {
    async create(callback) {
      const there = current.get(callback.subject);
      if (there && (there.phase !== 'ended' || there.id === callback.id || there.attentionAt)) return { created: false, existing: there };
      if (there) past.set(there.id, there);
      current.set(callback.subject, callback);
      return { created: true };
    },
    async save(next) {
      const there = current.get(next.subject);
      if (there?.id !== next.id || there.version !== next.version) return 'overtaken';
      const saved = { ...next, version: next.version + 1 };
      current.set(saved.subject, saved);
      return { saved };
    },
    async find(id) {
      const there = current.get(id.split('.')[0]!);
      return there?.id === id ? there : past.get(id);
    },
    async findLatest(subject) {
      return current.get(subject);
    },
    async findByContact(contactId) {
      return [...current.values()].find((held) => rootOf(held) === contactId);
    },
    async *dueUntil(instant) {
      for (const held of [...current.values()]) if (!isPromised(held) && held.attentionAt && held.attentionAt <= instant) yield { kind: 'callback', subject: held.subject };
    },
    newest: () => [...current.values()],
  };
}
