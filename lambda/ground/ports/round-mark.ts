/** A place in a list, as text. It stands for where the list goes on after an item, also when that item has left the list. */
export type Place = string;

/** Saves how far a round came, so that the next one goes on there. */
export interface RoundMark {
  /** Undefined: the last round came to its end. */
  read(): Promise<Place | undefined>;
  save(place: Place | undefined): Promise<void>;
}
