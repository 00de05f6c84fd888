import type { EntryKey, ListEntries, ListEntry } from './list-entry';

/** What is wanted of one list: an entry, or none. An entry without `since` keeps the instant that it has, or gets that of the change. */
export interface ListLine {
  subject: string;
  key: EntryKey;
  entry: Wanted | undefined;
}

export type Wanted = Omit<ListEntry, 'since'> & Partial<Pick<ListEntry, 'since'>>;

/** What a line does: to a dry run it says what it would do. */
export type LineEffect = 'added' | 'changed' | 'removed' | 'same';

/** One line of the audit log: the entry before, and after. Absent: there was none, or is none. */
export interface ChangedLine {
  subject: string;
  key: EntryKey;
  before?: ListEntry;
  after?: ListEntry;
}

/** Applies a line to the entries of its subject. `line`: what the audit log keeps of it; absent: nothing changed. */
export function applyLine(entries: ListEntries, { subject, key, entry: wanted }: ListLine, now: string): { effect: LineEffect; entries: ListEntries; line?: ChangedLine } {
  const before = entries[key];
  const after = wanted && { ...wanted, since: wanted.since ?? before?.since ?? now };
  if (isSame(before, after)) return { effect: 'same', entries };
  const { [key]: _before, ...others } = entries;
  const line = { subject, key, ...(before && { before }), ...(after && { after }) };
  if (!after) return { effect: 'removed', entries: others, line };
  return { effect: before ? 'changed' : 'added', entries: { ...others, [key]: after }, line };
}

/**
 * The lines that take a change back, the last first. `left`: somebody changed those entries since, so they stay.
 *
 * @param entriesOf what each subject has now
 */
export function takeBack(lines: readonly ChangedLine[], entriesOf: ReadonlyMap<string, ListEntries>): { wanted: ListLine[]; left: ChangedLine[] } {
  const now = new Map(entriesOf);
  const wanted: ListLine[] = [];
  const left: ChangedLine[] = [];
  for (const line of [...lines].reverse()) {
    const { subject, key, before, after } = line;
    const entries = now.get(subject) ?? {};
    if (!isSame(entries[key], after)) {
      left.push(line);
      continue;
    }
    wanted.push({ subject, key, entry: before });
    now.set(subject, { ...entries, [key]: before });
  }
  return { wanted, left };
}

function isSame(one: ListEntry | undefined, other: ListEntry | undefined): boolean {
  if (!one || !other) return one === other;
  return one.source === other.source && one.reason === other.reason && one.since === other.since && one.until === other.until;
}

/** A change, and who made it. */
export interface ChangeHead {
  /** Begins with the instant of the change. */
  id: string;
  /** ISO instant. */
  at: string;
  /** A user name, or the operator's own word. */
  by: string;
  /** In a few words: the name of an imported file, or what was taken back. */
  what: string;
}
