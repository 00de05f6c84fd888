import { type NumberRules, readNumber } from '../../numbers/domain/read-number';

/** Numbers that a caller may type before they are left to wait. */
const TRIES = 3;

type TypedNumber =
  | { decision: 'right'; number: string }
  /** Asked for again; `tried` counts the numbers typed so far. */
  | { decision: 'wrong'; tried: string }
  | { decision: 'enough' };

/** Reads the digits that a caller typed on their keypad: a number that may be called, or how it goes on. Flows count in text. */
export function readTypedNumber(typed: string, tried: number, rules: NumberRules): TypedNumber {
  const checked = readNumber(typed, rules);
  if ('e164' in checked) return { decision: 'right', number: checked.e164 };
  return tried + 1 < TRIES ? { decision: 'wrong', tried: String(tried + 1) } : { decision: 'enough' };
}
