/** How the operator cuts the opening hours of one queue into times that customers may choose. */
export interface SlotRules {
  /** From one slot to the next, in minutes: 5 to 240. */
  lengthMinutes: number;
  /** Customers who may choose the same slot: 1 to 100. */
  capacity: number;
  /** How long before its start a slot is last offered, in minutes. */
  leadMinutes: number;
  /** Local days after today whose slots are offered: 1 to 30. */
  daysAhead: number;
}

/** A time that a customer may choose. Its start is when they are to be called; both are ISO instants. */
export interface Slot {
  startsAt: string;
  endsAt: string;
}
