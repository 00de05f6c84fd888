import * as fc from 'fast-check';
import type { Agent } from '../../../lambda/agents/domain/agent';
import type { Dialler } from '../../../lambda/callbacks/ports/dialler';
import { placeStateOf } from '../../../lambda/callbacks/domain/customers-place';
import { wireAgentCallbacks } from '../../../lambda/functions/wiring/agent-callbacks';
import { startDial } from '../../fakes/dial-ports';
import { createPromisePorts } from '../../fakes/promise-ports';
import { runs } from '../../runs';

const NUMBER = '+493012345678';
const OTHER = '+493087654321';
const AGENTS = [0, 1, 2].map((nth): Agent => ({ userId: `u-${nth}`, username: `agent-${nth}` }));

const agent = fc.nat(AGENTS.length - 1);
const click = fc.record({ do: fc.constant('click' as const), agent });
const act = fc.oneof(
  { weight: 4, arbitrary: click },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('promise' as const), agent, crmRecord: fc.constantFrom('case-1', 'case-2', 'case-3') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), crmRecord: fc.constantFrom('case-1', 'case-2') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), crmRecord: fc.constantFrom('case-1', 'case-2') }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** Who is owed a callback at the number before: nobody, one in its place, two who share it, or the second of them, whose first has left the place. */
const before = fc.constantFrom('nobody', 'one', 'two', 'the second');

/** All agents serve Support. What the store is asked waits until the scheduler lets it go on: so any write may come between a look and the write that follows it. */
async function createRace(s: fc.Scheduler, there: string, isCareless: boolean) {
  const made = createPromisePorts();
  const { ports } = made;
  for (const { userId } of AGENTS) made.served[userId] = ['q-support'];
  const promised = new Map<string, string>();
  const order = (crmRecord: string, by: Agent) => ({ agent: by, number: NUMBER, queueId: 'q-support', at: { in: { minutes: 60 }, zone: 'Europe/London' }, own: false, crmRecord, sharedNumber: true, idempotencyKey: `promise-${crmRecord}` });
  const keep = async (crmRecord: string, answer: ReturnType<typeof made.scheduleCallback>) => {
    const given = await answer;
    if ('callback' in given) promised.set(crmRecord, given.callback.id);
  };
  for (const crmRecord of there === 'nobody' ? [] : there === 'one' ? ['case-1'] : ['case-1', 'case-2']) await keep(crmRecord, made.scheduleCallback(order(crmRecord, AGENTS[0]!)));
  if (there === 'the second') await made.cancelCallback({ agent: AGENTS[0]!, id: promised.get('case-1')! });

  const store = Object.fromEntries(Object.entries(made.store).map(([name, method]) => [name, name === 'dueUntil' || name === 'newest' ? method : scheduled(s, name, method as (...args: unknown[]) => Promise<unknown>)])) as typeof made.store;
  // Over whatever stands there, be it what was read or not.
  if (isCareless) store.createOver = async (click) => made.store.createOver(click, await made.store.findLatest(click.subject));
  const dialled = new Set<string>();
  const dialler: Dialler = {
    dial(callback, how) {
      dialled.add(callback.id);
      return ports.dialler.dial(callback, how);
    },
  };
  const racing = { ...ports, store, numbers: store, dialler };
  const { scheduleCallback, cancelCallback, editCallback } = wireAgentCallbacks(racing);
  const perform = async (one: Act, nth: number): Promise<void> => {
    switch (one.do) {
      case 'click':
        return void (await startDial(racing, { agent: AGENTS[one.agent]!, number: NUMBER, mode: 'queued-callback', idempotencyKey: `click-${nth}` }));
      case 'promise':
        return keep(one.crmRecord, scheduleCallback(order(one.crmRecord, AGENTS[one.agent]!)));
      case 'cancel':
        return void (await cancelCallback({ agent: AGENTS[0]!, id: promised.get(one.crmRecord) ?? 'none.none' }));
      case 'edit':
        return void (await editCallback({ agent: AGENTS[0]!, id: promised.get(one.crmRecord) ?? 'none.none', number: OTHER }));
    }
  };
  /** Of several calls to our own number for one callback, admission lets one in, and none once it is over. */
  const countCalls = async () => {
    const callbacks = await Promise.all([...dialled].map((id) => made.store.find(id)));
    return callbacks.filter((callback) => callback?.number === NUMBER && placeStateOf(callback) === 'being-called').length;
  };
  return { perform, countCalls };
}

/** With a short name in what fast-check prints. */
function scheduled(s: fc.Scheduler, name: string, method: (...args: unknown[]) => Promise<unknown>) {
  return async (...args: unknown[]) => {
    await s.schedule(Promise.resolve(), name);
    return method(...args);
  };
}

/** These acts are all begun in one moment. @returns how many calls to the number are under way when all is done */
async function callsIn(s: fc.Scheduler, { there, acts, isCareless = false }: { there: string; acts: readonly Act[]; isCareless?: boolean }): Promise<number> {
  const { perform, countCalls } = await createRace(s, there, isCareless);
  await s.waitFor(Promise.all(acts.map(perform)));
  return countCalls();
}

test('whatever is written between the look of a click and its own write, agents who click on one number at once make one call', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), before, fc.array(act, { minLength: 2, maxLength: 6 }), async (s, there, acts) => {
      expect(await callsIn(s, { there, acts })).toBeOneOf([0, 1]);
    }),
    { numRuns: runs(60) },
  );
});

const ONE_LEAVES: Act[] = [{ do: 'click', agent: 0 }, { do: 'click', agent: 1 }, { do: 'promise', agent: 2, crmRecord: 'case-2' }];

test.each<[string, Act]>([
  ['is cancelled', { do: 'cancel', crmRecord: 'case-1' }],
  ['has their number put right', { do: 'edit', crmRecord: 'case-1' }],
])('a click that looked before somebody who shares the number was promised a callback looks again, should the first customer leave the place as their callback %s', async (_how, leaves) => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      expect(await callsIn(s, { there: 'one', acts: [...ONE_LEAVES, leaves] })).toBeOneOf([0, 1]);
    }),
    { numRuns: runs(80) },
  );
});

test('the control for the promises above: where a click is written over what it did not read, there is a second call', async () => {
  const two: Act[] = [{ do: 'click', agent: 0 }, { do: 'click', agent: 1 }];
  const { failed } = await fc.check(fc.asyncProperty(fc.scheduler(), async (s) => (await callsIn(s, { there: 'nobody', acts: two, isCareless: true })) <= 1), { numRuns: 50, endOnFailure: true });
  expect(failed).toBe(true);
});
