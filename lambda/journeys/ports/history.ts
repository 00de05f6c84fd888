import type { HistoryEntry, HistoryOf, HistoryPlace } from '../domain/history';

export interface HistoryWriter {
  /** Adding what is there already changes nothing. */
  add(places: readonly HistoryPlace[]): Promise<void>;
}

export interface History {
  /** Newest first. @param before a place that this gave with an entry: only what stands behind it */
  newest(of: HistoryOf, page: { before?: string | undefined; limit: number }): Promise<{ entry: HistoryEntry; place: string }[]>;
}
