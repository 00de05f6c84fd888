import { type CountryCode, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import type { CleanNumber } from './clean-typed-number';

/** The numbers that typed digits may mean. */
export interface Readings {
  usual?: PhoneNumber;
  /** Present only where it is as likely as the usual one, and differs. */
  other?: PhoneNumber;
  /** Other digits than typed are dialled: letters as on a keypad, a prefix that its country gave up. */
  rewritten: boolean;
}

/** Codes that people dial before a country's: of ITU-T, and of North America. */
const INTERNATIONAL_PREFIX = /^(00|011)(?=[1-9])/;
/** Mexico dropped the digits before its ten in 2019: 1 behind the country's code, 01, 044 and 045 within it. Messengers show 521 without a plus to this day. */
const MEXICO_BEFORE_2019 = /^((?:\+|00|011)52(?:1|01)|521|01|04[45])(\d{10})$/;

export function readingsOf({ dialled, spelled }: CleanNumber, defaultCountry: string, allowedCountries: readonly string[]): Readings {
  const typed = spelled ?? dialled;
  const digits = withoutFormerPrefix(typed, defaultCountry);
  const rewritten = spelled !== undefined || digits !== typed;
  const usual = parseNumber(digits, defaultCountry);
  if (digits.startsWith('+')) return { rewritten, ...(usual && { usual }) };
  const withPlus = parseNumber(`+${digits.replace(INTERNATIONAL_PREFIX, '')}`, defaultCountry);
  if (!withPlus?.isValid()) return { rewritten, ...(usual && { usual }) };
  const isAllowed = withPlus.country !== undefined && allowedCountries.includes(withPlus.country);
  if (!usual?.isPossible()) return { rewritten, ...(isAllowed || INTERNATIONAL_PREFIX.test(digits) ? { usual: withPlus } : usual && { usual }) };
  const isOther = withPlus.number !== usual.number && (withPlus.countryCallingCode === usual.countryCallingCode || (isAllowed && !isAsWritten(usual, digits)));
  return { rewritten, usual, ...(isOther && { other: withPlus }) };
}

/** A listed number of one's own country, as people write it there. Where that is with a zero before the area code, digits without it may as well have lost a plus. */
function isAsWritten(usual: PhoneNumber, digits: string): boolean {
  return usual.isValid() && usual.formatNational().replace(/\D/g, '').length <= digits.length;
}

function withoutFormerPrefix(digits: string, defaultCountry: string): string {
  const [, prefix, number] = MEXICO_BEFORE_2019.exec(digits) ?? [];
  const isMexican = defaultCountry === 'MX' || /^(\+|00|011)52/.test(prefix ?? '');
  return prefix !== undefined && isMexican ? `+52${number}` : digits;
}

/** As digits alone are read: no label, no extension, no text around them. */
export function parseNumber(digits: string, defaultCountry: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(digits, { defaultCountry: defaultCountry as CountryCode, extract: false });
}
