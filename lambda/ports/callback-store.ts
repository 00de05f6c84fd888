import type { Callback, Line } from '../domain/callback/callback';

export interface CallbackStore {
  /** Creates it unless its subject has an open callback or this very id was there before: then that one is returned. */
  create(callback: Callback): Promise<{ created: true } | { created: false; existing: Callback }>;
  /** Saves it if nobody saved since its version was read; answers it with its new version. */
  save(next: Callback): Promise<{ saved: Callback } | 'overtaken'>;
  find(id: string): Promise<Callback | undefined>;
  /** The newest callback of a subject. */
  findLatest(subject: string): Promise<Callback | undefined>;
  /** The newest callback that was handed off on this contact. */
  findByContact(handoffContactId: string): Promise<Callback | undefined>;
}

/** What needs looking at, by the moment it was set for: clicks and held agents alike. */
export interface AttentionList {
  dueUntil(instant: string): AsyncIterable<{ kind: 'callback'; subject: string } | { kind: 'agent-hold'; userId: string }>;
}

/** Where a promised callback stands in time: its due time, then its request, then its subject. As text, in that order; unique. */
export type AgendaPlace = string;

/** What is promised, queue by queue, in order of time. What was reached at its time stays listed until its history is removed. */
export interface Agenda {
  /** Places after `after` and not after `until`, in order, `limit` at most. Either may be an instant alone. */
  entries(queueId: string, range: { after: AgendaPlace; until: AgendaPlace; limit: number }): Promise<AgendaEntry[]>;
  /** Those that went to the missed list, or with `dismissed` those that were taken off it again, in the order of their due times. */
  missed(queueId: string, range: { after: AgendaPlace; limit: number; dismissed?: boolean }): Promise<AgendaEntry[]>;
  /** The callbacks behind the entries, in their order; what was replaced by a later one is left out. */
  read(entries: AgendaEntry[]): Promise<Callback[]>;
}

/** The part of the agenda that has come and is still to be done. */
export interface DueList {
  /** How many callbacks of the queue were due before this instant and are not dispatched. Counted up to 100. */
  pendingUntil(queueId: string, until: string): Promise<number>;
}

export interface AgendaEntry {
  place: AgendaPlace;
  subject: string;
}

/** How many callbacks stand in each line, exactly, under any race. */
export interface LineBook {
  /**
   * Takes a place in the line, once per callback however often it is called. False when `limit` others stand there.
   * Nobody gives a place back: who stands there no more is found out when somebody else wants the place, so none can leak.
   */
  take(line: Line, callbackId: string, rules: { limit: number; standsThere: (callbackId: string) => Promise<boolean> }): Promise<boolean>;
}
