import type { SQSEvent } from 'aws-lambda';
import { createInvocationTime } from '../../../lambda/ground/adapters/invocation-time';
import { eachMessage } from '../../../lambda/functions/wiring/each-message';

const batch = (count: number) => ({ Records: Array.from({ length: count }, (_, nth) => ({ messageId: `m${nth}`, body: `b${nth}`, attributes: { ApproximateReceiveCount: String(nth + 1) } })) }) as unknown as SQSEvent;

/** Runs a batch in a function of 30 seconds. `takes`: seconds that each message would take, if it had them. */
async function run({ count = 5, takes, fails = [] as number[] }: { count?: number; takes: number[]; fails?: number[] }) {
  let left = 30;
  const time = createInvocationTime();
  time.begin({ getRemainingTimeInMillis: () => left * 1000 });
  const worked: { body: string; receives: number; had: number }[] = [];
  const failed: string[] = [];
  const notices = { failed: (_what: string, id: string) => void failed.push(id), flush: () => undefined } as never;
  const work = async (body: string, receives: number) => {
    worked.push({ body, receives, had: Math.round(time.seconds() * 10) / 10 });
    left -= takes[worked.length - 1] ?? 0;
    if (fails.includes(worked.length - 1)) throw new Error('as the test says');
  };
  const { batchItemFailures } = await eachMessage(batch(count), { what: 'test', notices, time, work });
  return { worked, failed, left, again: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
}

describe('a batch of messages', () => {
  test('shares the time of the function, and what one leaves is for the others', async () => {
    const { worked, again } = await run({ takes: [0, 5.9, 5.9, 0, 0] });
    expect(worked.map(({ had }) => had)).toEqual([5.9, 7.4, 7.9, 8.9, 17.7]);
    expect(again).toEqual([]);
  });

  test('tells each message how often it was delivered', async () => {
    const { worked } = await run({ takes: [] });
    expect(worked.map(({ body, receives }) => [body, receives])).toEqual([['b0', 1], ['b1', 2], ['b2', 3], ['b3', 4], ['b4', 5]]);
  });

  test('names those that failed, and those only', async () => {
    expect((await run({ takes: [], fails: [1, 3] })).again).toEqual(['m1', 'm3']);
  });

  test('gives back what cannot be done in the time any more, though one overran its share', async () => {
    const { worked, again, left } = await run({ takes: [5, 20, 1] });
    expect(worked.map(({ body }) => body)).toEqual(['b0', 'b1', 'b2']);
    expect([again, left]).toEqual([['m3', 'm4'], 4]);
  });

  test('a message alone has all of it', async () => {
    expect((await run({ count: 1, takes: [20] })).worked).toMatchObject([{ had: 29.5 }]);
  });
});
