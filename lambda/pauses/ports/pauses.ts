import type { Pause, Pauses } from '../domain/pause';

export interface PausesLookUp {
  /** As they are now: a pause that was begun before the call is there. */
  read(): Promise<Pauses>;
}

/** Functions that start calls ask here at the moment of placing one. */
export interface PlacingGate {
  /**
   * Returns the pause that forbids the call. Undefined: it may be placed, and counts as placed.
   *
   * @param queueId source queue of a promised callback; undefined: a click
   * @param seen the pauses as they were read for this call a moment ago. They say it where calls are not counted: they are not read again then
   */
  enter(queueId: string | undefined, seen?: Pauses): Promise<Pause | undefined>;
}

/** What the operator's commands do, and supervisors. */
export interface PauseSwitch extends PausesLookUp {
  /** Begins a pause of everything, or of one queue's callbacks. One that lasts already stays as it began. */
  pause(pause: Pause, queueId?: string): Promise<void>;
  /** Ends that of everything, or of one queue. Nothing happens if there is none. */
  resume(queueId?: string): Promise<void>;
}
