import type { Callback } from '../domain/callback/callback';

export interface CallbackStore {
  /** Creates it unless its subject has an open callback or this very id was there before: then that one is returned. */
  create(callback: Callback): Promise<{ created: true } | { created: false; existing: Callback }>;
  /** Saves `next` if the record is still as `read`; 'overtaken' when somebody was faster. */
  save(next: Callback, read: Callback): Promise<'saved' | 'overtaken'>;
  find(id: string): Promise<Callback | undefined>;
  /** The open callback that was handed off on this contact. */
  findByContact(handoffContactId: string): Promise<Callback | undefined>;
}

/** What needs looking at, by the moment it was set for: callbacks and held agents alike. */
export interface AttentionList {
  dueUntil(instant: string): AsyncIterable<{ kind: 'callback'; id: string } | { kind: 'agent-hold'; userId: string }>;
}
