import type { Changed } from '../domain/changed';

/** A write of an item, as the table's stream brings it, in the order in which that item was written. A write may come more than once. */
export interface StreamedChange {
  /** Its place in the stream. */
  position: string;
  /** The keys of the item, for the operator. */
  item: string;
  /** The record; absent where it is none that others are told of. Or the reason why it cannot be read. */
  read: { changed?: Changed } | { unreadable: string };
}
