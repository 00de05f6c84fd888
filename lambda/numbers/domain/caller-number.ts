import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { E164 } from '../../ground/domain/e164';

/** Carriers put a word in place of a number that is withheld, some of them in keypad digits: ANONYMOUS, RESTRICTED, UNAVAILABLE, UNKNOWN, PRIVATE, BLOCKED, WITHHELD. */
const WORDS: ReadonlySet<string> = new Set(['266696687', '7378742833', '86282452253', '8656696', '7748483', '2562533', '94484353']);

/**
 * Returns the caller's number in the form that their callback is kept under: E.164. It returns undefined if the caller withholds it. A number that
 * Connect shows in E.164 is taken as it is, be it in no list: tables of numbers are older than the numbers in service.
 *
 * @param defaultCountry of a number that a carrier shows in national form
 */
export function callerNumber(shown: string | undefined, defaultCountry: string): string | undefined {
  if (shown === undefined || WORDS.has(shown.replace('+', ''))) return undefined;
  if (E164.test(shown)) return shown;
  const parsed = parsePhoneNumberFromString(shown, { defaultCountry: defaultCountry as CountryCode, extract: false });
  return parsed?.isPossible() ? parsed.number : undefined;
}
