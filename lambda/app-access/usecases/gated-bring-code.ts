import type { PlacingGate } from '../../pauses/ports/pauses';
import type { BringCode } from '../ports/bring-code';

/** A call that speaks a code is a call: it asks too whether calls are paused. */
export function createGatedBringCode(bring: BringCode, gate: PlacingGate): BringCode {
  return async (code) => {
    const pause = await gate.enter(undefined);
    if (pause) throw new Error(`Calls are paused since ${pause.since}: the code is not spoken.`);
    await bring(code);
  };
}
