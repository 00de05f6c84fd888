import type { Callback } from '../../lambda/domain/callback/callback';
import type { AttentionList, CallbackStore } from '../../lambda/ports/callback-store';

/** The store's promises without DynamoDB; held to them by the same contract tests. */
export function createInMemoryCallbackStore(): CallbackStore & AttentionList {
  const current = new Map<string, Callback>();
  const past = new Map<string, Callback>();
  return {
    async create(callback) {
      const there = current.get(callback.subject);
      if (there && (there.phase !== 'ended' || there.id === callback.id || there.attentionAt)) return { created: false, existing: there };
      current.set(callback.subject, callback);
      return { created: true };
    },
    async save(next) {
      const there = current.get(next.subject);
      if (there?.id !== next.id || there.version !== next.version) return 'overtaken';
      const saved = { ...next, version: next.version + 1 };
      current.set(saved.subject, saved);
      if (saved.phase === 'ended') past.set(saved.id, saved);
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
      return [...current.values()].find((held) => held.phase !== 'ended' && 'handoffContactId' in held && held.handoffContactId === contactId);
    },
    async *dueUntil(instant) {
      for (const held of [...current.values()]) if (held.attentionAt && held.attentionAt <= instant) yield { kind: 'callback', subject: held.subject };
    },
  };
}
