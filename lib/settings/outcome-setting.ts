import * as v from 'valibot';
import * as f from './fields';

/** A way to say what came of a call that was answered. */
export interface OutcomeSetting {
  /** As the API, the log and the metrics name it: 1 to 30 of a-z, 0-9 and `-`. It must not be one of Dialback's own outcomes. */
  code: string;
  /** As agents read it, 1 to 40 characters for each language: `en`, and any of `de`, `es`, `fr`, `it`, `pt`, `nl`. English is for agents whose language is not there. */
  label: { en: string; de?: string; es?: string; fr?: string; it?: string; pt?: string; nl?: string };
  /**
   * `done`: the customer was reached. `retry`: they were not, so a promised callback is tried again as long as it has retries. `end`: nobody calls any more,
   * and it is on no list of missed ones. `do-not-call`: the same, and the number is put on the do-not-call list, by this agent; it stays there if they say another outcome afterwards.
   */
  does: 'done' | 'retry' | 'end' | 'do-not-call';
}

const maybe = v.optional(f.label);

export const outcomeSchema = f.fields({ code: f.outcomeCode, label: f.fields({ en: f.label, de: maybe, es: maybe, fr: maybe, it: maybe, pt: maybe, nl: maybe }), does: f.choice('done', 'retry', 'end', 'do-not-call') });
