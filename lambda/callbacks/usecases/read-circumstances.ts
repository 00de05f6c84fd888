import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { ReadRules, Wish } from '../../calling-rules/usecases/ask-rules';
import type { Circumstances } from '../domain/decision';

export interface CircumstanceNeeds {
  hours: OpeningHoursBook;
  readRules: ReadRules;
}

/** What a decision rests on that has to be asked for. @param needed `hoursOf`: of this queue. `rulesFor`: whether this call may be placed */
export type ReadCircumstances = (needed: { hoursOf: string | undefined; rulesFor: Wish | undefined }) => Promise<Pick<Circumstances, 'hours' | 'rules'>>;

/** At once: a call that is placed waits for the slower of the two. */
export function createReadCircumstances({ hours, readRules }: CircumstanceNeeds): ReadCircumstances {
  return async ({ hoursOf, rulesFor }) => {
    const [open, rules] = await Promise.all([hoursOf === undefined ? undefined : hours.of(hoursOf), rulesFor && readRules(rulesFor)]);
    return { hours: open, rules };
  };
}
