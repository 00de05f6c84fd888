import type { ChangedLine, ChangeHead } from '../../lambda/calling-rules/domain/list-change';
import { type AuditLog, LAST_PORTION, type ListBook, type ListPages, type VersionedListed } from '../../lambda/calling-rules/ports/lists';

const idOf = (changeId: string, nth: number) => `${changeId}#${String(nth).padStart(7, '0')}`;

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
      const id = idOf(change.id, nth);
      if (noted.has(id) || subjects.some(({ before }) => (items.get(before.subject)?.version ?? 0) !== before.version)) return 'overtaken';
      noted.set(id, { change, lines });
      for (const { before, after } of subjects) items.set(before.subject, { ...after, version: before.version + 1 });
      return 'written';
    },
  };
  async function* lastFirst(changeId: string, from = LAST_PORTION) {
    const begins = `${changeId}#`;
    for (const id of [...noted.keys()].filter((one) => one.startsWith(begins)).sort().reverse()) {
      const nth = Number(id.slice(begins.length));
      if (nth <= from) yield { ...noted.get(id)!, nth };
    }
  }
  return { book, audit: { portionsOf: lastFirst, changesOn: withId }, pages: async () => ({ listed: [...items.values()] }) };
}
