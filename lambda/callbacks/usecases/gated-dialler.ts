import type { PlacingGate } from '../../pauses/ports/pauses';
import { isPromised } from '../domain/callback-request';
import type { Dialler } from '../ports/dialler';

/** Asks at the moment of placing whether calls are paused. Where that cannot be read, nothing is dialled: it is tried again as if no answer had come. */
export function createGatedDialler(dialler: Dialler, gate: PlacingGate): Dialler {
  return {
    async dial(callback, how) {
      try {
        const pause = await gate.enter(isPromised(callback) ? callback.queueId : undefined, how.pauses);
        if (pause) return { refused: 'paused', pause };
      } catch (error) {
        return { unclear: String(error) };
      }
      return dialler.dial(callback, how);
    },
  };
}
