import { type CountryCode, type PhoneNumber, validatePhoneNumberLength } from 'libphonenumber-js/max';
import { TYPED_CHARACTERS } from '../../ground/domain/typed-characters';
import { type CleanNumber, cleanTypedNumber } from './clean-typed-number';
import { EMERGENCY_NUMBERS, isEmergencyNumber } from './emergency-numbers';
import { parseNumber, readingsOf } from './number-readings';
import { type NumberType, numberTypesOf } from './number-type';
import type { InvalidNumber, NumberRefusal } from './refusals';

export interface NumberRules {
  /** ISO 3166 countries that may be called. */
  allowedCountries: readonly string[];
  /** Country of a number typed without a country code. */
  defaultCountry: string;
  /** Kinds of numbers that may be called. A number in no table is of no kind, and passes. */
  allowedTypes: readonly NumberType[];
  /** The instance's own numbers, E.164: calling them would loop. */
  ownNumbers: readonly string[];
}

/** `number-unlisted`: possible, and in no published table; Connect may refuse it. `number-rewritten`: other digits than typed are dialled. */
export type NumberNotice = 'number-unlisted' | 'number-rewritten';

export interface ReadNumber {
  e164: string;
  notices: readonly NumberNotice[];
}

/** In the plan of North America no area code and no exchange begins with 0 or 1, and no area code ends in 11: that is no question of what is in service. */
const NORTH_AMERICAN = /^[2-9](?!11)\d{2}[2-9]\d{6}$/;
/** Longer than this, no number is a short code in any national plan. */
const SHORT_CODE_DIGITS = 6;

/**
 * The number in E.164, or the reason why it may not be called, as far as that needs no list: the hint of the page. What is impossible is refused; what is possible and unlisted passes
 * with a notice, since tables are older than the numbers in service. `mayCall` (calling-rules) asks the same in the same order, and the lists in between.
 */
export function readNumber(typed: string, rules: NumberRules): ReadNumber | NumberRefusal {
  const understood = understandNumber(typed, rules);
  if ('code' in understood) return understood;
  return refuseOwn(understood.reading, rules) ?? refuseType(understood.reading, rules) ?? refuseCountry(understood.reading, rules) ?? readingOf(understood);
}

/** The number in E.164, whoever may call it. Whoever typed it: agents, customers, callers by keypad. What is left to ask is whether it may be called (`mayCall`). */
export function readGivenNumber(typed: string, rules: NumberRules): ReadNumber | NumberRefusal {
  const understood = understandNumber(typed, rules);
  return 'code' in understood ? understood : (refuseOwn(understood.reading, rules) ?? readingOf(understood));
}

/** Reads a typed number, whether or not it may be called. The code of an allowed country may have lost its plus. */
export function understandNumber(typed: string, { defaultCountry, allowedCountries }: Pick<NumberRules, 'defaultCountry' | 'allowedCountries'>): { reading: PhoneNumber; rewritten: boolean } | NumberRefusal {
  const clean = cleanTypedNumber(typed);
  const shown = shownAsTyped(typed);
  const invalid = (because: InvalidNumber): NumberRefusal => ({ code: 'number-invalid', number: shown, because, country: defaultCountry });
  if (typed.trim().length > TYPED_CHARACTERS) return invalid('too-long');
  if ('unreadable' in clean) return invalid(clean.unreadable);
  const digits = clean.dialled;
  if (EMERGENCY_NUMBERS.has(digits.replace(/^\+?0*(?=\d{3}$)/, ''))) return { code: 'number-emergency', number: digits };
  // Letters behind a whole number are text, and not a part of it.
  if (clean.spelled !== undefined && parseNumber(digits, defaultCountry)?.isValid()) return invalid('other-characters');
  const { usual, other, rewritten } = readingsOf(clean, defaultCountry, allowedCountries);
  if (usual && isEmergencyNumber(usual)) return { code: 'number-emergency', number: shown };
  if (isShortCode(clean, usual)) return { code: 'number-short-code', number: digits };
  if (!usual?.isPossible()) return invalid(lengthFault(clean, defaultCountry));
  if (usual.countryCallingCode === '1' && !NORTH_AMERICAN.test(usual.nationalNumber)) return invalid('no-such-beginning');
  if (clean.extension !== undefined) return { code: 'number-with-extension', number: usual.number, extension: clean.extension };
  if (other) return { code: 'number-ambiguous', number: shown, readings: [usual.number, other.number] };
  return { reading: usual, rewritten };
}

/** A few digits without a country's code or the 0 of a national number, and no full number: some national plans have numbers of six. */
function isShortCode({ dialled, spelled }: CleanNumber, reading: PhoneNumber | undefined): boolean {
  return spelled === undefined && !dialled.startsWith('+') && dialled.length <= SHORT_CODE_DIGITS && (!reading || (reading.nationalNumber === dialled && !reading.isValid()));
}

function lengthFault({ dialled, spelled }: CleanNumber, defaultCountry: string): InvalidNumber {
  const fault = validatePhoneNumberLength(spelled ?? dialled, defaultCountry as CountryCode);
  return fault === 'TOO_LONG' ? 'too-long' : fault === 'INVALID_COUNTRY' ? 'unknown-country-code' : 'too-short';
}

/** Calling the instance's own numbers would loop. */
export function refuseOwn({ number }: PhoneNumber, { ownNumbers }: Pick<NumberRules, 'ownNumbers'>): NumberRefusal | undefined {
  return ownNumbers.some((own) => number.startsWith(own)) ? { code: 'number-our-own', number } : undefined;
}

export function refuseType(reading: PhoneNumber, { allowedTypes }: Pick<NumberRules, 'allowedTypes'>): NumberRefusal | undefined {
  const { number } = reading;
  const types = numberTypesOf(reading);
  if (types.length === 0 || types.some((type) => allowedTypes.includes(type))) return undefined;
  return types[0] === 'premium-rate' ? { code: 'number-premium', number } : { code: 'number-type-not-allowed', number, type: types[0]! };
}

export function refuseCountry(reading: PhoneNumber, { allowedCountries }: Pick<NumberRules, 'allowedCountries'>): NumberRefusal | undefined {
  const country = countryOf(reading);
  if (country !== undefined && allowedCountries.includes(country)) return undefined;
  return { code: 'number-country-not-allowed', country: reading.country ?? `+${reading.countryCallingCode}`, allowed: allowedCountries };
}

/** ISO 3166. A number in no table is of no country: it is taken as one of the first that has its calling code. */
export function countryOf(reading: PhoneNumber): string | undefined {
  return reading.country ?? reading.getPossibleCountries()[0];
}

function readingOf({ reading, rewritten }: { reading: PhoneNumber; rewritten: boolean }): ReadNumber {
  return { e164: reading.number, notices: noticesOf(reading, rewritten) };
}

function noticesOf(reading: PhoneNumber, rewritten: boolean): NumberNotice[] {
  return [...(reading.isValid() ? [] : (['number-unlisted'] as const)), ...(rewritten ? (['number-rewritten'] as const) : [])];
}

/** Returns the typed text as a refusal shows it: short, and quoted. */
function shownAsTyped(typed: string): string {
  return `"${typed.trim().slice(0, 40)}"`;
}
