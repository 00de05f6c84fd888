import { PROMISE, PROMISED_SAMPLES, QUEUE } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { createIsLineFull } from '../../../lambda/callers/usecases/is-line-full';

const { queueId } = QUEUE;
const NOW = '2026-11-23T09:00:30.000Z';

/** Two callbacks took a seat in the line, which is then full. */
function lineOf(callbacks: Record<string, Callback>, queuedAtMost: number | 'unlimited' = 2) {
  return createIsLineFull({
    store: { find: async (id) => callbacks[id] },
    seats: { takers: async () => Object.keys(callbacks).map((takerId) => ({ takerId, takenAt: NOW })) },
    queues: new Map([[queueId, { ...QUEUE, queuedAtMost }]]),
    clock: { now: () => NOW },
  });
}

const waiting = (id: string): Callback => ({ ...PROMISED_SAMPLES.waiting, id, subject: id, attempt: { ...PROMISED_SAMPLES.waiting.attempt, line: { queueId } } });

test('a line is full when as many stand there as may', async () => {
  expect(await lineOf({ a: waiting('a'), b: waiting('b') })(queueId)).toBe(true);
  expect(await lineOf({ a: waiting('a') })(queueId)).toBe(false);
});

test('it has room again when somebody left it, though the place is noted as taken', async () => {
  const talking: Callback = { ...PROMISED_SAMPLES.connected, id: 'a', subject: 'a', version: PROMISE.version, attempt: { ...PROMISED_SAMPLES.connected.attempt, line: { queueId } } };
  expect(await lineOf({ a: talking, b: waiting('b') })(queueId)).toBe(false);
});

test('it is never full where the operator set no limit', async () => {
  expect(await lineOf({ a: waiting('a'), b: waiting('b') }, 'unlimited')(queueId)).toBe(false);
});
