import { ruleScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, place, expectOrderly } = tellOnce(ruleScenarios);

test('do-not-call: nobody is called while they are on the list, and the promise after that is kept', () => {
  expectOrderly('do-not-call');
  expect(report('do-not-call')).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, callbacksCreated: 1 } });
  expect(place('do-not-call', 'lists')).toBeLessThan(place('do-not-call', 'requested'));
});

test('do-not-call-added-later: the promise ends without a call to the customer, and its journey says why', () => {
  const { journey, measures } = report('do-not-call-added-later');
  expect(measures).toMatchObject({ customerDials: 1, callbacksCreated: 2 });
  expect(journey.filter(({ event, detail }) => event === 'ended' && /do-not-call list since .*asked by letter/.test(detail))).toHaveLength(2);
});

test('do-not-call-added-later: the callback in its line is out of it within five seconds, before an agent who becomes free is offered it', () => {
  const { journey } = report('do-not-call-added-later');
  const lists = journey.filter(({ event }) => event === 'lists');
  const ended = journey.filter(({ event, detail }) => event === 'ended' && detail.includes('do-not-call list'));
  expect(Date.parse(ended.at(-1)!.at) - Date.parse(lists.at(-1)!.at)).toBeLessThanOrEqual(5000);
});

test('do-not-call-by-key: the customer who pressed the key is not called, and the other is', () => {
  expect(report('do-not-call-by-key')).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, callbacksCreated: 1 } });
});

test('pin-needed: nothing is asked for without the PIN, and what was promised with it is called once', () => {
  expect(report('pin-needed')).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, callbacksCreated: 1 } });
});

test('outside-window-moved: the promise is kept at eight of the customer’s day', () => {
  expect(report('outside-window-moved')).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, callbacksCreated: 1 } });
  expect(report('outside-window-moved').measures.dueToDispatchSeconds).toBeLessThan(1);
});

test('recorded-in-every-line: each customer is called once, and answered; the one of legacy mode is by another way', () => {
  const { outcome, journey } = report('recorded-in-every-line');
  expect(outcome).toBe('answered');
  expect(journey.filter(({ event }) => event === 'customer-dialled').length).toBe(6);
});

test('number-shown: a customer in Germany sees the number for Germany, or the one that the agent chose', () => {
  expect(report('number-shown')).toMatchObject({ outcome: 'answered', measures: { customerDials: 2 } });
});
