import { type RefusalOf, tableOf } from '../../ground/domain/refusal';
import { countryName } from './country-name';
import { exampleOf } from './number-example';
import type { NumberType } from './number-type';
import { teller } from '../../ground/domain/sentences';
import { NUMBER_SENTENCES, NUMBER_TYPE_SENTENCES } from './sentences';

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

export const NUMBER_REFUSALS = tableOf<Facts, typeof NUMBER_SENTENCES>(NUMBER_SENTENCES, {
  'number-invalid': {
    status: 422,
    say: ({ number, because, country }, { say }) => {
      const example = exampleOf(country);
      return say(`number-invalid.${because}`, { number, example: example ? say('example', example) : '' });
    },
    example: { number: '"030 12"', because: 'too-short', country: 'DE' },
  },
  'number-emergency': { status: 422, example: { number: '112' } },
  'number-short-code': { status: 422, example: { number: '115000' } },
  'number-premium': { status: 422, example: { number: '+499001234567' } },
  'number-type-not-allowed': {
    status: 422,
    say: ({ number, type }, { say, tag }) => say('number-type-not-allowed', { number, kind: teller(NUMBER_TYPE_SENTENCES, tag).say(type) }),
    example: { number: '+447012345678', type: 'personal' },
  },
  'number-country-not-allowed': {
    status: 422,
    say: ({ country, allowed }, { say, tag }) => say('number-country-not-allowed', { country: countryName(country, tag), allowed: allowed.map((each) => countryName(each, tag)).join(', ') }),
    example: { country: 'FR', allowed: ['DE', 'AT'] },
  },
  'number-our-own': { status: 422, example: { number: '+493055500000' } },
  'number-with-extension': { status: 422, example: { number: '+12025550143', extension: '12' } },
  'number-ambiguous': {
    status: 422,
    say: ({ number, readings }, { say, either }) => say('number-ambiguous', { number, readings: either(readings) }),
    example: { number: '"4917012345678"', readings: ['+494917012345678', '+4917012345678'] },
  },
});

/** Why the number is refused, for the person who typed it. @param language a BCP 47 tag */
export function numberRefusalSentence(refusal: NumberRefusal, language?: string): string {
  return (NUMBER_REFUSALS[refusal.code].sentence as (facts: NumberRefusal, language?: string) => string)(refusal, language);
}
