import type { AnswerTally } from '../domain/answer-tally';

export interface CountedAnswer {
  /** The first contact of the call: it is counted once. */
  contactId: string;
  /** ISO instant. */
  at: string;
  abandoned: boolean;
  /** No person answered, or proved to be one: it is counted as a call alone. */
  unanswered?: true;
}

/** How the customers of each queue fared who answered. */
export interface AnswerBook {
  /** Once for each contact, however often it is called. */
  count(queueId: string, answer: CountedAnswer): Promise<void>;
  read(queueId: string): Promise<AnswerTally>;
}
