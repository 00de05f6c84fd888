import { parseNumber } from './number-readings';
import { type NumberNotice, type NumberRules, understandNumber } from './read-number';

/** A hint about a number that may be called. */
export interface NumberNoticeView {
  code: NumberNotice;
  sentence: string;
}

const UNLISTED: NumberNoticeView = {
  code: 'number-unlisted',
  sentence: 'This number is in no published list of numbers in service. It is called all the same; Amazon Connect may refuse it.',
};

const REWRITTEN: NumberNoticeView = {
  code: 'number-rewritten',
  sentence: 'Other digits are called than were typed: letters were read as on a keypad, or a prefix that is no longer in use was left out. Check the number.',
};

/**
 * @param e164 as `readNumber` answers it
 * @param how `rewritten`: other digits were typed; only the answer to the request that typed them knows
 */
export function numberNoticesOf(e164: string, { rewritten = false }: { rewritten?: boolean } = {}): NumberNoticeView[] {
  return [...(parseNumber(e164, '')?.isValid() ? [] : [UNLISTED]), ...(rewritten ? [REWRITTEN] : [])];
}

/** Whether other digits are called than were typed. Undefined was not typed. */
export function isRewritten(typed: string | undefined, rules: Pick<NumberRules, 'defaultCountry' | 'allowedCountries'>): boolean {
  const understood = typed === undefined ? undefined : understandNumber(typed, rules);
  return understood !== undefined && 'reading' in understood && understood.rewritten;
}
