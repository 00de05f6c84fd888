import type { Answer } from './play-pacing-day';

const windowSeconds = 3600;
const answersAtLeast = 50;

/** The highest share of abandoned answers in any hour that begins with an answer; where an hour has fewer than fifty answers, in the next fifty. 0 if the day has fewer. */
export function worstWindow(answers: Answer[]): number {
  const inOrder = [...answers].sort((a, b) => a.at - b.at);
  let [worst, end, abandoned] = [0, 0, 0];
  for (let start = 0; start < inOrder.length; start += 1) {
    while (end < inOrder.length && (end - start < answersAtLeast || inOrder[end]!.at <= inOrder[start]!.at + windowSeconds)) {
      if (inOrder[end]!.abandoned) abandoned += 1;
      end += 1;
    }
    if (end - start < answersAtLeast) break;
    worst = Math.max(worst, abandoned / (end - start));
    if (inOrder[start]!.abandoned) abandoned -= 1;
  }
  return worst;
}
