import { type CallerId, callerIdsOf, choiceKept, choosable, numberShownIn, refuseCallerId } from '../../../lambda/queues/domain/caller-id';

const USUAL = '+493012345678';
const MUNICH: CallerId = { number: '+498912345678', name: 'Munich', agentsChoose: true };
const VIENNA: CallerId = { number: '+4313456789', name: 'Vienna', countries: ['AT'], agentsChoose: true };
const GRAZ: CallerId = { number: '+43316345678', name: 'Graz', countries: ['AT'], agentsChoose: false };
const ALL = [MUNICH, VIENNA, GRAZ];
const [german, austrian] = ['+4930900000', '+43190000000'];

test.each([
  { what: 'nobody chose, and none is for their country', customer: german, chosen: undefined, shown: { number: USUAL, by: 'usual' } },
  { what: 'the first that is for their country', customer: austrian, chosen: undefined, shown: { number: VIENNA.number, by: 'country' } },
  { what: 'the agent’s choice, which is for every country', customer: austrian, chosen: MUNICH.number, shown: { number: MUNICH.number, by: 'agent' } },
  { what: 'the agent’s choice of the usual one, though another is for their country', customer: austrian, chosen: USUAL, shown: { number: USUAL, by: 'agent' } },
  { what: 'a choice that is for another country does not count', customer: german, chosen: VIENNA.number, shown: { number: USUAL, by: 'usual' } },
  { what: 'nor does one that is not for agents to choose', customer: austrian, chosen: GRAZ.number, shown: { number: VIENNA.number, by: 'country' } },
  { what: 'nor one that left the settings', customer: german, chosen: '+4940123456', shown: { number: USUAL, by: 'usual' } },
])('$what', ({ customer, chosen, shown }) => {
  expect(numberShownIn({ callerIds: ALL, usual: USUAL, customer, chosen })).toEqual(shown);
});

test('without any, it is the usual one; without that, Connect decides', () => {
  expect(numberShownIn({ usual: USUAL, customer: austrian })).toEqual({ number: USUAL, by: 'usual' });
  expect(numberShownIn({ customer: austrian, chosen: MUNICH.number })).toBeUndefined();
});

test('a choice that would not count is refused, and what may be chosen is named', () => {
  const call = { callerIds: ALL, usual: USUAL, customer: austrian };
  expect(refuseCallerId({ ...call, chosen: '+4940123456' })).toEqual({ code: 'caller-id-not-allowed', callerId: '+4940123456', allowed: [USUAL, MUNICH.number, VIENNA.number] });
  expect(refuseCallerId({ ...call, customer: german, chosen: VIENNA.number })).toMatchObject({ allowed: [USUAL, MUNICH.number] });
  for (const chosen of [undefined, USUAL, MUNICH.number, VIENNA.number]) expect(refuseCallerId({ ...call, chosen })).toBeUndefined();
});

test('those of a queue alone are not for clicks, and those of no queue are for all', () => {
  const ofSales = { ...MUNICH, queueIds: ['sales'] };
  expect(callerIdsOf([ofSales, VIENNA], 'sales')).toEqual([ofSales, VIENNA]);
  expect(callerIdsOf([ofSales, VIENNA], 'support')).toEqual([VIENNA]);
  expect(callerIdsOf([ofSales, VIENNA], undefined)).toEqual([VIENNA]);
});

test('agents are told of those that they may choose', () => {
  expect(choosable(ALL)).toEqual([{ number: MUNICH.number, name: 'Munich' }, { number: VIENNA.number, name: 'Vienna', countries: ['AT'] }]);
});

test('a choice stays with an edit where the customer may still see it, and goes where not', () => {
  expect(choiceKept({ callerIds: ALL, usual: USUAL, customer: austrian, chosen: VIENNA.number })).toEqual({ callerId: VIENNA.number });
  expect(choiceKept({ callerIds: ALL, usual: USUAL, customer: german, chosen: VIENNA.number })).toEqual({ callerId: '' });
  expect(choiceKept({ callerIds: ALL, usual: USUAL, customer: german })).toEqual({});
});
