import * as fc from 'fast-check';
import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';
import { readNumber } from '../../../lambda/numbers/domain/read-number';
import { numberHint } from '../../../web/page/number-rules';
import type { Me } from '../../../lambda/http/api-types';

const RULES = { defaultCountry: 'US', allowedCountries: ['US'], allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: ['+12125550100'] };
const ME = { numberRules: RULES } as unknown as Me;

describe('the hint under the field', () => {
  test.each([
    ['\u202a+1 202 555 0143\u202c', 'United States, +1 202 555 0143'],
    ['1-800-FLOWERS', 'United States, +1 800 356 9377; not as typed: check the digits'],
    ['+1 861 456 1234', '+1 861 456 1234; in no list of numbers in service; Connect may refuse it'],
    ['+1 876 555 1234', 'Numbers of Jamaica may not be called. Allowed: United States.'],
    ['+1 212 555 0100', '+12125550100 is a number of this contact centre itself.'],
    ['', 'As dialled in United States, or with + and country code.'],
  ])('of %j says "%s"', (typed, hint) => {
    expect(numberHint(typed, ME, 'en')).toBe(hint);
  });

  test('names countries in the language of the browser', () => {
    expect(numberHint('+1 202 555 0143', ME, 'de-AT')).toBe('Vereinigte Staaten, +1 202 555 0143');
    expect(numberHint('+1 876 555 1234', ME, 'de-AT')).toBe('Nummern aus diesem Land dürfen nicht angerufen werden: Jamaika. Erlaubt: Vereinigte Staaten.');
  });

  test('never shows a number that the service refuses, nor refuses one that it takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^[+0-9 ()x-]{1,18}$/), fc.string({ unit: 'grapheme' })), (typed) => {
        fc.pre(typed.trim() !== '');
        const read = readNumber(typed, RULES);
        const digits = numberHint(typed, ME, 'en').split(';')[0]!.replace(/\D/g, '');
        expect('e164' in read ? digits : 'refused').toBe('e164' in read ? read.e164.slice(1) : 'refused');
      }),
    );
  });
});
