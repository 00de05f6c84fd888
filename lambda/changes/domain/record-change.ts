import type { Versioned } from '../../ground/domain/decision';

/** One write of a record, as the table's stream tells it. */
export interface RecordChange<Rec extends Versioned> {
  /** The record as it stood in this place before. Absent: it came there with this write. */
  before?: Rec;
  after: Rec;
  /** It came into the history as it stands in its place, since another was to stand there: all of it was told by the writes there. */
  isCopy: boolean;
  /** ISO instant of the write. */
  savedAt: string;
}
