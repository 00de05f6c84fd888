import { callerNumber } from '../../../lambda/numbers/domain/caller-number';

test.each<[string | undefined, string | undefined, string]>([
  ['+493012345678', '+493012345678', 'in E.164'],
  ['+18614561234', '+18614561234', 'of an area code that is in no table'],
  ['030 123456', '+4930123456', 'as a carrier shows a national one'],
  ['anonymous', undefined, 'a word'],
  ['+266696687', undefined, 'the word ANONYMOUS on a keypad'],
  ['+7378742833', undefined, 'the word RESTRICTED on a keypad'],
  ['', undefined, 'nothing'],
  [undefined, undefined, 'nothing at all'],
])('a caller shown as %s is %s: %s', (shown, number) => {
  expect(callerNumber(shown, 'DE')).toBe(number);
});
