import { type AnswerTally, countAnswer, countUnanswered, EMPTY_TALLY } from '../../lambda/pacing/domain/answer-tally';
import type { AnswerBook } from '../../lambda/pacing/ports/answer-book';

export function createInMemoryAnswerBook(): AnswerBook {
  const tallies = new Map<string, AnswerTally>();
  const counted = new Set<string>();
  const tallyOf = (queueId: string) => tallies.get(queueId) ?? EMPTY_TALLY;
  return {
    read: async (queueId) => tallyOf(queueId),
    async count(queueId, { contactId, at, abandoned, unanswered }) {
      if (counted.has(contactId)) return;
      counted.add(contactId);
      tallies.set(queueId, unanswered ? countUnanswered(tallyOf(queueId), at) : countAnswer(tallyOf(queueId), { at, abandoned }));
    },
  };
}
