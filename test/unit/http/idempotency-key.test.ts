import { parseIdempotencyKey } from '../../../lambda/http/idempotency-key';

describe('the Idempotency-Key', () => {
  test('is taken as it is', () => {
    expect(parseIdempotencyKey('4be1-key')).toEqual({ key: '4be1-key' });
  });

  test.each([
    [undefined, 'idempotency-key-missing'],
    ['', 'idempotency-key-missing'],
    ['with space', 'idempotency-key-invalid'],
    ['ü', 'idempotency-key-invalid'],
    ['x'.repeat(256), 'idempotency-key-invalid'],
  ])('%s is refused as %s', (key, code) => {
    expect(parseIdempotencyKey(key)).toEqual({ code });
  });
});
