/** The HTTP API of the lists that say whom Dialback may call, for administrators. Imported by the page, as api-types.ts is. */

/** `personal`: the numbers of an agent, who may call no others once they are `restricted`. */
export type RuleListName = 'blocked' | 'allowed' | 'do-not-call' | 'personal' | 'restricted';

/** One entry of a list. Instants are ISO. */
export interface RuleEntry {
  list: RuleListName;
  /** A number (E.164), the beginning of numbers (`+4930*`), a country (`DE`), or `agent#<user id>`. */
  subject: string;
  /** User id of Connect: whose personal list it is. */
  agent?: string;
  source: 'administrator' | 'import' | 'agent' | 'customer';
  reason?: string;
  since: string;
  /** From here on it counts no more. */
  until?: string;
}

/** GET /rules/lists?subject=…: all that the lists say of it, the most telling first. Without a subject: all entries, a page at a time, in no order. */
export interface RuleEntries {
  entries: RuleEntry[];
  /** Gets the next page. */
  next?: string;
}

/** What one line wants: as a line of a file. */
export interface RuleLine {
  /** Default: `put`. */
  action?: 'put' | 'remove';
  list: RuleListName;
  /** As people write it. Not for `restricted`, which is about an agent. */
  subject?: string;
  agent?: string;
  reason?: string;
  since?: string;
  until?: string;
  source?: string;
}

/** POST /rules/changes: either `lines` (99 at most), or `undo`. */
export interface RuleChangeRequest {
  lines?: RuleLine[];
  /** Takes this change back as one more. What somebody changed since stays. */
  undo?: string;
  /** Says what it would do, and does nothing. Default: false. */
  dryRun?: boolean;
  /** For the audit log, in a few words, like the name of a file. */
  what?: string;
  /** It goes on with this change: a file is sent in portions, which one undo takes back. `portion` counts them from 1. With `undo`: both are those of the answer before, `change` and `next`. */
  change?: string;
  portion?: number;
}

/** What a line did, or would do. */
export interface RuleLineEffect {
  effect: 'added' | 'changed' | 'removed' | 'same' | 'refused';
  /** As it was read. Absent if it could not be. */
  subject?: string;
  /** Why it cannot be had. */
  why?: string;
}

export interface RuleChangeAnswer {
  /** The id of the change, to go on with it, or to take it back. */
  change: string;
  /** One for each line, in order. After an undo: none. */
  lines: RuleLineEffect[];
  /** After an undo: lines that were taken back, and that stay because somebody changed them since. */
  takenBack?: number;
  left?: number;
  /** After an undo: a request has not the time for all of a long file. The same request with this as its `portion`, and with `change`, goes on. */
  next?: number;
}

/** GET /rules/changes?day=YYYY-MM-DD: the audit log of a day in UTC, today if none is named; newest first. */
export interface RuleChanges {
  changes: {
    id: string;
    at: string;
    by: string;
    what: string;
    /** Number of lines that changed something. */
    count: number;
    /** The first of them. Absent `before`: there was none; absent `after`: there is none. */
    lines: { subject: string; list: RuleListName; agent?: string; before?: RuleEntry; after?: RuleEntry }[];
  }[];
  /** There are more that day: `npm run lists -- changes` shows them all. */
  more?: true;
}

/** PUT /pin: the agent sets the PIN with which they call restricted destinations, 4 to 12 digits. */
export interface SetPinRequest {
  pin: string;
  /** The PIN that they have. Left out where they have none. */
  current?: string;
}

export interface PinSet {
  /** ISO instant. */
  setAt: string;
}

/** GET /rules/pins: the agents who have a PIN, a page at a time. */
export interface AgentPins {
  agents: { userId: string; username: string; setAt: string; locked: boolean }[];
  /** Gets the next page. */
  next?: string;
}

/** DELETE /rules/pins/{userId}: it is taken away, and the agent sets another. */
export interface PinReleased {
  released: true;
}
