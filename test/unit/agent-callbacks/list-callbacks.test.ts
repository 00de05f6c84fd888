import fc from 'fast-check';
import { outcome, type OutcomeCode } from '../../../lambda/callbacks/domain/outcome';
import type { Callback, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { ListOrder } from '../../../lambda/agent-callbacks/usecases/list-order';
import { createListQueues } from '../../../lambda/agent-callbacks/usecases/list-queues';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts, OFFICE_HOURS, SALES, SUPPORT } from '../../fakes/promise-ports';
import { promised, standing } from '../callbacks/promised';

type Made = ReturnType<typeof createPromisePorts>;

const at = (local: string) => ({ local, zone: 'Europe/London' });

async function list({ listCallbacks }: Pick<Made, 'listCallbacks'>, order: Partial<ListOrder> = {}) {
  const page = await listCallbacks({ agent: ADA, list: 'pending', owner: 'anybody', limit: 50, ...order });
  if ('refusal' in page) throw new Error(page.refusal.code);
  return { numbers: page.callbacks.map(({ number }) => number), next: page.next };
}

/** Makes three callbacks by ada: 10:00 Support, 11:00 Sales and her own, 12:00 Support; and one by ben, his own, 10:30 Support. */
async function fourPromised() {
  const made = createPromisePorts();
  await promised(made, { number: '030 12345603', at: at('2026-11-23T12:00') });
  await promised(made, { number: '030 12345602', at: at('2026-11-23T11:00'), queueId: 'q-sales', own: true });
  await promised(made, { number: '030 12345601', at: at('2026-11-23T10:00') });
  await promised(made, { number: '030 12345604', at: at('2026-11-23T10:30'), agent: BEN, own: true });
  return made;
}

const [FIRST, SECOND, THIRD, BENS] = ['+493012345601', '+493012345602', '+493012345603', '+493012345604'] as const;

describe('the pending list', () => {
  test('holds what the agent may handle, of all their queues, in order of time', async () => {
    const made = await fourPromised();
    expect(await list(made)).toEqual({ numbers: [FIRST, SECOND, THIRD], next: undefined });
    expect(await list(made, { agent: BEN })).toMatchObject({ numbers: [FIRST, BENS, THIRD] });
  });

  test.each([
    [{ owner: 'me' }, [SECOND]],
    [{ owner: 'nobody' }, [FIRST, THIRD]],
    [{ queueId: 'q-sales' }, [SECOND]],
    [{ from: '2026-11-23T10:00:00.000Z', to: '2026-11-23T12:00:00.000Z' }, [FIRST, SECOND]],
    [{ from: '2026-11-23T10:00:00.001Z' }, [SECOND, THIRD]],
  ] as const)('is narrowed by %j', async (filter, numbers) => {
    expect(await list(await fourPromised(), filter)).toMatchObject({ numbers });
  });

  test('holds an agent’s own of a queue that they serve no longer, when they ask for theirs', async () => {
    const made = await fourPromised();
    made.served['u-ada'] = ['q-support'];
    expect(await list(made)).toMatchObject({ numbers: [FIRST, THIRD] });
    expect(await list(made, { owner: 'me' })).toMatchObject({ numbers: [SECOND] });
  });

  test('holds for every agent of the queue what its owner could not take', async () => {
    const made = createPromisePorts();
    const own = await promised(made, { own: true });
    expect(await list(made, { agent: BEN })).toMatchObject({ numbers: [] });
    await made.ports.store.save({ ...own, phase: 'pending', attempt: { fellBack: true }, checkAt: own.dueAt });
    expect(await list(made, { agent: BEN })).toMatchObject({ numbers: [own.number] });
    expect(await list(made, { owner: 'me' })).toMatchObject({ numbers: [own.number] });
  });

  test('holds what is under way, also after its time, and nothing that is over', async () => {
    const made = createPromisePorts();
    const waiting = await standing(made, await promised(made));
    made.clock.at = '2026-11-23T18:00:00.000Z';
    expect(await list(made)).toMatchObject({ numbers: [waiting.number] });
    await made.ports.store.save({ ...waiting, phase: 'ended', endedAt: made.clock.at, outcome: outcome('answered') } as Callback);
    expect(await list(made)).toMatchObject({ numbers: [] });
  });

  test('refuses a queue that is not set up, or not served', async () => {
    const { listCallbacks } = createPromisePorts();
    const order = { agent: BEN, list: 'pending', owner: 'anybody', limit: 50 } as const;
    expect(await listCallbacks({ ...order, queueId: 'q-other' })).toMatchObject({ refusal: { code: 'queue-not-offered' } });
    expect(await listCallbacks({ ...order, queueId: 'q-sales' })).toMatchObject({ refusal: { code: 'queue-not-served' } });
  });

  test('page by page, is each callback once and in order, however long the pages and whoever owns what', async () => {
    const drawn = fc.record({ minute: fc.integer({ min: 1, max: 59 }), mine: fc.boolean(), bens: fc.boolean(), sales: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), async (all, limit) => {
        const made = createPromisePorts();
        for (const [nth, { minute, mine, bens, sales }] of all.entries()) {
          const order = bens ? { agent: BEN, own: true } : { own: mine, queueId: sales ? 'q-sales' : 'q-support' };
          await promised(made, { number: `030 123456${10 + nth}`, at: at(`2026-11-23T12:${String(minute).padStart(2, '0')}`), ...order });
        }
        const whole = await list(made);
        const paged: string[] = [];
        let after: string | undefined;
        do {
          const page = await list(made, { limit, ...(after !== undefined && { after }) });
          expect(page.numbers.length).toBeLessThanOrEqual(limit);
          paged.push(...page.numbers);
          after = page.next;
        } while (after !== undefined);
        expect(paged).toEqual(whole.numbers);
        expect(new Set(paged).size).toBe(all.filter(({ bens }) => !bens).length);
      }),
      { numRuns: 40 },
    );
  });

  test('that holds too many of others to read at once goes on with the next page', async () => {
    const made = createPromisePorts();
    for (let nth = 0; nth < 520; nth += 1) await promised(made, { number: `030 1234${5000 + nth}`, agent: BEN, own: true, at: at('2026-11-23T12:00') });
    await promised(made, { at: at('2026-11-23T13:00') });
    const first = await list(made);
    expect(first).toMatchObject({ numbers: [], next: expect.any(String) as string });
    expect(await list(made, { after: first.next! })).toEqual({ numbers: ['+493012345678'], next: undefined });
  });
});

describe('the missed list', () => {
  /** Makes an ended callback, ada's own by default. */
  async function over(code: OutcomeCode, more: object = {}) {
    const made = createPromisePorts();
    const { checkAt: _none, ...callback } = (await promised(made, { number: '030 12345601', own: true })) as Callback & Promised & Pending;
    await promised(made, { number: '030 12345602' });
    await made.ports.store.save({ ...callback, phase: 'ended', endedAt: callback.dueAt, outcome: outcome(code), ...more } as Callback);
    return { ...made, callback };
  }

  test.each(['missed', 'purged', 'no-answer', 'number-not-in-service', 'not-placed'] as const)('holds what ended as %s, for all agents of its queue, whosever it was', async (code) => {
    const made = await over(code);
    expect(await list(made, { list: 'missed', agent: BEN })).toMatchObject({ numbers: ['+493012345601'] });
    expect(await list(made, { list: 'missed', to: made.callback.dueAt })).toMatchObject({ numbers: [] });
    expect(await list(made)).toMatchObject({ numbers: ['+493012345602'] });
  });

  test.each(['answered', 'cancelled', 'customer-called-in', 'answered-in-queue'] as const)('holds nothing that ended as %s', async (code) => {
    expect(await list(await over(code), { list: 'missed' })).toMatchObject({ numbers: [] });
  });

  test('holds it only when nothing of it is left in Connect: until then the sweep finds it at its place', async () => {
    expect(await list(await over('no-answer', { checkAt: '2026-11-23T15:01:00.000Z' }), { list: 'missed' })).toMatchObject({ numbers: [] });
  });

  test('gives what an agent took off it to the list of those, which says who it was', async () => {
    const made = await over('purged');
    await made.cancelCallback({ agent: BEN, id: made.callback.id });
    expect(await list(made, { list: 'missed' })).toMatchObject({ numbers: [] });
    const page = await made.listCallbacks({ agent: ADA, list: 'dismissed', owner: 'anybody', limit: 50 });
    expect(page).toMatchObject({ callbacks: [{ number: '+493012345601', outcome: { code: 'purged' }, dismissed: { by: BEN, at: made.clock.at } }] });
  });

  test('and that of those taken off it let a customer go who was promised another one', async () => {
    const made = await over('purged');
    await promised(made, { number: '030 12345601', idempotencyKey: 'key-2' });
    expect(await list(made, { list: 'missed' })).toMatchObject({ numbers: [] });
    expect(await list(made, { list: 'dismissed' })).toMatchObject({ numbers: [] });
  });
});

describe('the queues that are offered', () => {
  /** Ada serves both queues, ben Support alone. Sales has office hours. */
  function queuesAt(now: string) {
    const served: Record<string, string[]> = { 'u-ada': ['q-support', 'q-sales-callbacks'], 'u-ben': ['q-support'] };
    return createListQueues({
      desks: { queuesOf: async (userId) => new Set(served[userId]), contactOf: async () => undefined },
      queues: new Map([SUPPORT, SALES].map((queue) => [queue.queueId, queue])),
      hours: { of: async (queueId) => (queueId === 'q-sales' ? OFFICE_HOURS : undefined) },
      clock: { now: () => now },
    });
  }

  test('are those that are set up and served, by themselves or by their twin', async () => {
    const listQueues = queuesAt('2026-11-23T12:00:00.000Z');
    expect((await listQueues(ADA)).map(({ queue }) => queue.name)).toEqual(['Support', 'Sales']);
    expect((await listQueues(BEN)).map(({ queue }) => queue.name)).toEqual(['Support']);
  });

  test('say whether they are open, and when they open next', async () => {
    const [support, sales] = await queuesAt('2026-11-22T12:00:00.000Z')(ADA);
    expect(support).toMatchObject({ open: true });
    expect(support).not.toHaveProperty('zone');
    expect(sales).toMatchObject({ zone: 'Europe/London', open: false, opensAt: '2026-11-23T09:00:00.000Z' });
    expect((await queuesAt('2026-11-23T12:00:00.000Z')(ADA))[1]).not.toHaveProperty('opensAt');
  });
});
