import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import type { Promised } from '../domain/callback-request';

/** A callback that is due and found its line full. */
export interface Parked {
  line: Line;
  /** `dueKeyOf` at the time when it was parked. */
  dueKey: string;
  subject: string;
  /** Names this parking: the same callback may be parked again. Undefined: it was parked by a function of before. */
  parkedBy?: string;
  /** When its message was sent last. Undefined: nothing was sent since it was parked. */
  broughtAt?: string;
}

/**
 * Callbacks that wait for a seat, line by line, in the order in which they were due. No message follows a callback meanwhile: whoever leaves the line wakes
 * the first (`wakeLine`). What is parked may have changed since. So it is read before anything is done with it.
 */
export interface Parking {
  /** Once, however often it is called. */
  park(line: Line, callback: Promised): Promise<void>;
  /** Nothing happens if it is not there. */
  leave(line: Line, dueKey: string): Promise<void>;
  /** Those parked for the line after this key, in order. Exact: what was parked before the call is there. */
  inLine(line: Line, range: { after?: string; limit: number }): Promise<Parked[]>;
  /** The callback behind it as it is now. Undefined if a click took its place, or it cannot be read: the operator is told. */
  read(parked: Parked): Promise<(Callback & Promised) | undefined>;
  isParked(line: Line, dueKey: string): Promise<boolean>;
  /** Its message was sent at this instant. Nothing is noted if it left meanwhile, or was parked again: that message has come by then. */
  noteBrought(parked: Parked, at: string): Promise<void>;
}

/** What the sweep sees of it. The last second or so may be missing. */
export interface ParkingLot {
  /** Lines for which something may be parked, in a fixed order, after this one. */
  lines(range: { after: string; limit: number }): Promise<BlockedLine[]>;
  /** Removes the line from `lines`, unless something was parked for it since. */
  forget(blocked: BlockedLine): Promise<void>;
  /** Those whose purge time has come, oldest first. */
  purgedUntil(instant: string, limit: number): Promise<Parked[]>;
}

export interface BlockedLine {
  /** Its place in the order of `lines`. */
  key: string;
  line: Line;
  /** Names the last parking. */
  parkedBy: string;
}

/** The last sweep of lines: when it began, and the line that it came to. Empty: it came to the end. */
export interface LineSweep {
  at: string;
  after: string;
}

export interface LineSweepMark {
  /** Returns undefined if there was none. */
  read(): Promise<LineSweep | undefined>;
  save(last: LineSweep): Promise<void>;
}
