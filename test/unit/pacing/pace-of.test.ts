import { createPaceOf } from '../../../lambda/pacing/usecases/pace-of';
import { createInMemoryAnswerBook } from '../../fakes/in-memory-answer-book';

const now = '2026-11-23T09:00:00.000Z';
const abandonmentRate = { targetRate: 0.03, connectionThresholdSeconds: 2, connectionStartPoint: 'GREETING_END', evaluationWindowHours: 24 } as const;

function paceWith({ agentsIdle = 2, pacingModifier = 10 as const, answers = createInMemoryAnswerBook() } = {}) {
  const queues = new Map([
    ['q-support', { twinQueueId: 'q-twin', customerFirst: { pacingModifier, abandonmentRate } }],
    ['q-sales', { twinQueueId: 'q-other' }],
  ]);
  const asked: string[] = [];
  const agents = { read: async (queueId: string) => (asked.push(queueId), { agentsOnQueue: 8, agentsIdle }) };
  return { paceOf: createPaceOf({ queues, agents, answers, clock: { now: () => now }, chance: () => 0 }), asked };
}

test('lets as many customers be under way as agents of the twin are idle', async () => {
  const { paceOf, asked } = paceWith();
  expect(await paceOf('q-support')).toMatchObject({ way: 'customer-first', atMost: 2 });
  expect(asked).toEqual(['q-twin']);
});

test('lets nobody be under way while no agent is idle', async () => {
  expect(await paceWith({ agentsIdle: 0 }).paceOf('q-support')).toMatchObject({ atMost: 0 });
});

test('puts agents first after an abandoned call', async () => {
  const answers = createInMemoryAnswerBook();
  await answers.count('q-support', { contactId: 'c1', at: now, abandoned: true });
  expect(await paceWith({ answers }).paceOf('q-support')).toMatchObject({ way: 'agent-first' });
});

test('asks nothing about a queue where agents come first', async () => {
  const { paceOf, asked } = paceWith();
  expect(await paceOf('q-sales')).toMatchObject({ way: 'agent-first' });
  expect(asked).toEqual([]);
});
