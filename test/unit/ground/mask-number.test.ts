import { maskNumber } from '../../../lambda/ground/domain/mask-number';

test('a number is masked to its country and last two digits', () => {
  expect(maskNumber('+493012345678')).toBe('+49********78');
  expect(maskNumber('112')).toBe('***');
});
