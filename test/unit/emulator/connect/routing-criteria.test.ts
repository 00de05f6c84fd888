import { compareWaiting } from '../../../../emulator/connect/routing/compare-waiting';
import { readRoutingSteps } from '../../../../emulator/connect/routing/read-routing-criteria';
import { activeStepAt } from '../../../../emulator/connect/routing/routing-criteria';
import { queueCallerId } from '../../../../emulator/connect/routing/queue-caller-id';
import { InstanceStore } from '../../../../emulator/connect/instance-store';
import type { Contact } from '../../../../emulator/connect/model';

const condition = (more: object = {}) => ({ AttributeCondition: { Name: 'Language', Value: 'German', ProficiencyLevel: '3', ComparisonOperator: 'NumberGreaterOrEqualTo', ...more } });
const agents = { AttributeCondition: { MatchCriteria: { AgentsCriteria: { AgentIds: ['ada'] } } } };
const steps = (...Steps: object[]) => readRoutingSteps({ Steps });

describe('reading routing criteria', () => {
  it('takes numbers as text, as flows write them', () => {
    expect(steps({ Expression: condition(), Expiry: { DurationInSeconds: '30' } })).toEqual([
      { expression: { proficiency: { name: 'Language', value: 'German', least: 3 }, negated: false }, durationSeconds: 30 },
    ]);
  });

  it.each([
    ['no steps', {}],
    ['a step without an expression', { Steps: [{}] }],
    ['an expression of two kinds', { Steps: [{ Expression: { ...agents, AndExpression: [agents] } }] }],
    ['an empty list', { Steps: [{ Expression: { AndExpression: [] } }] }],
    ['a bad part of a list', { Steps: [{ Expression: { OrExpression: [agents, {}] } }] }],
    ['a duration of nought', { Steps: [{ Expression: agents, Expiry: { DurationInSeconds: 0 } }] }],
    ['a level that is no number', { Steps: [{ Expression: condition({ ProficiencyLevel: 'much' }) }] }],
    ['another operator', { Steps: [{ Expression: condition({ ComparisonOperator: 'Equals' }) }] }],
    ['half a range', { Steps: [{ Expression: condition({ Range: { MinProficiencyLevel: 1 } }) }] }],
    ['no agents', { Steps: [{ Expression: { AttributeCondition: { MatchCriteria: { AgentsCriteria: { AgentIds: [] } } } } }] }],
  ])('finds no meaning in %s', (_, criteria) => {
    expect(readRoutingSteps(criteria)).toBeUndefined();
  });

  it.each([
    ['Mood', { Steps: [], Mood: 1 }],
    ['Steps[0].Mood', { Steps: [{ Mood: 1 }] }],
    ['Steps[0].Expression.MoodCondition', { Steps: [{ Expression: { MoodCondition: {} } }] }],
    ['Steps[0].Expression.AttributeCondition.Mood', { Steps: [{ Expression: condition({ Mood: 1 }) }] }],
  ])('refuses %s by its name', (member, criteria) => {
    expect(() => readRoutingSteps(criteria)).toThrow(member);
  });
});

it('a step holds to the millisecond, and nothing holds before the contact is queued', () => {
  const criteria = { steps: steps({ Expression: agents, Expiry: { DurationInSeconds: 10 } })!, activatedAt: '2026-11-23T09:00:00.000Z' };
  const at = Date.parse(criteria.activatedAt);
  expect([activeStepAt(criteria, at + 9_999), activeStepAt(criteria, at + 10_000)]).toEqual([0, undefined]);
  expect(activeStepAt({ steps: criteria.steps }, at)).toBeUndefined();
});

it('waiting contacts stand by priority, then by the start of their chain, moved by the adjustment', () => {
  const contact = (name: string, queuePriority: number, [minute, queueTimeAdjustmentSeconds]: [number, number]) =>
    ({ name, queuePriority, chainStartedAt: `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`, queueTimeAdjustmentSeconds }) as Contact;
  const waiting = [contact('late', 5, [9, 0]), contact('early', 5, [1, 0]), contact('first', 1, [9, 0]), contact('moved up', 5, [5, 300]), contact('moved back', 5, [0, -600])];
  expect(waiting.sort(compareWaiting).map(({ name }) => name)).toEqual(['first', 'moved up', 'early', 'late', 'moved back']);
});

it('an agent queue shows no caller id of its own [D]', () => {
  const store = new InstanceStore({ id: 'i' } as never);
  store.numbers.set('n', { number: '+493055501000' } as never);
  store.queues.set('q', { outboundCallerIdNumberId: 'n' } as never);
  expect(queueCallerId(store, { kind: 'STANDARD', queueId: 'q' })).toBe('+493055501000');
  expect(queueCallerId(store, { kind: 'AGENT', userId: 'q' })).toBeUndefined();
});
