/** What a function finds in place of the machine's clock, randomness, timers, network and output, wherever it runs. */
import { createOutbox } from './outbox.mjs';
import { writeTo } from './output.mjs';
import { quietWatch } from './quiet.mjs';
import { seededRandomness } from './randomness.mjs';
import { virtualTimers } from './timers.mjs';
import { watchedTraffic } from './traffic.mjs';
import { virtualClock } from './virtual-clock.mjs';

/**
 * @param given.post takes a list of messages to the kernel.
 * @param given.machine `request` and `fetch` as they are without the emulator.
 * @param given.busy says whether work of the machine is under way for the function, such as a file that is read.
 */
export function createSurroundings({ post, machine, busy, time, seed, environmentId, endpoint, handsOver }) {
  const outbox = createOutbox(post, () => quiet.stir());
  const timers = virtualTimers(outbox);
  const quiet = quietWatch({ post: outbox.post, waitsForTime: timers.waitsForTime, busy });
  const traffic = watchedTraffic(machine, { environmentId, endpoint, quiet, hand: handsOver ? outbox.add : undefined, setTimeout: timers.replacements.setTimeout });
  return {
    post: outbox.post,
    quiet,
    timers,
    traffic,
    clock: virtualClock(new Float64Array(time)),
    randomness: seededRandomness(seed),
    write: writeTo((text) => outbox.post({ kind: 'output', text })),
  };
}
