import type { Pause, Pauses } from '../../pauses/domain/pause';
import type { Callback, Line } from '../domain/callback';
import type { DialFailure } from '../domain/event';

export type DialAnswer =
  /** The contact of the call. `shown`: the number that the customer sees, where it is not the usual one. `undetected`: Connect took no call with answering-machine detection, so whoever answers is asked for a key. */
  | { dialled: string; shown?: string; undetected?: true }
  /** Connect said no, and nothing was dialled. */
  | { refused: Exclude<DialFailure, 'paused'> }
  /** Calls are paused, and nothing was dialled. */
  | { refused: 'paused'; pause: Pause }
  /** No answer arrived: it may have been dialled or not. */
  | { unclear: string };

/** Only functions with the grant to start calls have one. */
export interface Dialler {
  /** Starts the call that makes the callback (legacy, and `customerFirst`: the customer's call). A click has no line: it is for its agent. `pauses`: as they were read for this call a moment ago. */
  dial(callback: Callback, how: { nthDial: number; line?: Line; customerFirst?: boolean; pauses?: Pauses }): Promise<DialAnswer>;
}
