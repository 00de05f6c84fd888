import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { ReadRules, Wish } from '../../calling-rules/usecases/ask-rules';
import type { CountCall } from '../../calling-rules/usecases/count-call';
import type { Circumstances } from '../domain/decision';

export interface CircumstanceNeeds {
  hours: OpeningHoursBook;
  readRules: ReadRules;
  countCall: CountCall;
}

/** What a decision rests on that has to be asked for. */
export interface CircumstanceBook {
  /** @param needed `hoursOf`: of this queue. `rulesFor`: whether this call may be placed */
  read(needed: { hoursOf: string | undefined; rulesFor: Wish | undefined }): Promise<Pick<Circumstances, 'hours' | 'rules'>>;
  countCall: CountCall;
}

export function createCircumstanceBook({ hours, readRules, countCall }: CircumstanceNeeds): CircumstanceBook {
  return {
    // At once: a call that is placed waits for the slower of the two.
    async read({ hoursOf, rulesFor }) {
      const [open, rules] = await Promise.all([hoursOf === undefined ? undefined : hours.of(hoursOf), rulesFor && readRules(rulesFor)]);
      return { hours: open, rules };
    },
    countCall,
  };
}
