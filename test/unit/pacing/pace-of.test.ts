import type { ServingAgent } from '../../../lambda/pacing/domain/spare-agents';
import { createPaceOf } from '../../../lambda/pacing/usecases/pace-of';
import { createInMemoryAnswerBook } from '../../fakes/in-memory-answer-book';

const now = '2026-11-23T09:00:00.000Z';
const abandonmentRate = { targetRate: 0.03, connectionThresholdSeconds: 2, connectionStartPoint: 'GREETING_END', evaluationWindowHours: 24 } as const;
const support = { queueId: 'q-support' };

function agent(userId: string, change: Partial<ServingAgent> = {}): ServingAgent {
  return { userId, twinQueueIds: new Set(['q-twin']), isIdle: true, skills: [], ...change };
}

function paceWith({ serving = [agent('ada'), agent('ben'), agent('cho', { isIdle: false })], pacingModifier = 10 as const, answers = createInMemoryAnswerBook() } = {}) {
  const queues = new Map([
    ['q-support', { twinQueueId: 'q-twin', customerFirst: { pacingModifier, abandonmentRate } }],
    ['q-billing', { twinQueueId: 'q-billing-twin', customerFirst: { pacingModifier, abandonmentRate } }],
    ['q-sales', { twinQueueId: 'q-other' }],
  ]);
  const asked: boolean[] = [];
  const agents = { read: async (withSkills: boolean) => (asked.push(withSkills), serving) };
  return { paceOf: createPaceOf({ queues, agents, answers, clock: { now: () => now }, chance: () => 0 }), asked };
}

test('lets as many customers be under way as agents of the twin are idle', async () => {
  const { paceOf, asked } = paceWith();
  expect(await paceOf(support, [])).toMatchObject({ way: 'customer-first', atMost: 2 });
  expect(await paceOf(support, [support])).toMatchObject({ atMost: 2 });
  expect(await paceOf(support, [support, support])).toMatchObject({ atMost: 2 });
  expect(asked).toEqual([false, false, false]);
});

test('lets nobody be under way while no agent is idle', async () => {
  expect(await paceWith({ serving: [agent('ada', { isIdle: false })] }).paceOf(support, [])).toMatchObject({ atMost: 0 });
});

test('counts on no agent for whom another queue calls a customer already', async () => {
  const both = new Set(['q-twin', 'q-billing-twin']);
  const { paceOf } = paceWith({ serving: [agent('ada', { twinQueueIds: both }), agent('ben', { twinQueueIds: both })] });
  const billing = { queueId: 'q-billing' };
  expect(await paceOf(support, [billing])).toMatchObject({ atMost: 1 });
  expect(await paceOf(support, [billing, billing])).toMatchObject({ atMost: 0 });
  expect(await paceOf(support, [billing, support])).toMatchObject({ atMost: 1 });
});

test('counts on whoever has the skill, and asks for skills only then', async () => {
  const { paceOf, asked } = paceWith({ serving: [agent('ada'), agent('ben', { skills: [{ name: 'Language', value: 'German', level: 3 }] })] });
  const german = { ...support, skills: [{ name: 'Language', value: 'German', level: 3 }] };
  expect(await paceOf(german, [])).toMatchObject({ atMost: 1 });
  expect(await paceOf(german, [german])).toMatchObject({ atMost: 1 });
  expect(await paceOf(support, [german])).toMatchObject({ atMost: 2 });
  expect(await paceOf({ ...german, skills: [{ name: 'Language', value: 'German', level: 4 }] }, [])).toMatchObject({ atMost: 0 });
  expect(asked.every((withSkills) => withSkills)).toBe(true);
});

test('puts agents first after an abandoned call', async () => {
  const answers = createInMemoryAnswerBook();
  await answers.count('q-support', { contactId: 'c1', at: now, abandoned: true });
  expect(await paceWith({ answers }).paceOf(support, [])).toMatchObject({ way: 'agent-first' });
});

test('asks nothing about a queue where agents come first', async () => {
  const { paceOf, asked } = paceWith();
  expect(await paceOf({ queueId: 'q-sales' }, [])).toMatchObject({ way: 'agent-first' });
  expect(asked).toEqual([]);
});
