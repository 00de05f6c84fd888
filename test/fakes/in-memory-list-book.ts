import type { ChangedLine, ChangeHead } from '../../lambda/calling-rules/domain/list-change';
import type { AuditLog, ListBook, ListPages, VersionedListed } from '../../lambda/calling-rules/ports/lists';

/** The lists and their audit log in memory. */
export function createInMemoryListBook(): { book: ListBook; audit: AuditLog; pages: ListPages } {
  const items = new Map<string, VersionedListed>();
  const noted = new Map<string, { change: ChangeHead; lines: readonly ChangedLine[] }>();
  async function* withId(begins: string) {
    for (const id of [...noted.keys()].sort()) if (id.startsWith(begins)) yield noted.get(id)!;
  }
  const book: ListBook = {
    read: async (subjects) => subjects.map((subject) => items.get(subject) ?? { subject, entries: {}, version: 0 }),
    async write({ change, nth, subjects, lines }) {
      const id = `${change.id}#${String(nth).padStart(7, '0')}`;
      if (noted.has(id) || subjects.some(({ before }) => (items.get(before.subject)?.version ?? 0) !== before.version)) return 'overtaken';
      noted.set(id, { change, lines });
      for (const { before, after } of subjects) items.set(before.subject, { ...after, version: before.version + 1 });
      return 'written';
    },
  };
  return { book, audit: { portionsOf: (changeId) => withId(`${changeId}#`), changesOn: (day) => withId(day) }, pages: async () => ({ listed: [...items.values()] }) };
}
