import fc from 'fast-check';
import { keepsAgent } from '../../../lambda/call-ins/domain/keeps-agent';
import { runs } from '../../runs';
import { createCallInWorld, numberOf, type CallInWorld, type PushFate } from './call-in-world';

const CUSTOMERS = 5;

type Step =
  | { do: 'ask'; n: number; kind: 'immediate' | 'delayed' }
  | { do: 'accept' | 'accept-twice' | 'cancel'; n: number }
  | { do: 'turn' | 'turn-doubled' | 'turn-lost' | 'tick' }
  | { do: 'agents'; free: number }
  | { do: 'push'; fate: PushFate }
  | { do: 'enter'; n: number; times: number }
  | { do: 'wrong-code' }
  | { do: 'pass'; seconds: number };

const n = fc.nat(CUSTOMERS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), n, kind: fc.constantFrom('delayed' as const, 'delayed' as const, 'immediate' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'accept-twice' as const), n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), n }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('turn' as const, 'turn' as const, 'turn-doubled' as const, 'turn-lost' as const, 'tick' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('agents' as const), free: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('push' as const), fate: fc.constantFrom<PushFate>('taken', 'refused', 'lost', 'unanswered') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('enter' as const), n, times: fc.constantFrom(1, 1, 3) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'wrong-code' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(1, 5, 60, 200, 700, 9 * 3600) }) },
);

interface Held {
  id: string;
  token: string;
  code?: string;
}

/** Returns what each customer's app holds, and every call that was matched, in order. */
async function play(world: CallInWorld, steps: Step[]): Promise<{ matchedBy: Map<string, string[]> }> {
  const held = new Map<number, Held>();
  const matchedBy = new Map<string, string[]>();
  let calls = 0;
  const enter = async (code: string, caller: number) => {
    const contactId = `c${(calls += 1)}`;
    const answer = await world.enter(code, contactId, numberOf(caller));
    if (answer.decision !== 'matched') return;
    expect(answer.callIn.purgeAt > world.state.now).toBe(true);
    matchedBy.set(answer.callIn.id, [...(matchedBy.get(answer.callIn.id) ?? []), contactId]);
  };
  for (const each of steps) {
    const before = ready(world);
    if (each.do === 'ask') {
      const answer = await world.ask(each.n, each.kind);
      if ('callIn' in answer) held.set(each.n, { id: answer.callIn.id, token: answer.token, ...(answer.code !== undefined && { code: answer.code }) });
    } else if (each.do === 'accept' || each.do === 'accept-twice') {
      const mine = held.get(each.n);
      if (!mine) continue;
      const answers = await Promise.all(Array.from({ length: each.do === 'accept' ? 1 : 2 }, () => world.accept(mine.id, mine.token)));
      const codes = answers.flatMap((answer) => ('code' in answer && answer.code !== undefined ? [answer.code] : []));
      expect(new Set(codes).size).toBeLessThanOrEqual(1);
      if (codes[0] !== undefined) held.set(each.n, { ...mine, code: codes[0] });
    } else if (each.do === 'cancel') {
      const mine = held.get(each.n);
      if (mine) await world.steps.cancelCallIn(mine.id);
    } else if (each.do === 'turn' || each.do === 'turn-doubled') {
      const message = world.turns.sent.at(-1);
      if (message) await Promise.all(Array.from({ length: each.do === 'turn' ? 1 : 2 }, () => world.steps.takeTurn(message)));
    } else if (each.do === 'turn-lost') world.turns.sent.pop();
    else if (each.do === 'tick') await world.tick();
    else if (each.do === 'agents') world.state.agentsAvailable = each.free;
    else if (each.do === 'push') world.state.fate = each.fate;
    else if (each.do === 'enter') {
      const code = held.get(each.n)?.code;
      if (code !== undefined) await Promise.all(Array.from({ length: each.times }, () => enter(code, each.n)));
    } else if (each.do === 'wrong-code') await enter('00000000', 7);
    else if (each.do === 'pass') world.pass(each.seconds);
    if (each.do === 'turn' || each.do === 'turn-doubled') watchTurn(world, before);
  }
  return { matchedBy };
}

const ready = ({ callIns }: CallInWorld): string[] => callIns.newest().flatMap(({ id, phase }) => (phase === 'ready' ? [id] : []));

/** Checks what must be true after every turn. An earlier turn of the same instant may have told customers, too: agents who were free then may be gone by now. */
function watchTurn(world: CallInWorld, before: string[]): void {
  const { callIns, state, ports } = world;
  const kept = callIns.newest().filter((callIn) => keepsAgent(callIn, state.now, ports.policy));
  const told = ready(world).filter((id) => !before.includes(id));
  // There may be fewer agents than were free when customers were told. Then none is told.
  expect(told.length === 0 || kept.length <= state.agentsAvailable).toBe(true);
}

/** A run of many found it: an agent goes in the very instant in which a customer is told of them. */
const agentGone: Step[] = [{ do: 'agents', free: 1 }, { do: 'ask', n: 0, kind: 'delayed' }, { do: 'turn' }, { do: 'agents', free: 0 }, { do: 'turn' }];

test('whatever happens, a code lets one call in, nobody is told beyond the free agents, and in the end nothing is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const world = createCallInWorld();
      const { matchedBy } = await play(world, steps);
      for (const contacts of matchedBy.values()) expect(contacts).toHaveLength(1);
      world.pass(24 * 3600);
      await world.tick();
      expect(world.callIns.newest().filter(({ phase }) => phase !== 'ended')).toEqual([]);
    }),
    { numRuns: runs(100) },
  );
});

test('whoever waits has their turn, when agents are free long enough and pushes work again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const world = createCallInWorld();
      await play(world, steps);
      world.state.agentsAvailable = 2 * CUSTOMERS;
      world.state.fate = 'taken';
      world.pass(60);
      await world.tick();
      world.pass(1);
      await world.turn();
      expect(world.callIns.newest().filter((callIn) => callIn.phase === 'queued' && callIn.purgeAt > world.state.now)).toEqual([]);
    }),
    { numRuns: runs(70), examples: [[agentGone]] },
  );
});

test('turns come in the order of asking', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { minLength: 1, maxLength: 12 }), async (rounds) => {
      const world = createCallInWorld();
      const order: string[] = [];
      for (const customer of Array.from({ length: CUSTOMERS }, (_, each) => each)) {
        const answer = await world.ask(customer, 'delayed');
        if ('callIn' in answer) order.push(answer.callIn.id);
        world.pass(1);
      }
      for (const [free, seconds] of rounds) {
        world.state.agentsAvailable = free;
        world.pass(seconds);
        await world.turn();
      }
      const pushed = world.pushed.map(({ message }) => message.callInId);
      expect(pushed).toEqual(order.slice(0, pushed.length));
    }),
  );
});
