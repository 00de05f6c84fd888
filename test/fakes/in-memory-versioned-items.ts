import type { Versioned } from '../../lambda/ground/domain/decision';
import type { VersionedStore } from '../../lambda/ground/ports/versioned-store';

type MovableStore<Rec extends Versioned> = VersionedStore<Rec> & {
  newest(): Rec[];
  all(): Rec[];
  /** Writes over what stands in its place, as it is: no new version. */
  amend(record: Rec): void;
  /** As `MovingCallbackStore.move` does. */
  move(move: { from: Rec; next: Rec; insteadOf: Rec | undefined }): Promise<{ saved: Rec } | 'overtaken'>;
};

/** The promises of versioned items without DynamoDB. The same contract tests check both. */
/** @param replaced marks a record whose place another took; marked records are saved in the history */
export function createInMemoryVersionedItems<Rec extends Versioned & { replaced?: true }>(replaced: (record: Rec) => Rec = (record) => record): MovableStore<Rec> {
  const current = new Map<string, Rec>();
  const past = new Map<string, Rec>();
  const movedTo = new Map<string, string>();
  const isStill = (read: Versioned | undefined, there: Versioned | undefined) => there?.id === read?.id && there?.version === read?.version;
  return {
    async create(record, insteadOf) {
      const there = current.get(record.subject);
      if (!isStill(insteadOf, there)) return there;
      if (there) past.set(there.id, replaced(there));
      current.set(record.subject, record);
      return undefined;
    },
    async save(next) {
      const there = next.replaced ? past.get(next.id) : current.get(next.subject);
      if (!isStill(next, there)) return 'overtaken';
      const saved = { ...next, version: next.version + 1 };
      if (next.replaced) past.set(saved.id, saved);
      else current.set(saved.subject, saved);
      return { saved };
    },
    async move({ from, next, insteadOf }) {
      if (!isStill(from, current.get(from.subject)) || !isStill(insteadOf, current.get(next.subject))) return 'overtaken';
      const saved = { ...next, version: next.version + 1 };
      if (insteadOf) past.set(insteadOf.id, replaced(insteadOf));
      current.delete(from.subject);
      current.set(saved.subject, saved);
      movedTo.set(saved.id, saved.subject);
      return { saved };
    },
    amend: (record) => void current.set(record.subject, record),
    async find(id) {
      const there = current.get(movedTo.get(id) ?? id.split('.')[0]!);
      return there?.id === id ? there : past.get(id);
    },
    findLatest: async (subject) => current.get(subject),
    newest: () => [...current.values()],
    all: () => [...past.values(), ...current.values()],
  };
}
