import { leavingQueues } from '../../../lambda/queues/domain/leaving-queues';
import { type QueueSettings, whileLeaving } from '../../../lambda/queues/domain/queue-settings';
import { offeredQueue } from '../../../lambda/queues/domain/offered-queue';
import { QUEUE } from '../../../docs/print/callback-samples';

const NOW = '2026-11-23T09:00:00.000Z';
const queue = (queueId: string): QueueSettings => ({ ...QUEUE, queueId, twinQueueId: `${queueId}-twin`, name: queueId, offerAboveSeconds: 60, assumedHandleSeconds: 300, slots: { lengthMinutes: 30, capacity: 1, leadMinutes: 0, daysAhead: 7 } });
const [support, sales] = ['support', 'sales'].map(queue) as [QueueSettings, QueueSettings];
const left = (of: QueueSettings, leftAt: string) => ({ ...of, leftAt });
const work = (...ids: string[]) => async ({ queueId }: { queueId: string }) => ids.includes(queueId);

test('a queue that was taken out goes on, even if it holds nothing: functions of the version before may still promise', async () => {
  expect(await leavingQueues({ queues: [support], before: [support, sales], leaving: [], now: NOW }, work())).toEqual([left(sales, NOW)]);
});

test.each([
  ['as long as something may be open', { leftAt: '2026-11-20T09:00:00.000Z', open: ['sales'], isKept: true }],
  ['within an hour, whatever it holds', { leftAt: '2026-11-23T08:00:01.000Z', open: [], isKept: true }],
  ['no longer, once it is empty', { leftAt: '2026-11-23T08:00:00.000Z', open: [], isKept: false }],
])('one that left before is kept %s', async (_what, { leftAt, open, isKept }) => {
  const kept = await leavingQueues({ queues: [support], before: [support], leaving: [left(sales, leftAt)], now: NOW }, work(...open));
  expect(kept).toEqual(isKept ? [left(sales, leftAt)] : []);
});

test('one that comes back is of the settings again', async () => {
  expect(await leavingQueues({ queues: [support, sales], before: [support], leaving: [left(sales, NOW)], now: NOW }, work('sales'))).toEqual([]);
});

test('a deploy that is repeated does not forget when the queue left', async () => {
  const before = '2026-11-23T08:59:00.000Z';
  expect(await leavingQueues({ queues: [support], before: [support, sales], leaving: [left(sales, before)], now: NOW }, work())).toEqual([left(sales, before)]);
});

test('while it leaves, it offers nothing, and its callbacks wait in the queue itself', () => {
  const leaving = whileLeaving(left(sales, NOW));
  expect(leaving).toMatchObject({ twinQueueId: 'sales', offerAboveSeconds: 'never', leaving: true, retries: sales.retries });
  expect(leaving).not.toHaveProperty('slots');
  const queues = new Map([support, leaving].map((each) => [each.queueId, each]));
  expect(['support', 'sales', 'unknown'].map((id) => offeredQueue(queues, id)?.queueId)).toEqual(['support', undefined, undefined]);
});
