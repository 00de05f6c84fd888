import { RULE_REFUSALS } from '../../../lambda/calling-rules/domain/refusals';
import { NUMBER_REFUSALS } from '../../../lambda/numbers/domain/refusals';
import { fieldOfRefusal } from '../../../web/agent/callbacks/field-of-refusal';

const fieldOf = (code: string) => fieldOfRefusal({ kind: 'refused', title: 'Refused', code, detail: '' });

test.each([...Object.keys(NUMBER_REFUSALS), ...Object.keys(RULE_REFUSALS)])('%s stands at the number that was typed', (code) => {
  expect(fieldOf(code)).toBe('number');
});

test.each(['queue-closed-then', 'outside-calling-window', 'due-too-far'])('%s stands at the time', (code) => {
  expect(fieldOf(code)).toBe('time');
});

test('what is about no field stands above the form', () => {
  expect(fieldOf('customer-being-called')).toBeUndefined();
});
