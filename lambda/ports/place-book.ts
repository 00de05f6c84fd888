/** Who took a place, and when they last did so. */
export interface Taker {
  /** Of a callback, or of an announced call. */
  takerId: string;
  takenAt: string;
}

export interface PlaceRules {
  /** How many may stand there at a time. */
  limit: number;
  /** Asked only when all places are taken: whether this one still stands there. */
  standsThere(taker: Taker): Promise<boolean>;
  /** From this instant on nobody asks for the place any more, and the book may forget it. Absent: it is kept. */
  forgetAt?: string;
}

/** How many callbacks or announced calls stand at a place, in a line or in a slot, exactly, under any race. */
export interface PlaceBook {
  /**
   * Takes one of the places there, once per taker however often it is called. False when `limit` others stand there.
   * Nobody gives a place back: who stands there no more is found out when somebody else wants the place, so none can leak.
   */
  take(place: string, takerId: string, rules: PlaceRules): Promise<boolean>;
  /** Who took places there and was not replaced yet: some of them may stand there no more. */
  takers(place: string): Promise<Taker[]>;
}
