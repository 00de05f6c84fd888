import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { EMERGENCY_NUMBERS } from './emergency-numbers';
import type { Refusal } from './refusal';

export interface NumberRules {
  /** ISO 3166 countries that may be called. */
  allowedCountries: readonly string[];
  /** Country of a number typed without a country code. */
  defaultCountry: string;
  premiumAllowed: boolean;
  /** The instance's own numbers, E.164: calling them would loop. */
  ownNumbers: readonly string[];
}

/** Longer than this, no number is a short code in any national plan. */
const SHORT_CODE_DIGITS = 6;

/** The number in E.164, or the reason why it may not be called. Every number passes here before it is dialled. */
export function checkNumber(typed: string, rules: NumberRules): { e164: string } | Refusal {
  const digits = typed.replace(/\D/g, '');
  const national = typed.trim().startsWith('+') ? undefined : digits;
  if (national !== undefined && EMERGENCY_NUMBERS.has(national)) return { code: 'number-emergency', number: national };
  if (national !== undefined && national.length > 0 && national.length <= SHORT_CODE_DIGITS) return { code: 'number-short-code', number: national };
  const parsed = parsePhoneNumberFromString(typed, { defaultCountry: rules.defaultCountry as CountryCode, extract: false });
  if (parsed && EMERGENCY_NUMBERS.has(parsed.nationalNumber)) return { code: 'number-emergency', number: typed.trim() };
  if (!parsed?.isValid() || parsed.ext) return { code: 'number-invalid', number: `"${typed.trim()}"` };
  const type = parsed.getType();
  if (!rules.premiumAllowed && (type === 'PREMIUM_RATE' || type === 'SHARED_COST')) return { code: 'number-premium', number: parsed.number };
  const country = parsed.country;
  if (!country || !rules.allowedCountries.includes(country)) {
    return { code: 'number-country-not-allowed', country: country ?? `+${parsed.countryCallingCode}`, allowed: rules.allowedCountries };
  }
  if (rules.ownNumbers.includes(parsed.number)) return { code: 'number-our-own', number: parsed.number };
  return { e164: parsed.number };
}

/** For logs and messages that others read: country and last two digits only. */
export function maskNumber(number: string): string {
  return number.length <= 5 ? '***' : `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}
