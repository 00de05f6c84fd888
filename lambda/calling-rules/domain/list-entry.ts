/** The lists that say whom Dialback may call. `personal`: numbers of one agent, who may call no others once they are `restricted`. */
export const LIST_NAMES = ['blocked', 'allowed', 'do-not-call', 'personal', 'restricted'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** Who put a number on a list: an administrator, or a command of theirs; an agent, after a call; or the customer, by a key. */
export const ENTRY_SOURCES = ['administrator', 'import', 'agent', 'customer'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

/** One entry of a list. Instants are ISO. */
export interface ListEntry {
  source: EntrySource;
  /** Why, in a few words: whoever may call is told them. */
  reason?: string;
  since: string;
  /** From here on it counts no more. Absent: it stays until somebody takes it away. */
  until?: string;
}

/** The entries that one subject has, by list. Those of `personal` are under the list's name and the agent's user id. */
export type ListEntries = Readonly<Partial<Record<EntryKey, ListEntry>>>;
export type EntryKey = Exclude<ListName, 'personal'> | `personal#${string}`;

export function entryKeyOf(list: ListName, userId: string | undefined): EntryKey {
  if (list !== 'personal') return list;
  if (userId === undefined) throw new TypeError('An entry of a personal list needs the user id of its agent.');
  return `personal#${userId}`;
}

/** What entries are about: one number, all numbers that begin so, all numbers of a country, or an agent. */
export interface Listed {
  subject: string;
  entries: ListEntries;
}

/** The entry, if it counts at this instant. It does from when it is there: clocks differ, and `since` is for people. */
export function standingEntry({ entries }: Pick<Listed, 'entries'>, key: EntryKey, at: string): ListEntry | undefined {
  const entry = entries[key];
  return entry && (entry.until === undefined || at < entry.until) ? entry : undefined;
}
