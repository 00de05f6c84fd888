import type { Pause, Pauses } from '../../pauses/domain/pause';
import type { Line } from '../domain/attempt';
import type { Callback } from '../domain/callback';
import type { DialFailure } from '../domain/event';

export type DialAnswer =
  /** The contact of the call. `shown`: the number that the customer sees, where it is not the usual one. */
  | { dialled: string; shown?: string }
  /** Connect said no, and nothing was dialled. `withDetection`: that was a call with answering-machine detection, and it may take one without. */
  | { refused: Exclude<DialFailure, 'paused'>; withDetection?: true }
  /** Calls are paused, and nothing was dialled. */
  | { refused: 'paused'; pause: Pause }
  /** No answer arrived: it may have been dialled or not. */
  | { unclear: string };

/** Only functions with the grant to start calls have one. */
export interface Dialler {
  /**
   * Starts the call that makes the callback (legacy, and while it is `calling`: the customer's call). A click has no line: it is for its agent. `pauses`: as they were read for this call a moment ago.
   * A refusal says that this dial made no call. Of a dial before, it says nothing.
   */
  dial(callback: Callback, how: { nthDial: number; line?: Line; pauses?: Pauses }): Promise<DialAnswer>;
}
