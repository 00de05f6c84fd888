/**
 * The time that is left for the work at hand. Every loop over many things asks it before each of them, and gives the rest back: to the queue, or to the
 * next sweep by a mark.
 */
export interface TimeLeft {
  /** Seconds; below 0 when the time is over. */
  seconds(): number;
  /** Does the work with so many seconds at most. What it calls sees no more of the time than that. */
  within<T>(seconds: number, work: () => Promise<T>): Promise<T>;
}
