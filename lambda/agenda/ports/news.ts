/** A promised callback changed. */
export interface News {
  /** The moment at which it was told, ISO. */
  at: string;
  /** Its id, of this request of the customer. */
  id: string;
  /** Its queue, and the one that it left by this change. */
  queueIds: readonly string[];
}

export type ChangedCallback = Omit<News, 'at'>;

/** What changed of late, for everybody who shows lists. It is written down while somebody reads it. */
export interface NewsBook {
  /** What changed after this instant, oldest first, and perhaps some of what changed just before. Undefined: nobody knows, the lists are to be read again. */
  since(instant: string): Promise<readonly News[] | undefined>;
}

/** For the one function that writes it down. */
export interface NewsWriter {
  /** Whether somebody reads it. */
  isRead(): Promise<boolean>;
  add(changes: readonly ChangedCallback[]): Promise<void>;
}
