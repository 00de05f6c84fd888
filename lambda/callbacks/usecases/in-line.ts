import type { AnswerBook } from '../../pacing/ports/answer-book';
import { createTakeSeatInLine, type TakeSeatInLine } from './take-seat-in-line';
import { createWakeLine, type WakeLine, type WakeNeeds } from './wake-line';

/**
 * Lines of callbacks that wait for an agent: who comes takes a seat, and who leaves wakes the first who waits for one. How those fared who were called before
 * an agent was is counted, as the pace of their line rests on it.
 */
export interface InLine {
  takeSeat: TakeSeatInLine;
  wake: WakeLine;
  countAnswer: AnswerBook['count'];
}

export type LineNeeds = WakeNeeds & { answers: Pick<AnswerBook, 'count'> };

export function createInLine(needs: LineNeeds): InLine {
  return { takeSeat: createTakeSeatInLine(needs), wake: createWakeLine(needs), countAnswer: needs.answers.count };
}
