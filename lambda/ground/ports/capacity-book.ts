/** Takes a seat, and when it last did so. */
export interface Taker {
  /** The id of a callback, or of an announced call. */
  takerId: string;
  takenAt: string;
}

export interface SeatRules {
  /** Number of seats. */
  limit: number;
  /** Takers with other limits share these seats: the least limit of those who have one holds for each of them. Without it, that of who asks holds. */
  isShared?: true;
  /** Asked only when all seats are taken: whether this taker still stands there. */
  standsThere(taker: Taker): Promise<boolean>;
  /** From this instant on nobody asks for these seats any more, and the book may forget them. Absent: they are kept. */
  forgetAt?: string;
}

/** Seats in lines and slots: how many callbacks or announced calls stand there, exactly, under any race. */
export interface CapacityBook {
  /**
   * Takes one of the seats under this key, once per taker however often it is called. False when `limit` others stand there. Seats are never given
   * back: when all are taken, it is checked who still stands there, and the seats of the others are used again. A crash therefore cannot leak one.
   */
  take(key: string, takerId: string, rules: SeatRules): Promise<boolean>;
  /** The takers of these seats that were not replaced yet. Some of them may stand there no more. */
  takers(key: string): Promise<Taker[]>;
}
