import { withoutIdleSweeps, type AwsCall, type FunctionRole } from './aws-calls';
import { faults } from './mishaps';
import { cold, firstCallLost, firstCallUnheard, noEvents, pageOpen } from './situations';
import { cleanCalls, walk, type Situation } from './walk';

// Each test plays a click for every AWS call of a clean run.
jest.setTimeout(300_000);

/**
 * The calls are read from a clean run, so a call that the product makes tomorrow is walked tomorrow. After each: one callback
 * that the agent completes, or a clear refusal; the customer dialled once at most; nothing left open or waiting.
 */
describe.each<[string, Situation, FunctionRole[]]>([
  ['a click on an open page', pageOpen, ['apiagent', 'flowhandoff', 'eventcontact']],
  ['a click whose contact events are all lost, settled by the sweep', noEvents, ['ticksweep']],
  ['a click whose call Connect never heard of, placed again by the sweep', firstCallUnheard, ['ticksweep', 'flowhandoff']],
  ['a click whose call was taken, and nobody was told', firstCallLost, ['flowhandoff']],
])('%s', (_name, situation, roles) => {
  let calls: AwsCall[];
  beforeAll(async () => {
    calls = withoutIdleSweeps(await cleanCalls(situation, roles));
  });

  test('makes calls in each function that is walked', () => {
    expect([...new Set(calls.map(({ function: role }) => role))].sort()).toEqual([...roles].sort());
  });

  test.each(faults)('ends in one callback or a clear refusal when any one AWS call $name', async (mishap) => {
    expect(await walk(situation, calls, mishap)).toEqual([]);
  });
});

describe('the first click of an agent, whom the function does not know yet', () => {
  test.each(faults)('ends in one callback or a clear refusal when any one AWS call $name', async (mishap) => {
    const warm = await cleanCalls(pageOpen, ['apiagent']);
    const calls = await cleanCalls(cold, ['apiagent']);
    // What only a cold function does comes first; the rest is the open page's.
    const first = calls.slice(0, calls.length - warm.length);
    expect(first.map(({ operation }) => operation)).toContain('SearchUsers');
    expect(await walk(cold, first, mishap)).toEqual([]);
  });
});
