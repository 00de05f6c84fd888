import { ownCallbackId } from '../../../lambda/ground/domain/own-callback-id';

test.each([
  ['ours', { dialback_id: 'c1', dialback_stack: 'Second' }, 'c1'],
  ['made before stacks named themselves', { dialback_id: 'c1' }, 'c1'],
  ['another stack’s', { dialback_id: 'c1', dialback_stack: 'Dialback' }, undefined],
  ['nobody’s', { dialback_stack: 'Second' }, undefined],
])('a contact that is %s', (_whose, attributes, expected) => {
  expect(ownCallbackId(attributes, 'Second')).toBe(expected);
});
