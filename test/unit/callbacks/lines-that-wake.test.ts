import * as fc from 'fast-check';
import { dueKeyOf } from '../../../lambda/callbacks/domain/due-key';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { runs } from '../../runs';
import { createLineWorld, LINE } from './line-world';

describe('a line that is full', () => {
  test('keeps those who come for it in the order in which they were due, and asks Connect once for all of them', async () => {
    const { arrive, parking, asked, brought, counted } = createLineWorld({ count: 6, limit: 2 });
    for (const id of ['c0', 'c1', 'c4', 'c3', 'c5', 'c2']) await arrive(id);
    expect((await parking.inLine(LINE, { limit: 9 })).map(({ subject }) => subject)).toEqual(['c2', 'c3', 'c4', 'c5']);
    expect(counted).toEqual(Array(4).fill(`Parked ${LINE.queueId}`));
    // The first to come finds it full, and looks once more when it is parked; so does the one that was due before all others.
    expect(asked.length).toBeLessThanOrEqual(2 * 2 * 3);
    expect(brought).toEqual([]);
  });

  test('wakes the first when one leaves, and nobody else', async () => {
    const { arrive, end, brought, held } = createLineWorld({ count: 4, limit: 2 });
    for (const id of ['c0', 'c1', 'c3', 'c2']) await arrive(id);
    await end('c0');
    expect(brought).toEqual(['c2']);
    await arrive('c2');
    expect([held.get('c2')!.phase, held.get('c3')!.phase]).toEqual(['waiting', 'pending']);
  });

  test('wakes two when two leave at once', async () => {
    const { arrive, accept, brought } = createLineWorld({ count: 5, limit: 2 });
    for (const id of ['c0', 'c1', 'c2', 'c3', 'c4']) await arrive(id);
    await Promise.all([accept('c0'), accept('c1')]);
    expect([...new Set(brought)]).toEqual(['c2', 'c3']);
  });

  test('hears of one who leaves between the look at it and the parking', async () => {
    let leaves = async () => undefined as unknown;
    const world = createLineWorld({ count: 2, limit: 1, call: async (name, effect) => (name === 'park' && (await leaves()), effect()) });
    await world.arrive('c0');
    leaves = () => world.accept('c0');
    await world.arrive('c1');
    expect(world.brought).toEqual(['c1']);
  });

  test('is not passed by who was due later, though there is room for a moment', async () => {
    const { arrive, end, held } = createLineWorld({ count: 3, limit: 1 });
    await arrive('c0');
    await arrive('c1');
    await end('c0', false);
    await arrive('c2');
    expect(held.get('c2')!.phase).toBe('pending');
  });

  test('keeps nobody waiting behind one that is over', async () => {
    const { arrive, end, held } = createLineWorld({ count: 3, limit: 1 });
    await arrive('c0');
    await arrive('c1');
    await end('c1', false);
    await end('c0', false);
    await arrive('c2');
    expect(held.get('c2')!.phase).toBe('waiting');
  });

  test('brings again, by the sweep, who has a seat and lost their message', async () => {
    const { arrive, end, sweep, brought } = createLineWorld({ count: 3, limit: 1 });
    for (const id of ['c0', 'c1', 'c2']) await arrive(id);
    await end('c0');
    await sweep();
    expect(brought).toEqual(['c1', 'c1']);
  });
});

type Act = { does: 'arrive' | 'end' | 'accept' | 'sweep'; which: number; isHeard: boolean };
const act: fc.Arbitrary<Act> = fc.record({ does: fc.constantFrom('arrive', 'arrive', 'arrive', 'end', 'accept', 'sweep'), which: fc.nat(7), isHeard: fc.boolean() });
const fault = fc.constantFrom('none', 'none', 'none', 'none', 'none', 'none', 'before', 'after');

/** Acts happen at once, in any order of their calls, each of which may fail or be the last. Then the news of the rest comes, and the sweep. */
async function play(order: fc.Scheduler, { limit, acts, faults }: { limit: number; acts: Act[]; faults: string[] }): Promise<string[]> {
  const broken: string[] = [];
  let [isStormy, calls] = [true, 0];
  const world = createLineWorld({
    count: 8,
    limit,
    async call(name, effect) {
      const suffers = isStormy ? (faults[calls++] ?? 'none') : 'none';
      if (isStormy) await order.schedule(Promise.resolve(), name);
      if (suffers === 'before') throw new Error(`${name} failed.`);
      const waited = name === 'take' ? await unseated(world) : [];
      const answer = await effect();
      const waiting = name === 'take' ? await unseated(world) : [];
      for (const id of waited.filter((one) => !waiting.includes(one))) if (waiting.some((other) => other < id && waited.includes(other))) broken.push(`${id} got a seat before ${waiting.join()}.`);
      if (suffers === 'after') throw new Error(`${name} failed after its effect.`);
      return answer;
    },
  });
  const arrive = async (id: string) => {
    await world.arrive(id);
    if (world.waiting().length > limit) broken.push(`${world.waiting().join()} stood in a line of ${limit}.`);
  };
  const perform = async ({ does, which, isHeard }: Act) => {
    const id = world.ids[which]!;
    const isWaiting = world.held.get(id)!.phase === 'waiting';
    if (does === 'arrive') await arrive(id);
    if (does === 'end') await world.end(id, isHeard);
    if (does === 'accept' && isWaiting) await world.accept(id, isHeard);
    if (does === 'sweep') await world.sweep();
  };
  const storm = Promise.all(acts.map((one) => perform(one).catch(() => undefined)));
  await order.waitFor(storm);
  isStormy = false;
  // Messages come at least once: who was not placed comes again, unless it waits for a seat.
  for (const id of world.ids) if (!(await world.parking.isParked(LINE, dueKeyOf(world.held.get(id) as Promised)))) await arrive(id);
  for (let nth = 0; nth < world.ids.length + 1; nth += 1) {
    await world.sweep();
    for (const id of world.brought.splice(0)) await arrive(id);
    const [first] = world.waiting();
    if (first) await world.end(first, nth % 2 === 0);
  }
  await world.sweep();
  for (const id of world.brought.splice(0)) await arrive(id);
  const forgotten = world.ids.filter((id) => world.held.get(id)!.phase === 'pending');
  if (forgotten.length > 0) broken.push(`${forgotten.join()} wait for ever.`);
  return broken;
}

/** Those who wait for a seat and have none yet, earliest first. */
async function unseated(world: ReturnType<typeof createLineWorld>): Promise<string[]> {
  const standing = await world.lines.standing(LINE);
  const parked = await world.parking.inLine(LINE, { limit: 99 });
  return parked.map(({ subject }) => subject).filter((id) => world.held.get(id)!.phase === 'pending' && !standing.has(id));
}

test('whatever fails and whoever comes at once, no more stand in a line than may, seats go by due time, and nobody waits for ever', async () => {
  const histories = fc.record({ limit: fc.integer({ min: 1, max: 3 }), acts: fc.array(act, { maxLength: 24 }), faults: fc.array(fault, { maxLength: 150 }) });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), histories, async (order, one) => {
      expect(await play(order, one)).toEqual([]);
    }),
    { numRuns: runs(150) },
  );
});
