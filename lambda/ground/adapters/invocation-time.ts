import type { TimeLeft } from '../ports/time-left';

/** What Lambda tells of an invocation. It counts down from the function's own time limit. */
export interface Invocation {
  getRemainingTimeInMillis(): number;
}

/** Kept at the end, for the answer and the metrics. */
const LAST_MILLISECONDS = 500;

/** Longest time that Lambda gives a function. It stands for the time before the first invocation. */
const LONGEST_MILLISECONDS = 900_000;

export interface InvocationTime extends TimeLeft {
  /** `handlerOf` calls it first. */
  begin(invocation: Invocation): void;
}

/** The time limit of the function that runs, as one budget. A function's environment has one invocation at a time. */
export function createInvocationTime(): InvocationTime {
  let invocation: Invocation = { getRemainingTimeInMillis: () => LONGEST_MILLISECONDS };
  /** Of the time that Lambda leaves, what the work at hand may not use. */
  let kept = LAST_MILLISECONDS;
  const left = () => invocation.getRemainingTimeInMillis() - kept;
  return {
    begin(next) {
      invocation = next;
      kept = LAST_MILLISECONDS;
    },
    seconds: () => left() / 1000,
    async within(seconds, work) {
      const before = kept;
      kept += Math.max(0, left() - seconds * 1000);
      try {
        return await work();
      } finally {
        kept = before;
      }
    },
  };
}

/** The one of this function. */
export const invocationTime: InvocationTime = createInvocationTime();
