import * as v from 'valibot';
import * as f from './fields';

/** Whom Dialback may call, beside `allowedCountries` and `numberTypes`. The lists of numbers are kept by `npm run lists` (docs/operator/calling-rules.md). */
export interface CallingSetting {
  /**
   * Beginnings of numbers that nobody may call, in E.164, like `+1900`: 50 at most. An entry of the allow list that is as long or longer lifts them for its numbers.
   * Default: none, because premium-rate numbers are no `numberTypes` of the usual ones.
   */
  blockedPrefixes?: string[];
  /**
   * Whether a customer of the do-not-call list is called who asks for a callback themself, in the queue or through an app, after they were put on it. The
   * callback's journey says so. Default: false.
   */
  customersOverrideDoNotCall?: boolean;
}

export const callingSchema = f.fields({
  blockedPrefixes: v.optional(v.pipe(f.anyNumber(f.numberPrefix, 'beginnings of numbers'), v.maxLength(50, 'must not name more than 50 beginnings.')), []),
  customersOverrideDoNotCall: v.optional(f.flag, false),
});
