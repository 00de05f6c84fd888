import { createTakeSeatInLine, type TakeSeatInLine } from './take-seat-in-line';
import { createWakeLine, type WakeLine, type WakeNeeds } from './wake-line';

/** Lines of callbacks that wait for an agent: who comes takes a seat, and who leaves wakes the first who waits for one. */
export interface InLine {
  takeSeat: TakeSeatInLine;
  wake: WakeLine;
}

export function createInLine(needs: WakeNeeds): InLine {
  return { takeSeat: createTakeSeatInLine(needs), wake: createWakeLine(needs) };
}
