import type { Stage } from '../../../local/stage';
import { functionName } from './aws-calls';
import type { Situation } from './clicks';

/** More events than one click ever has. */
const manyEvents = 40;

/** Loses every contact event from now on. Sweeps still come. */
export function loseContactEvents({ emulator }: Stage): void {
  for (let nth = 1; nth <= manyEvents; nth += 1) emulator.events.faults.dropNth({ pattern: { source: ['aws.connect'] }, nth });
}

export const pageOpen: Situation = {};
export const cold: Situation = { warm: false };
export const noEvents: Situation = { arrange: loseContactEvents };

/** Makes every try of the click's own call to Connect fail. */
const upsetPlacing = (kind: 'timeout-before' | 'timeout-after'): Situation => ({
  arrange(stage) {
    const placing = { caller: functionName(stage, 'apiagent'), service: 'connect', operation: 'StartOutboundVoiceContact', kind } as const;
    for (const nth of [1, 2, 3]) stage.emulator.faults.inject({ ...placing, nth });
  },
});

/** Connect never heard of the first call, and the sweep dials again. */
export const firstCallUnheard = upsetPlacing('timeout-before');

/** Connect accepted the first call, and the click was not told. */
export const firstCallLost = upsetPlacing('timeout-after');
