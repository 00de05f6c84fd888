import { voicemailScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

const { report, place, expectOrderly } = tellOnce(voicemailScenarios);

test('voicemail-express-to-call: the customer is called once, after the agent has accepted, and never waits', () => {
  expect(report('voicemail-express-to-call')).toMatchObject({ outcome: 'reached', measures: { callbacksCreated: 1, customerDials: 1, customerHoldSeconds: 0 } });
  expect(place('voicemail-express-to-call', 'agent-accepted')).toBeLessThan(place('voicemail-express-to-call', 'customer-dialled'));
});

test('voicemail-two-agents: the customer is called once', () => {
  expect(report('voicemail-two-agents')).toMatchObject({ outcome: 'reached', measures: { callbacksCreated: 1, customerDials: 1 } });
});

test.each(voicemailScenarios)('$name: its journey is in order of time, and says who and what', ({ name }) => expectOrderly(name));
