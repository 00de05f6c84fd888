import type { Versioned } from '../domain/decision';

/** Keeps records that change by decisions: the newest of each subject, and earlier ones by their ids. */
export interface VersionedStore<Rec extends Versioned> {
  /**
   * Creates it where its subject has none yet, or in the place of the one that was read there, which is found by its id from then on.
   * Undefined when it was created; otherwise the record that stands in the way.
   */
  create(record: Rec, insteadOf?: Rec): Promise<Rec | undefined>;
  /** Saves it if nobody saved since its version was read; answers it with its new version. */
  save(next: Rec): Promise<{ saved: Rec } | 'overtaken'>;
  find(id: string): Promise<Rec | undefined>;
  /** The newest of a subject. */
  findLatest(subject: string): Promise<Rec | undefined>;
}
