import type { Callback } from '../../callbacks/domain/callback';

/** Sort key of a promised callback in time: its due time, then its request, then its subject. As text, in that order; unique. */
export type DueKey = string;

/** Promised callbacks, queue by queue, in order of time. An entry stays in the list after its due time, until the record expires. */
export interface Agenda {
  /** Entries after `after` and not after `until`, in order, `limit` at most. Either may be an instant alone. */
  entries(queueId: string, range: { after: DueKey; until: DueKey; limit: number }): Promise<AgendaEntry[]>;
  /** Those that went to the missed list, or with `dismissed` those that were taken off it again, in the order of their due times. */
  missed(queueId: string, range: { after: DueKey; limit: number; dismissed?: boolean }): Promise<AgendaEntry[]>;
  /** Those in whose last call this agent was on the line with somebody, by the end of that call. */
  answered(userId: string, range: { after: DueKey; limit: number }): Promise<AgendaEntry[]>;
  /** The callbacks behind the entries, in their order. One that a later one replaced is left out, and one that cannot be read. */
  read(entries: AgendaEntry[]): Promise<Callback[]>;
}

/** The part of the agenda that has come and is still to be done. */
export interface DueList {
  /** How many callbacks of the queue were due before this instant and are not dispatched. Counted up to 100. */
  pendingUntil(queueId: string, until: string): Promise<number>;
}

export interface AgendaEntry {
  dueKey: DueKey;
  subject: string;
}
