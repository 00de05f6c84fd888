import type { Place, RoundMark } from '../../lambda/ground/ports/round-mark';
import type { TimeLeft } from '../../lambda/ground/ports/time-left';

/** For tests in which no function runs out of time. */
export const endlessTime: TimeLeft = { seconds: () => 900, within: (_seconds, work) => work() };

export function createInMemoryRoundMark(): RoundMark & { at: () => Place | undefined } {
  let mark: Place | undefined;
  return { read: async () => mark, save: async (place) => void (mark = place), at: () => mark };
}

/** A sweep that has all the time it needs, each time. */
export function untilTheEnd(): { sweepMark: RoundMark; time: TimeLeft; checkLoan: () => Promise<void> } {
  return { sweepMark: createInMemoryRoundMark(), time: endlessTime, checkLoan: async () => undefined };
}
