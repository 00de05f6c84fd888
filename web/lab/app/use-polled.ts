import { useState } from 'react';
import { ProblemError } from '../../api/problem-error';
import { useInterval } from '../../page/use-interval';

export interface Polled<Answer> {
  /** The newest answer; undefined until there is one. */
  answer: Answer | undefined;
  /** Why the last request got no answer. */
  trouble: string | undefined;
  /** The code of a refusal. */
  refusal: string | undefined;
  /** Shows an answer that came another way, such as from a change. */
  show: (answer: Answer) => void;
}

/**
 * Asks again after each pause, and returns the last answer.
 * @param pauseMilliseconds null if the answer can no longer change
 */
export function usePolled<Answer>(ask: () => Promise<Answer>, pauseMilliseconds: (answer: Answer | undefined) => number | null): Polled<Answer> {
  const [answer, setAnswer] = useState<Answer>();
  const [failed, setFailed] = useState<Error>();
  useInterval(async () => {
    try {
      setAnswer(await ask());
      setFailed(undefined);
    } catch (error) {
      setFailed(error as Error);
    }
  }, pauseMilliseconds(answer));
  return {
    answer,
    trouble: failed?.message,
    refusal: failed instanceof ProblemError ? failed.problem.code : undefined,
    show: setAnswer,
  };
}
