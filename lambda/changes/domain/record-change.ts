import type { Versioned } from '../../ground/domain/decision';

/** One write of a record, as the table's stream tells it. */
export interface RecordChange<Rec extends Versioned> {
  /** The record as it stood in this place before. Absent: it came there with this write. */
  before?: Rec;
  after: Rec;
  /** It stands in the history, because another record took its place. */
  isPast: boolean;
  /** ISO instant of the write. */
  savedAt: string;
}

/** It came into the history with this write, as it stood in its place before: all of it was told there. */
export function isCopied<Rec extends Versioned>({ before, isPast }: RecordChange<Rec>): boolean {
  return isPast && before === undefined;
}
