import { keyedIds } from '../../fakes/keyed-ids';
import { isCallbackId } from '../../../lambda/callbacks/http/callback-id';

describe('the id of a dial', () => {
  test('is what a click makes', () => {
    expect(isCallbackId(`${keyedIds.digest('click', 'u-ada', '+4930123456')}.${keyedIds.digest('u-ada', 'key')}`)).toBe(true);
  });

  test.each([undefined, '', '.x', 'hold#u-ada.current', `${'a'.repeat(3000)}.b`])('is not %s, which never reaches the table', (id) => {
    expect(isCallbackId(id)).toBe(false);
  });
});
