import { runCommand } from '../../../local/run-command';
import { customerFirstScenarios } from '../../../local/scenarios/register';
import { tellOnce } from './told-scenarios';

/** The one command of these stories runs as operators run it. */
const { report, events, place, expectOrderly } = tellOnce(customerFirstScenarios, { commands: runCommand });

test.each(customerFirstScenarios.map(({ name }) => name))('%s is told in order', (name) => expectOrderly(name));

describe('customer-first', () => {
  const name = 'customer-first';

  test('calls the customer before an agent, who is there at once when they have pressed the key', () => {
    expect(report(name)).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, abandoned: 0 } });
    expect(report(name).measures.waitAfterAnswerSeconds).toBeLessThanOrEqual(2);
    expect(report(name).measures.customerHoldSeconds).toBeLessThan(10);
    expect(place(name, 'customer-dialled')).toBeLessThan(place(name, 'customer-proved'));
    expect(place(name, 'customer-proved')).toBeLessThan(place(name, 'agent-accepted'));
  });
});

test.each(['customer-first-voicemail', 'customer-first-no-key'])('%s costs no agent a second, and nobody is called again', (name) => {
  expect(report(name)).toMatchObject({ outcome: 'not-proved', measures: { customerDials: 1, abandoned: 0, waitAfterAnswerSeconds: null } });
  expect(events(name)).not.toContain('agent-accepted');
});

test('customer-first-no-more-calls ends with the customer’s own word, and calls nobody again though the queue tries again', () => {
  expect(report('customer-first-no-more-calls')).toMatchObject({ outcome: 'not-allowed', measures: { customerDials: 1, abandoned: 0, waitAfterAnswerSeconds: null } });
  expect(events('customer-first-no-more-calls')).not.toContain('agent-accepted');
});

describe('customer-first-no-agent', () => {
  const name = 'customer-first-no-agent';

  test('counts the customer as abandoned once, and calls them next when an agent has taken it', () => {
    expect(report(name)).toMatchObject({ outcome: 'answered', measures: { customerDials: 2, abandoned: 1 } });
    const [first, second] = events(name).flatMap((event, at) => (event === 'customer-dialled' ? [at] : []));
    expect(place(name, 'attempt-failed')).toBeGreaterThan(first!);
    expect(place(name, 'agent-accepted')).toBeLessThan(second!);
  });
});

test('customer-first-busy dials nobody while no agent is idle, and then one after the other, in their order', () => {
  expect(report('customer-first-busy')).toMatchObject({ outcome: 'answered', measures: { customerDials: 2, abandoned: 0 } });
});

test('customer-first-detection gets agents a person, and neither the voicemail nor the fax machine', () => {
  const name = 'customer-first-detection';
  expect(report(name)).toMatchObject({ outcome: 'answered', measures: { customerDials: 3, abandoned: 0 } });
  expect(report(name).measures.waitAfterAnswerSeconds).toBeLessThanOrEqual(2);
  expect(events(name).filter((event) => event === 'agent-accepted')).toHaveLength(1);
});

test('customer-first-no-quota asks for the key instead, and calls once', () => {
  expect(report('customer-first-no-quota')).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, abandoned: 0 } });
});

test('customer-first-skill lets the customer wait for the agent with the skill, and nobody else', () => {
  expect(report('customer-first-skill')).toMatchObject({ outcome: 'answered', measures: { customerDials: 2, abandoned: 0 } });
});

test('customer-first-preferred gets the customer the agent whom they prefer, and another at once where that one talks', () => {
  expect(report('customer-first-preferred')).toMatchObject({ outcome: 'answered', measures: { customerDials: 2, abandoned: 0 } });
  expect(report('customer-first-preferred').measures.waitAfterAnswerSeconds).toBeLessThanOrEqual(2);
});

test('customer-first-caller calls the caller who hung up, and then asks for an agent', () => {
  expect(report('customer-first-caller')).toMatchObject({ outcome: 'answered', measures: { customerDials: 1, abandoned: 0 } });
});

test('customer-first-agent-events calls for agents as their events say they are', () => {
  expect(report('customer-first-agent-events')).toMatchObject({ outcome: 'answered', measures: { customerDials: 2, abandoned: 0 } });
});

test('customer-first-two-queues calls for the one agent once at a time', () => {
  expect(report('customer-first-two-queues')).toMatchObject({ outcome: 'answered', measures: { customerDials: 2, abandoned: 0 } });
  expect(report('customer-first-two-queues').measures.waitAfterAnswerSeconds).toBeLessThanOrEqual(2);
});

test('customer-first-retry dials again after the pause of the queue', () => {
  expect(report('customer-first-retry')).toMatchObject({ outcome: 'answered', measures: { customerDials: 2, abandoned: 0 } });
});
