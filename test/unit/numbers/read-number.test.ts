import * as fc from 'fast-check';
import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';
import { readNumber, type NumberRules } from '../../../lambda/numbers/domain/read-number';
import { numberNoticesOf } from '../../../lambda/numbers/domain/number-notices';
import { NUMBER_REFUSALS, numberRefusalSentence, type NumberRefusal } from '../../../lambda/numbers/domain/refusals';
import { anyCharacter } from '../../any-character';

const RULES: NumberRules = { allowedCountries: ['DE', 'GB', 'US'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: ['+493055500000'] };

/** E.164, or `refuse:` and the code. */
function readAs(typed: string, rules: Partial<NumberRules> = {}): string {
  const read = readNumber(typed, { ...RULES, ...rules });
  return 'e164' in read ? read.e164 : `refuse:${read.code}`;
}

function sentenceOf(typed: string, rules: Partial<NumberRules> = {}): string {
  const read = readNumber(typed, { ...RULES, ...rules });
  if ('e164' in read) throw new Error(`${typed} is read as ${read.e164}.`);
  return numberRefusalSentence(read);
}

describe('a number, by the country that it is typed in and the countries that may be called', () => {
  test.each([
    { defaultCountry: 'GB', allowed: 'GB,DE,US', typed: '\u202a+44 20 7946 0142\u202c', read: '+442079460142', why: 'pasted from Windows contacts: direction marks' },
    { defaultCountry: 'GB', allowed: 'GB,DE,US', typed: '\u2068+44 20 7946 0142\u2069', read: '+442079460142', why: 'pasted from a messenger: isolates' },
    { defaultCountry: 'GB', allowed: 'GB,DE,US', typed: 'tel:+442079460142', read: '+442079460142', why: 'RFC 3966' },
    { defaultCountry: 'US', allowed: 'US', typed: '+1 202 555 0143 x12', read: 'refuse:number-with-extension', why: 'an extension cannot be dialled: say so' },
    { defaultCountry: 'US', allowed: 'US', typed: '1-800-FLOWERS', read: '+18003569377', why: 'letters as on a keypad (E.161); toll free is allowed here by its own type rule or refused by type, never as a short code' },
    { defaultCountry: 'US', allowed: 'US', typed: '+1 861 456 1234', read: '+18614561234', why: 'in service since 2023; not in the table: possible numbers pass' },
    { defaultCountry: 'MX', allowed: 'MX', typed: '+52 1 55 1234 5678', read: '+525512345678', why: 'the 1 was dropped in 2019' },
    { defaultCountry: 'AT', allowed: 'AT', typed: '05 1717', read: '+4351717', why: 'a full number of six digits' },
    { defaultCountry: 'DE', allowed: 'DE', typed: '051717', read: '+4951717', why: 'with its zero a number as +49 51717 is, and no short code' },
    { defaultCountry: 'DE', allowed: 'DE', typed: '4917012345678', read: 'refuse:number-ambiguous', why: '+49 170… without its plus, or area 0491' },
    { defaultCountry: 'DE', allowed: 'DE,AT', typed: '+4930112', read: 'refuse:number-emergency', why: 'area code and emergency number' },
    { defaultCountry: 'DE', allowed: 'DE,AT', typed: '030112', read: 'refuse:number-emergency', why: 'the same, national' },
    { defaultCountry: 'GB', allowed: 'GB,DE,US', typed: '+44 70 1234 5678', read: 'refuse:number-type-not-allowed', why: 'personal numbers: call-back fraud' },
    { defaultCountry: 'US', allowed: 'US', typed: '+1 876 555 1234', read: 'refuse:number-country-not-allowed', why: 'Jamaica is not the US' },
    { defaultCountry: 'DE', allowed: 'DE', typed: '+493012345678', read: 'refuse:number-our-own', why: 'one of the instance' },
    { defaultCountry: 'GB', allowed: 'GB,DE,US', typed: '＋４４ ２０ ７９４６ ０１４２', read: '+442079460142', why: 'full-width digits' },
    { defaultCountry: 'DE', allowed: 'DE,AT', typed: '43 1 5134567', read: 'refuse:number-ambiguous', why: 'Vienna without its plus, or Kiel without its zero' },
    { defaultCountry: 'DE', allowed: 'DE', typed: '43 1 5134567', read: '+494315134567', why: 'Vienna may not be called' },
    { defaultCountry: 'DE', allowed: 'DE,AT', typed: '0431 5134567', read: '+494315134567', why: 'with its zero it is Kiel alone' },
    { defaultCountry: 'US', allowed: 'US', typed: '20255501433', read: 'refuse:number-invalid', why: 'a digit too many, and no number of Egypt' },
    { defaultCountry: 'US', allowed: 'US', typed: '011 49 30 123456', read: 'refuse:number-country-not-allowed', why: 'dialled from the US to Germany' },
    { defaultCountry: 'MX', allowed: 'MX', typed: '5215512345678', read: '+525512345678', why: 'as messengers show it' },
    { defaultCountry: 'DE', allowed: 'DE,MX', typed: '0052 1 55 1234 5678', read: '+525512345678', why: 'dialled from Germany, with the former 1' },
    { defaultCountry: 'AT', allowed: 'AT', typed: '+43 1 112', read: 'refuse:number-emergency', why: 'the area code of Vienna is one digit' },
    { defaultCountry: 'AT', allowed: 'AT', typed: '01 133', read: 'refuse:number-emergency', why: 'the same, national' },
    { defaultCountry: 'FR', allowed: 'FR', typed: '17', read: 'refuse:number-emergency', why: 'the police in France' },
    { defaultCountry: 'US', allowed: 'US', typed: '+1 061 456 1234', read: 'refuse:number-invalid', why: 'no area code begins with 0' },
    { defaultCountry: 'US', allowed: 'US', typed: '+1 861 056 1234', read: 'refuse:number-invalid', why: 'no exchange begins with 0' },
    { defaultCountry: 'US', allowed: 'US', typed: '+1 911 555 0143', read: 'refuse:number-invalid', why: 'no area code ends in 11' },
    { defaultCountry: 'GB', allowed: 'GB', typed: '076 1234 5678', read: 'refuse:number-type-not-allowed', why: 'kept for pagers, in the table or not' },
  ])('$typed, typed in $defaultCountry where $allowed may be called, is $read: $why', ({ defaultCountry, allowed, typed, read }) => {
    expect(readAs(typed, { defaultCountry, allowedCountries: allowed.split(','), ownNumbers: ['+493012345678'] })).toBe(read);
  });
});

describe('what is pasted', () => {
  test.each([
    ['030 123456', 'as dialled at home'],
    ['+49 (0)30 123456', 'with the trunk zero in parentheses'],
    ['0049 30 123456', 'with the international prefix'],
    ['49 30 123456', 'without its plus, where only that is possible'],
    ['030/123 456', 'with a slash'],
    ['030 \u2013 123\u00a0456', 'with a dash and a space that does not break'],
    ['+49 (0)30/123456', 'with its slash behind a whole area code'],
    ['\ufeff+49\u200b30\u00ad123456', 'with marks that cannot be seen'],
    ['\u2066\u200e+49 30 123456\u2069', 'in isolates and direction marks'],
    ['\u202f+49\u202f30\u202f123456', 'with narrow spaces'],
    ['+4\ufe0f9 30 123456', 'with a variation selector'],
    ['\u0660\u0663\u0660\u0661\u0662\u0663\u0664\u0665\u0666', 'in Arabic digits'],
    ['Tel.: 030 123456', 'with a label'],
    ['Tel. 030 123456', 'with a label of the usual words, without a colon'],
    ['M (030) 123456', 'with such a label of one letter'],
    ['\u{1F4DE} +49 30 123456', 'with a telephone before it'],
    ['\u260e\ufe0f030 123456', 'with an old one'],
    ['<030 123456>', 'in brackets'],
    ['\u201e030 123456\u201c', 'in quotes'],
    ["'030 123456", 'out of a table that keeps it as text'],
    ['030 123456,', 'out of a list'],
    ['030_123_456', 'with underscores'],
    ['030\u00b7123\u2022456', 'with dots and bullets'],
    ['callto:+4930123456', 'as a link'],
    ['tel:%2B4930123456', 'as a link with its plus in code'],
    ['tel:123456;phone-context=+4930', 'as a local number in its context (RFC 3966)'],
  ])('%j is +4930123456: %s', (typed) => {
    expect(readAs(typed)).toBe('+4930123456');
  });

  test.each([
    ['', 'number-invalid', '"" has no digits.'],
    ['hello', 'number-invalid', 'characters that no phone number has'],
    ['+4930123456 now', 'number-invalid', 'characters that no phone number has'],
    ['*31#030123456', 'number-invalid', 'characters that no phone number has'],
    ['+4930123456 / +4930123457', 'number-invalid', 'more than one number'],
    ['030 123456 / 0170 1234567', 'number-invalid', 'more than one number'],
    ['030 123456 oder 0170 1234567', 'number-invalid', 'more than one number'],
    ['030 123456\n030 123457', 'number-invalid', 'more than one number'],
    ['+1 061 456 1234', 'number-invalid', 'begins as no number of its country does'],
    ['030 123456 (App. 12)', 'number-with-extension', 'extension 12'],
    ['+1 202 555 0143 EXT. #12', 'number-with-extension', 'extension 12'],
    ['+49 30', 'number-invalid', 'too short'],
    ['+49 30 1234567899999999', 'number-invalid', 'too long'],
    [`${'Sekretariat: '}030${' '.repeat(90)}123456`, 'number-invalid', 'too long'],
    ['+999 12345678', 'number-invalid', 'country code that does not exist'],
    ['+4930123456 ext 5', 'number-with-extension', 'extension 5'],
    ['030 123456,12#', 'number-with-extension', '+4930123456'],
    ['+1 202 555 0143,,1234567#', 'number-with-extension', 'extension 1234567'],
    ['030 123456, 0170 1234567', 'number-invalid', 'more than one number'],
    ['030 123456 App. 12', 'number-with-extension', 'extension 12'],
    ['tel:+1-202-555-0143;ext=12', 'number-with-extension', 'extension 12'],
    ['115000', 'number-short-code', 'short service number'],
    ['+33 1 42 68 53 00', 'number-country-not-allowed', 'Numbers of France may not be called. Allowed: Germany, United Kingdom, United States.'],
    ['+44 1481 722222', 'number-country-not-allowed', 'Guernsey'],
    ['+800 1234 5678', 'number-country-not-allowed', '+800'],
    ['+44 845 123 4567', 'number-type-not-allowed', 'a service number that costs extra'],
    ['0177 99 1234567', 'number-type-not-allowed', 'a voicemail box'],
    ['01689 1234567', 'number-type-not-allowed', 'a pager'],
    ['0900 1234567', 'number-premium', 'premium-rate'],
    ['+1 212 976 1234', 'number-premium', 'premium-rate'],
    ['+49 30 55500000', 'number-our-own', 'this contact centre itself'],
    ['+49 30 55500000 1', 'number-our-own', 'this contact centre itself'],
  ])('%j is refused as %s, and told why: %s', (typed, code, reason) => {
    expect(readAs(typed)).toBe(`refuse:${code}`);
    expect(sentenceOf(typed)).toContain(reason);
  });

  test('an invalid number is told an example of the operator’s country', () => {
    expect(sentenceOf('12345678901234567', { defaultCountry: 'GB' })).toMatch(/such as 07\d{3} \d{6} or \+44 7/);
  });
});

describe('emergency numbers', () => {
  test.each(['112', '+112', '0112', '110', '911', '+49 112', '0049 110', '030110', '+49 20 112', '+44 20 999', '+1 202 911'])('%s is never dialled', (typed) => {
    expect(readAs(typed)).toBe('refuse:number-emergency');
  });

  test('are not what a whole number happens to end in: the control for the promise above', () => {
    expect(readAs('+49 30 12112')).toBe('+493012112');
    expect(readAs('05 9133', { defaultCountry: 'AT', allowedCountries: ['AT'] })).toBe('+4359133');
  });
});

describe('notices', () => {
  test.each([
    ['+1 621 456 1234', ['number-unlisted']],
    ['1-800-FLOWERS', ['number-rewritten']],
    ['(202) 555-0143', []],
  ])('of %s: %j', (typed, notices) => {
    expect(readNumber(typed, { ...RULES, defaultCountry: 'US' })).toMatchObject({ notices });
  });

  test('a premium number may be called where the operator allows its type', () => {
    expect(readAs('0900 1234567', { allowedTypes: [...USUAL_NUMBER_TYPES, 'premium-rate'] })).toBe('+499001234567');
  });
});

test('whatever is typed, what passes is E.164 of an allowed country, and is read as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.stringMatching(/^[+0-9 ()/x-]{0,20}$/)), (typed) => {
      const read = readAs(typed);
      if (read.startsWith('refuse:')) return;
      expect(read).toMatch(/^\+(49|44|1)\d{5,13}$/);
      expect(readAs(read)).toBe(read);
    }),
  );
});

describe('what the APIs say of a number that may be called', () => {
  test('is that it is in no list, of the same numbers as the reader says it of', () => {
    expect(numberNoticesOf('+18614561234', {}, 'en')).toMatchObject([{ code: 'number-unlisted' }]);
    fc.assert(
      fc.property(fc.stringMatching(/^\+(49|44|1)[1-9]\d{5,10}$/), (typed) => {
        const read = readNumber(typed, RULES);
        fc.pre('e164' in read);
        const codes = numberNoticesOf(read.e164, {}, 'en').map(({ code }) => code);
        expect(codes).toEqual(read.notices.filter((notice) => notice === 'number-unlisted'));
      }),
    );
  });
});

describe('the codes of refusals', () => {
  const TYPED: Record<NumberRefusal['code'], string> = {
    'number-invalid': '+49 30',
    'number-emergency': '+49 30 112',
    'number-short-code': '115000',
    'number-premium': '0900 1234567',
    'number-type-not-allowed': '+44 70 1234 5678',
    'number-country-not-allowed': '+33 1 42 68 53 00',
    'number-our-own': '030 55500000',
    'number-with-extension': '+1 202 555 0143 x12',
    'number-ambiguous': '4917012345678',
  };

  test('are these, and no other', () => expect(Object.keys(NUMBER_REFUSALS).sort()).toEqual(Object.keys(TYPED).sort()));

  test.each(Object.entries(TYPED))('%s is what %s gets', (code, typed) => expect(readAs(typed)).toBe(`refuse:${code}`));
});
