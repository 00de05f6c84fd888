import fc from 'fast-check';
import { CALL, CUSTOMERS_FIRST, HANDOFF, PROMISE } from '../../../docs/print/callback-samples';
import { createLineBook } from '../../../lambda/callbacks/adapters/line-book';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { ContactLookUp } from '../../../lambda/callbacks/ports/contacts';
import { createPacedLines } from '../../../lambda/callbacks/usecases/paced-lines';
import { createTakeSeatInLine } from '../../../lambda/callbacks/usecases/take-seat-in-line';
import { createWakeLine, type WakeNeeds } from '../../../lambda/callbacks/usecases/wake-line';
import type { Skill } from '../../../lambda/ground/domain/skill';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { type ServingAgent, sparesFor } from '../../../lambda/pacing/domain/spare-agents';
import { createPaceOf } from '../../../lambda/pacing/usecases/pace-of';
import { createInMemoryAnswerBook } from '../../fakes/in-memory-answer-book';
import { createInMemoryCapacityBook } from '../../fakes/in-memory-capacity-book';
import { createInMemoryParking } from '../../fakes/in-memory-parking';

const NOW = plusSeconds(PROMISE.dueAt, 3600);
const german: Skill[] = [{ name: 'Language', value: 'German', level: 3 }];

interface Who {
  queueId: string;
  skills?: Skill[];
}

/** Two lines of customers who are called first, whose agents are partly the same. Each call to the outside lets others go on. */
function createPacedWorld(customers: Who[], atFirst: ServingAgent[]) {
  let agents = atFirst;
  const { owner: _nobody, ...promise } = PROMISE;
  const held = new Map<string, Callback & Promised>(
    customers.map((who, nth) => {
      const dueAt = plusSeconds(PROMISE.dueAt, nth);
      return [`c${nth}`, { ...promise, ...who, origin: 'app', id: `c${nth}`, subject: `c${nth}`, number: CALL, dueAt, phase: 'pending', attempt: {}, checkAt: dueAt }];
    }),
  );
  const queues = new Map(['a', 'b'].map((queueId) => [queueId, { ...CUSTOMERS_FIRST, queueId, twinQueueId: `${queueId}-twin`, queuedAtMost: 'unlimited' as const }]));
  let now = NOW;
  const clock = { now: () => now };
  const brought: string[] = [];
  const parking = createInMemoryParking({ findLatest: async (id) => held.get(id) });
  const paceOf = createPaceOf({ queues, agents: { read: async () => agents }, answers: createInMemoryAnswerBook(), clock, chance: () => 0 });
  const stores = {
    store: { find: async (id: string) => held.get(id) } as WakeNeeds['store'],
    lines: createLineBook(createInMemoryCapacityBook(clock)),
    parking,
    contacts: { lookUp: async () => undefined } as ContactLookUp,
    clock,
    queues,
  };
  const ports: WakeNeeds = { ...stores, pacedLines: createPacedLines({ ...stores, paceOf }), bringIfNear: async ({ id }) => void brought.push(id) };
  const takeSeat = createTakeSeatInLine(ports);
  const wakeLine = createWakeLine(ports);
  const arrive = async (id: string) => {
    const callback = held.get(id)!;
    if (callback.phase !== 'pending') return;
    const line = { queueId: callback.queueId };
    const way = await takeSeat(callback, line, { outOfTurn: false, customerFirst: true });
    if (way === 'customer-first') held.set(id, { ...callback, phase: 'handing-off', attempt: { line, customerFirst: true, handoffContactId: HANDOFF, admittedAt: NOW }, checkAt: NOW } as Callback & Promised);
    else await parking.park(line, callback);
  };
  const underWay = () => [...held.values()].filter(({ phase }) => phase === 'handing-off');
  const send = async () => {
    for (const queueId of queues.keys()) await wakeLine({ queueId }, {});
  };
  return {
    arrive,
    underWay,
    brought,
    become: (others: ServingAgent[]) => void (agents = others),
    pass: (seconds: number) => void (now = plusSeconds(now, seconds)),
    /** Looks at each line, and sends messages. */
    send,
    /** The same, and the messages come. */
    async look() {
      await send();
      for (const id of brought.splice(0)) await arrive(id);
    },
    end: (id: string) => void held.set(id, { ...held.get(id)!, phase: 'ended', endedAt: NOW, outcome: { code: 'busy', sentence: '' } } as Callback & Promised),
    claims: () => underWay().map(({ queueId, skills = [] }) => ({ twinQueueId: `${queueId}-twin`, skills })),
  };
}

const agent = (userId: string, queues: string, skills: Skill[] = []): ServingAgent => ({ userId, twinQueueIds: new Set([...queues].map((queue) => `${queue}-twin`)), isIdle: true, skills });

const worlds = fc.record({
  customers: fc.array(fc.record({ queueId: fc.constantFrom('a', 'b'), skills: fc.option(fc.constant(german), { nil: undefined }) }).map(({ queueId, skills }) => ({ queueId, ...(skills && { skills }) })), { minLength: 1, maxLength: 7 }),
  agents: fc.array(fc.record({ queues: fc.constantFrom('a', 'b', 'ab'), skills: fc.constantFrom([], german) }).map(({ queues, skills }) => agent('u', queues, skills)), { maxLength: 4 }),
  steps: fc.array(fc.array(fc.nat(8), { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
});

test('never calls more customers than idle agents could serve, whoever shares them, be they brought one after the other or at once', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ customers, agents, steps }) => {
      const world = createPacedWorld(customers, agents);
      for (const step of steps) {
        await Promise.all(step.map((nth) => (nth < customers.length ? world.arrive(`c${nth}`) : world.look())));
        const claims = world.claims();
        // All of them can be met at once: one more of a kind that everybody could serve takes what is left.
        const everything = agents.map(({ twinQueueIds }) => ({ ...agent('u', 'ab'), twinQueueIds: new Set([...twinQueueIds, 'any']), skills: german }));
        expect(claims.length + sparesFor({ twinQueueId: 'any', skills: [] }, everything, claims)).toBe(agents.length);
        expect(claims.length).toBeLessThanOrEqual(agents.length);
        for (const [nth, claim] of claims.entries()) expect(sparesFor(claim, agents, claims.toSpliced(nth, 1))).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

test('calls everybody for whom there is an agent after some looks, though they came at once', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async ({ customers, agents }) => {
      const world = createPacedWorld(customers, agents);
      await Promise.all(customers.map((_, nth) => world.arrive(`c${nth}`)));
      for (let looks = 0; looks < 4; looks += 1) await world.look();
      const left = customers.filter((_, nth) => !world.underWay().some(({ id }) => id === `c${nth}`));
      for (const { queueId, skills = [] } of left) expect(sparesFor({ twinQueueId: `${queueId}-twin`, skills }, agents, world.claims())).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test('whoever needs a skill that nobody has keeps nobody else waiting', async () => {
  const world = createPacedWorld([{ queueId: 'a', skills: german }, { queueId: 'a' }], [agent('ada', 'a')]);
  await world.arrive('c0');
  await world.arrive('c1');
  await world.look();
  expect(world.underWay().map(({ id }) => id)).toEqual(['c1']);
});

test('two queues share one agent, and the next customer is called once the first call is over', async () => {
  const world = createPacedWorld([{ queueId: 'a' }, { queueId: 'b' }], [agent('ada', 'ab')]);
  await Promise.all([world.arrive('c0'), world.arrive('c1')]);
  for (let looks = 0; looks < 3; looks += 1) await world.look();
  expect(world.underWay().map(({ id }) => id)).toEqual(['c0']);
  world.end('c0');
  await world.look();
  expect(world.underWay().map(({ id }) => id)).toEqual(['c1']);
});

test('one message follows whom a look brings, however often the line is looked at before it comes', async () => {
  const world = createPacedWorld([{ queueId: 'a' }, { queueId: 'a' }], []);
  await world.arrive('c0');
  await world.arrive('c1');
  world.become([agent('ada', 'a')]);
  for (let looks = 0; looks < 36; looks += 1) {
    await world.send();
    world.pass(5);
  }
  expect(world.brought).toEqual(['c0']);
});

test('who was brought, and found no agent, is brought again at the next look that finds one', async () => {
  const world = createPacedWorld([{ queueId: 'a' }], []);
  await world.arrive('c0');
  world.become([agent('ada', 'a')]);
  await world.send();
  world.become([]);
  await world.arrive(world.brought.pop()!);
  world.pass(5);
  world.become([agent('ada', 'a')]);
  await world.send();
  expect(world.brought).toEqual(['c0']);
});

test('whose message was lost is brought again once it can be under way no more', async () => {
  const world = createPacedWorld([{ queueId: 'a' }], []);
  await world.arrive('c0');
  world.become([agent('ada', 'a')]);
  await world.send();
  world.pass(295);
  await world.send();
  expect(world.brought).toEqual(['c0']);
  world.pass(5);
  await world.send();
  expect(world.brought).toEqual(['c0', 'c0']);
});
