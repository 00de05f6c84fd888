import * as v from 'valibot';
import * as f from './fields';

/** How long what the stack knows of people is kept; docs/operator/personal-data.md has it all. Journeys, reports, voicemails and logs have settings of their own. */
export interface RetentionSettings {
  /**
   * Days that callbacks, clicks, calls by hand and announced calls are kept once they are over, 7 to 730. So long the missed ones are listed, an agent may look a call up, and reports can be
   * counted anew. DynamoDB removes what is over within a few days more. A change holds for what is written from then on. Default: 90.
   */
  recordsKeptDays?: number;
  /** Days that the numbers of a customer, which agents keep, stay after their last change, 1 to 730. Default: 365. */
  customerNumbersKeptDays?: number;
}

export const retentionEntries = {
  recordsKeptDays: v.optional(f.count(7, 730, 'days'), 90),
  customerNumbersKeptDays: v.optional(f.count(1, 730, 'days'), 365),
};

/** A record is found by its number for as long as it is promised ahead, and then for as long as it is kept. */
const PROMISED_AHEAD_DAYS = 40;

/** Days that the key before the present one is read: as long as anything is kept that was named with it. */
export function keyReadDays({ recordsKeptDays, journeysKeptDays, customerNumbersKeptDays }: Record<'recordsKeptDays' | 'journeysKeptDays' | 'customerNumbersKeptDays', number>): number {
  return Math.max(recordsKeptDays + PROMISED_AHEAD_DAYS, journeysKeptDays, customerNumbersKeptDays);
}
