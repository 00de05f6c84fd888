import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/**
 * Who calls, in the form that their callback is kept under: E.164. Undefined when the caller withholds the number: Connect then shows
 * nothing, or a word in its place.
 *
 * @param defaultCountry of a number that a carrier shows in national form
 */
export function callerNumber(shown: string | undefined, defaultCountry: string): string | undefined {
  const parsed = shown === undefined ? undefined : parsePhoneNumberFromString(shown, { defaultCountry: defaultCountry as CountryCode, extract: false });
  return parsed?.isValid() ? parsed.number : undefined;
}
