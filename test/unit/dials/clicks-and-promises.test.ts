import * as fc from 'fast-check';
import { runs } from '../../runs';
import { type Act, createWorld } from './clicks-and-promises';

const AGENTS = 20;
const CUSTOMERS = 10;

const agent = fc.nat(AGENTS - 1);
const customer = fc.nat(CUSTOMERS - 1);

const click = fc.record({ do: fc.constant('click' as const), agent, customer, fault: fc.constantFrom('none', 'none', 'none', 'refused', 'unclear-placed', 'unclear-lost') });
const others: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('promise' as const), agent, customer, own: fc.boolean(), minutes: fc.integer({ min: 1, max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('call-in' as const), customer }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fail' as const), how: fc.constantFrom('before' as const, 'lost' as const) }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('proceed' as const), which: fc.nat(30), answered: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 120 }) }) },
);

/** So many acts happen at once, and then the next ones: 200 clicks in all. A history that breaks the promise is shrunk by leaving rounds out. */
const round = fc.tuple(fc.array(click, { minLength: 5, maxLength: 5 }), fc.array(others, { maxLength: 8 }));
const history = fc.array(fc.option(round, { nil: undefined, freq: 1_000_000 }), { minLength: 40, maxLength: 40 });

test('of 200 clicks of 20 agents on 10 customers, some owed and some in talk, none dials a customer twice for one wish', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (rounds) => {
      const { act, broken } = createWorld();
      for (const [clicks, rest] of rounds.filter((each) => each !== undefined)) {
        await Promise.all([...clicks, ...rest].map(act));
        await act({ do: 'wait', seconds: 1 });
      }
      expect(broken).toEqual([]);
    }),
    { numRuns: runs(6, 48) },
  );
});

test('a phone that nobody answers stops ringing in Connect before it counts as unanswered here, so that the next call is the only one', async () => {
  const { act, broken, calls } = createWorld();
  const clickOf = (nth: number): Act => ({ do: 'click', agent: nth, customer: 0, fault: 'none' });
  const proceed: Act = { do: 'proceed', which: 1, answered: true };
  await act(clickOf(0));
  for (const step of [proceed, proceed]) await act(step);
  for (let minutes = 0; minutes < 6; minutes += 2) await act({ do: 'wait', seconds: 120 });
  await act(clickOf(1));
  for (const step of [proceed, proceed, proceed]) await act(step);
  expect(broken).toEqual([]);
  expect(calls.map(({ stage }) => stage)).toEqual(['over', 'talking']);
});

test('of agents who click on a customer they have just talked to, while a colleague promises them another callback, one calls', async () => {
  const { act, broken, calls } = createWorld();
  const promise: Act = { do: 'promise', agent: 0, customer: 9, own: false, minutes: 5 };
  const clickOf = (nth: number): Act => ({ do: 'click', agent: nth, customer: 9, fault: 'none' });
  await act(promise);
  for (const step of [clickOf(0), ...Array.from({ length: 4 }, (): Act => ({ do: 'proceed', which: 0, answered: true }))]) await act(step);
  expect(calls.map(({ stage }) => stage)).toEqual(['over']);
  await act({ do: 'wait', seconds: 1 });
  await Promise.all([clickOf(1), clickOf(3), clickOf(5), promise].map(act));
  expect(calls.filter(({ stage }) => stage !== 'over').length).toBeLessThanOrEqual(1);
  expect(broken).toEqual([]);
});

test('the same world sees a customer who is dialled twice: the control for the promise above', async () => {
  const { act, broken, calls } = createWorld();
  const clickOf = (nth: number): Act => ({ do: 'click', agent: nth, customer: 0, fault: 'none' });
  await act(clickOf(0));
  for (let step = 0; step < 3; step += 1) await act({ do: 'proceed', which: 0, answered: true });
  calls.push({ ...calls[0]!, root: 'another', stage: 'queued', facts: { contactId: 'another-call' } });
  await act({ do: 'proceed', which: 1, answered: true });
  expect(broken).toHaveLength(2);
});
