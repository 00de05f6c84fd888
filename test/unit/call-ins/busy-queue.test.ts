import fc from 'fast-check';
import { secondsBetween } from '../../../lambda/ground/domain/instant';
import { CALL_IN_POLICY } from '../../../docs/print/call-in-states';
import { runs } from '../../runs';
import { asked, createCallInWorld } from './call-in-world';
import { playBusyDay, type AnnouncedWait, type BusyDay } from './busy-queue';

const HOUR = 3600;

describe('in a queue whose agents are never idle', () => {
  /** Three agents need four minutes for each caller, and a caller comes every minute. More come than can be served, all day. */
  const saturated: BusyDay = {
    ...{ agents: 3, handleSeconds: 240, callEverySeconds: 60, lagSeconds: 10, lastsSeconds: 2 * HOUR },
    customers: [1200, 1210, 1500, 1600].map((asksAt) => ({ asksAt, takesSeconds: 40 })),
  };

  test('a customer has their turn when those who came before are gone, however many came later', async () => {
    const { waits, callers } = await playBusyDay(saturated);
    for (const { inLineSince, toldAt, takenAt, overtaken } of waits) {
      expect({ overtaken, told: toldAt !== undefined, taken: takenAt !== undefined }).toEqual({ overtaken: 0, told: true, taken: true });
      // By then a caller has waited a quarter of the time since the first one came; the customers ahead take an agent each.
      expect(secondsBetween(inLineSince, toldAt!)).toBeLessThan(900);
    }
    expect(callers.length).toBeGreaterThan(70);
  });

  test('a customer talks to an agent about when a caller does who came as they asked', async () => {
    const { waits, callers } = await playBusyDay(saturated);
    for (const { inLineSince, takenAt } of waits) {
      const beside = callers.find(({ since }) => since >= inLineSince)!;
      expect(Math.abs(secondsBetween(takenAt!, beside.takenAt))).toBeLessThanOrEqual(CALL_IN_POLICY.readySeconds);
    }
  });

  test('turns follow each other no faster than agents become free, so that callers on the phone are not passed over by all of them', async () => {
    const customers = Array.from({ length: 20 }, (_, n) => ({ asksAt: 600 + n, takesSeconds: 5 }));
    const { waits } = await playBusyDay({ ...saturated, customers });
    const told = waits.map(({ toldAt }) => toldAt!).sort();
    expect(told).toHaveLength(20);
    // One agent every 80 seconds: two within the 180 that a customer may take to accept.
    for (const [n, at] of told.slice(0, -2).entries()) expect(secondsBetween(at, told[n + 2]!)).toBeGreaterThanOrEqual(160);
  });
});

test('nobody is told while somebody waits in the queue who came before', async () => {
  const world = createCallInWorld();
  Object.assign(world.state, { agentsAtWork: 10, contactsInQueue: 1, oldestSince: '2026-11-23T08:59:59.000Z' });
  await asked(world, 1);
  await world.turn();
  expect(world.pushed).toEqual([]);
  world.state.oldestSince = world.state.now;
  await world.turn();
  expect(world.pushed).toHaveLength(1);
});

test('an agent who is at work alone counts as about to be free when the next may be expected before the customer must have accepted', async () => {
  const world = createCallInWorld();
  Object.assign(world.state, { agentsAtWork: 1, handleSeconds: 600 });
  await asked(world, 1);
  world.pass(600 - 180 - 1);
  await world.turn();
  expect(world.pushed).toEqual([]);
  world.pass(1);
  await world.turn();
  expect(world.pushed).toHaveLength(1);
});

test('nobody is told while nobody serves the queue', async () => {
  const world = createCallInWorld();
  await asked(world, 1);
  world.pass(HOUR);
  await world.turn();
  expect(world.pushed).toEqual([]);
});

const day: fc.Arbitrary<BusyDay> = fc.record({
  agents: fc.integer({ min: 1, max: 8 }),
  handleSeconds: fc.integer({ min: 6, max: 120 }).map((n) => 5 * n),
  callEverySeconds: fc.integer({ min: 4, max: 60 }).map((n) => 5 * n),
  customers: fc.array(fc.record({ asksAt: fc.integer({ min: 0, max: HOUR }), takesSeconds: fc.integer({ min: 5, max: 170 }) }), { minLength: 1, maxLength: 8 }),
  lagSeconds: fc.constantFrom(0, 5, 10),
  lastsSeconds: fc.constant(4 * HOUR),
});

/** Returns whether agents keep up: everything that waits when the customers ask can be served within the day. */
function isServed({ agents, handleSeconds, callEverySeconds }: BusyDay): boolean {
  return handleSeconds / agents <= 1.5 * callEverySeconds;
}

test('turns come in the order of asking, nobody is overtaken by a turn, and nobody waits for ever while agents take calls', async () => {
  await fc.assert(
    fc.asyncProperty(day.filter(isServed), async (each) => {
      const { waits } = await playBusyDay(each);
      const inOrder = [...waits].sort(byPlace);
      expect(inOrder.every(({ toldAt, overtaken }) => toldAt !== undefined && overtaken <= mostUnseen(each))).toBe(true);
      const told = inOrder.map(({ toldAt }) => toldAt!);
      expect(told).toEqual([...told].sort());
      // They are told for agents who become free within the time to accept, or for the next one. So they may wait that long, and for the contacts that were
      // with agents then.
      const longest = Math.max(CALL_IN_POLICY.readySeconds, each.handleSeconds) + each.handleSeconds;
      for (const { calledAt, takenAt } of inOrder) if (calledAt) expect(secondsBetween(calledAt, takenAt!)).toBeLessThanOrEqual(longest);
    }),
    { numRuns: runs(12) },
  );
});

/** Returns the greatest number of callers who came too late for Connect's counts to show them. */
function mostUnseen({ lagSeconds, callEverySeconds }: BusyDay): number {
  return Math.ceil((lagSeconds + 5) / callEverySeconds);
}

/** Among customers who asked in the same moment, either may come first. */
function byPlace(a: AnnouncedWait, b: AnnouncedWait): number {
  const place = ({ inLineSince, toldAt = '' }: AnnouncedWait) => `${inLineSince} ${toldAt}`;
  return place(a) < place(b) ? -1 : 1;
}
