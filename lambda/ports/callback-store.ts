import type { Callback } from '../domain/callback/callback';

export interface CallbackStore {
  /** Creates it unless its subject has an open callback or this very id was there before: then that one is returned. */
  create(callback: Callback): Promise<{ created: true } | { created: false; existing: Callback }>;
  /** Saves it if nobody saved since its version was read; answers it with its new version. */
  save(next: Callback): Promise<{ saved: Callback } | 'overtaken'>;
  find(id: string): Promise<Callback | undefined>;
  /** The newest callback of a subject. */
  findLatest(subject: string): Promise<Callback | undefined>;
  /** The open callback that was handed off on this contact. */
  findByContact(handoffContactId: string): Promise<Callback | undefined>;
}

/** What needs looking at, by the moment it was set for: callbacks and held agents alike. */
export interface AttentionList {
  dueUntil(instant: string): AsyncIterable<{ kind: 'callback'; subject: string } | { kind: 'agent-hold'; userId: string }>;
}
