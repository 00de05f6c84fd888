import { withoutIdleSweeps, type AwsCall, type FunctionRole } from './aws-calls';
import { crashes } from './mishaps';
import { firstCallUnheard, noEvents, pageOpen } from './situations';
import { cleanCalls, walk, type Situation } from './walk';

jest.setTimeout(300_000);

/** The environment dies at a call, with or without the call's effect: between any two calls, that is. */
describe.each<[string, Situation, FunctionRole[]]>([
  ['a click on an open page', pageOpen, ['apiagent', 'flowhandoff', 'eventcontact']],
  ['a click whose contact events are all lost, settled by the sweep', noEvents, ['ticksweep']],
  ['a click whose call Connect never heard of, placed again by the sweep', firstCallUnheard, ['ticksweep', 'flowhandoff']],
])('%s', (_name, situation, roles) => {
  let calls: AwsCall[];
  beforeAll(async () => {
    calls = withoutIdleSweeps(await cleanCalls(situation, roles));
  });

  test.each(crashes)('ends in one callback or a clear refusal when any one AWS call $name', async (mishap) => {
    expect(await walk(situation, calls, mishap)).toEqual([]);
  });
});
