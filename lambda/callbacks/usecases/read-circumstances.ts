import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { ReadRules, Wish } from '../../calling-rules/usecases/ask-rules';
import type { CountCall, LimitedCall } from '../../calling-rules/usecases/count-call';
import type { ReachedLimit } from '../../calling-rules/domain/call-limits';
import type { Circumstances } from '../domain/decision';

export interface CircumstanceNeeds {
  hours: OpeningHoursBook;
  readRules: ReadRules;
  countCall: CountCall;
}

/** What a decision rests on that has to be asked for. @param needed `hoursOf`: of this queue. `rulesFor`: whether this call may be placed. `placed`: it is, unless a limit is reached; `once` names the attempt */
export type ReadCircumstances = (needed: { hoursOf: string | undefined; rulesFor: Wish | undefined; placed?: { call: LimitedCall; once: string } }) => Promise<Pick<Circumstances, 'hours' | 'rules'> & { reached?: ReachedLimit | undefined }>;

/** At once: a call that is placed waits for the slower of the two. */
export function createReadCircumstances({ hours, readRules, countCall }: CircumstanceNeeds): ReadCircumstances {
  return async ({ hoursOf, rulesFor, placed }) => {
    const [open, rules, reached] = await Promise.all([hoursOf === undefined ? undefined : hours.of(hoursOf), rulesFor && readRules(rulesFor), placed && countCall(placed.call, placed.once)]);
    return { hours: open, rules, reached };
  };
}
