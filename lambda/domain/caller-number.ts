import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/**
 * Who calls, in the form that their callback is kept under: E.164. Undefined when no number is shown, as the caller withholds it: Connect then
 * shows nothing, or what the carrier puts in its place, a word or such a word in keypad digits (+266696687 spells ANONYMOUS). None of these is
 * a number of any national plan.
 *
 * @param defaultCountry of a number that a carrier shows in national form
 */
export function callerNumber(shown: string | undefined, defaultCountry: string): string | undefined {
  const parsed = shown === undefined ? undefined : parsePhoneNumberFromString(shown, { defaultCountry: defaultCountry as CountryCode, extract: false });
  return parsed?.isValid() ? parsed.number : undefined;
}
