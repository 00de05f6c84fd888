import { useState } from 'react';
import { ProblemError } from '../../api/problem-error';
import { useInterval } from '../../page/use-interval';

export interface Polled<Answer> {
  /** The newest answer; undefined until there is one. */
  answer: Answer | undefined;
  /** Why the last question got no answer. */
  trouble: string | undefined;
  /** The code of a refusal. */
  refusal: string | undefined;
  /** An answer that came another way, such as to a change. */
  show: (answer: Answer) => void;
}

/**
 * What was last answered, asked for again after each pause.
 * @param pauseMilliseconds null: what is known does not change any more
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
