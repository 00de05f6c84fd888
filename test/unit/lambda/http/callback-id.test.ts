import { digestIds } from '../../../../lambda/adapters/digest-ids';
import { isCallbackId } from '../../../../lambda/http/callback-id';

describe('the id of a dial', () => {
  test('is what a click makes', () => {
    expect(isCallbackId(`${digestIds.digest('click', 'u-ada', '+4930123456')}.${digestIds.digest('u-ada', 'key')}`)).toBe(true);
  });

  test.each([undefined, '', '.x', 'hold#u-ada.current', `${'a'.repeat(3000)}.b`])('is not %s, which never reaches the table', (id) => {
    expect(isCallbackId(id)).toBe(false);
  });
});
