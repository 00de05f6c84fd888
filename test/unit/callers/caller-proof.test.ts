import { isProven } from '../../../lambda/callers/domain/caller-proof';

test('the number that a caller shows is enough, unless the flow is to say who calls', () => {
  expect(isProven('caller-id', undefined)).toBe(true);
  expect(isProven('flow', undefined)).toBe(false);
  expect(isProven('flow', { dialback_caller_proven: 'no' })).toBe(false);
  expect(isProven('flow', { dialback_caller_proven: 'yes' })).toBe(true);
});
