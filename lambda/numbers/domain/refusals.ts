import type { RefusalOf, RefusalTable } from '../../ground/domain/refusal';
import { countryName } from './country-name';
import { exampleOf } from './number-example';
import type { NumberType } from './number-type';

/** Why nothing can be dialled: what was typed is no number, or its length is that of none. */
export type InvalidNumber = 'empty' | 'other-characters' | 'several-numbers' | 'too-short' | 'too-long' | 'unknown-country-code' | 'no-such-beginning';

/** `number`: in quotes and as typed where none could be read, else in E.164. */
interface Facts {
  /** `country`: whose number the sentence shows as an example, ISO 3166. */
  'number-invalid': { number: string; because: InvalidNumber; country: string };
  'number-emergency': { number: string };
  'number-short-code': { number: string };
  'number-premium': { number: string };
  'number-type-not-allowed': { number: string; type: NumberType };
  /** `country`: ISO 3166, or a calling code with its plus where the number is of no country. */
  'number-country-not-allowed': { country: string; allowed: readonly string[] };
  'number-our-own': { number: string };
  'number-with-extension': { number: string; extension: string };
  'number-ambiguous': { number: string; readings: readonly string[] };
}

export type NumberRefusal<Code extends keyof Facts = keyof Facts> = RefusalOf<Facts, Code>;

const FAULTS: Record<InvalidNumber, string> = {
  empty: 'has no digits',
  'other-characters': 'has characters that no phone number has',
  'several-numbers': 'holds more than one number',
  'too-short': 'is too short for a phone number',
  'too-long': 'is too long for a phone number',
  'unknown-country-code': 'begins with a country code that does not exist',
  'no-such-beginning': 'begins as no number of its country does',
};

const TYPE_WORDS: Record<NumberType, string> = {
  'fixed-line': 'a fixed line',
  mobile: 'a mobile number',
  'toll-free': 'a toll-free number',
  voip: 'an internet telephony number',
  uan: 'a company-wide number',
  'shared-cost': 'a service number that costs extra',
  'premium-rate': 'a premium-rate number',
  personal: 'a personal number, which may be forwarded anywhere at any price',
  pager: 'a pager',
  voicemail: 'a voicemail box',
};

export const NUMBER_REFUSALS = {
  'number-invalid': {
    status: 422,
    sentence: ({ number, because, country }) => `${number} ${FAULTS[because]}. Enter one number${exampleOf(country)}.`,
    example: { number: '"030 12"', because: 'too-short', country: 'DE' },
  },
  'number-emergency': {
    status: 422,
    sentence: ({ number }) => `${number} reaches emergency services. Emergency calls are never made from here; use a phone.`,
    example: { number: '112' },
  },
  'number-short-code': {
    status: 422,
    sentence: ({ number }) => `${number} is a short service number, which cannot be called from here. Enter a full phone number.`,
    example: { number: '115000' },
  },
  'number-premium': {
    status: 422,
    sentence: ({ number }) => `${number} is a premium-rate number, and those may not be called.`,
    example: { number: '+499001234567' },
  },
  'number-type-not-allowed': {
    status: 422,
    sentence: ({ number, type }) => `${number} is ${TYPE_WORDS[type]}, and those may not be called.`,
    example: { number: '+447012345678', type: 'personal' },
  },
  'number-country-not-allowed': {
    status: 422,
    sentence: ({ country, allowed }, language) =>
      `Numbers of ${countryName(country, language)} may not be called. Allowed: ${allowed.map((each) => countryName(each, language)).join(', ')}.`,
    example: { country: 'FR', allowed: ['DE', 'AT'] },
  },
  'number-our-own': {
    status: 422,
    sentence: ({ number }) => `${number} is a number of this contact centre itself.`,
    example: { number: '+493055500000' },
  },
  'number-with-extension': {
    status: 422,
    sentence: ({ number, extension }) => `An extension cannot be dialled: enter ${number} alone, and write "extension ${extension}" into the comment.`,
    example: { number: '+12025550143', extension: '12' },
  },
  'number-ambiguous': {
    status: 422,
    sentence: ({ number, readings }) => `${number} may be ${readings.join(' or ')}. Enter it with a plus and the country code.`,
    example: { number: '"4917012345678"', readings: ['+494917012345678', '+4917012345678'] },
  },
} satisfies RefusalTable<Facts>;

/** Why the number is refused, for the person who typed it. @param language a BCP 47 tag, for names of countries */
export function numberRefusalSentence(refusal: NumberRefusal, language = 'en'): string {
  return (NUMBER_REFUSALS[refusal.code].sentence as (facts: NumberRefusal, language: string) => string)(refusal, language);
}
