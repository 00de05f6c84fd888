import * as fc from 'fast-check';
import { checkNumber, maskNumber, type NumberRules } from '../../../lambda/domain/phone-number';

const RULES: NumberRules = { allowedCountries: ['DE', 'GB', 'US'], defaultCountry: 'DE', premiumAllowed: false, ownNumbers: ['+493055500000'] };

describe('a number', () => {
  test.each([
    ['030 123456', '+4930123456'],
    ['+49 (0)30 123456', '+4930123456'],
    ['0049 30 123456', '+4930123456'],
    ['+44 20 7946 0018', '+442079460018'],
    ['+1 (212) 555-2368', '+12125552368'],
  ])('%s is dialled as %s', (typed, e164) => {
    expect(checkNumber(typed, RULES)).toEqual({ e164 });
  });

  test.each([
    ['112', 'number-emergency'],
    ['110', 'number-emergency'],
    ['911', 'number-emergency'],
    ['+49 112', 'number-emergency'],
    ['115000', 'number-short-code'],
    ['12', 'number-short-code'],
    ['hello', 'number-invalid'],
    ['', 'number-invalid'],
    ['+49 30', 'number-invalid'],
    ['+4930123456 ext 5', 'number-invalid'],
    ['call +4930123456 now', 'number-invalid'],
    ['+33 1 42 68 53 00', 'number-country-not-allowed'],
    ['+800 1234 5678', 'number-country-not-allowed'],
    ['0900 1234567', 'number-premium'],
    ['+44 9091234567', 'number-premium'],
    ['+49 30 55500000', 'number-our-own'],
  ])('%s is refused as %s', (typed, code) => {
    expect(checkNumber(typed, RULES)).toMatchObject({ code });
  });

  test('a premium number may be called where the operator allows it', () => {
    expect(checkNumber('0900 1234567', { ...RULES, premiumAllowed: true })).toEqual({ e164: '+499001234567' });
  });

  test('whatever is typed, what passes is E.164 of an allowed country and no emergency number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()/-]{0,20}$/)), (typed) => {
        const checked = checkNumber(typed, RULES);
        if ('e164' in checked) expect(checked.e164).toMatch(/^\+(49|44|1)\d{5,13}$/);
      }),
    );
  });

  test('is masked to its country and last two digits', () => {
    expect(maskNumber('+493012345678')).toBe('+49********78');
    expect(maskNumber('112')).toBe('***');
  });
});
