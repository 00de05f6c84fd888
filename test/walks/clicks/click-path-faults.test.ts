import type { AwsCall } from '../../scenario/product/aws-calls';
import { Clicks } from '../../scenario/product/clicks';
import { faults } from '../../scenario/product/mishaps';
import { cold, pageOpen } from '../../scenario/product/situations';
import { walkEachCall } from '../../scenario/product/walk-each-call';

walkEachCall('a click on an open page', { situation: pageOpen, roles: ['apiagent', 'flowhandoff', 'eventcontact'], mishaps: faults });

describe('the first click of an agent, whom the function does not know yet', () => {
  const first = new Clicks(cold);
  let calls: AwsCall[];
  beforeAll(async () => {
    const later = new Clicks(pageOpen);
    const [all, warm] = [await first.cleanCalls(['apiagent']), await later.cleanCalls(['apiagent'])];
    await later.close();
    // What only a cold function does comes first, the readings of its keys too; the rest is the open page's.
    calls = all.slice(0, all.length - warm.length);
  });
  afterAll(() => first.close());

  test('looks for the agent', () => {
    expect(calls.map(({ operation }) => operation)).toContain('SearchUsers');
  });

  test.each(faults)('ends in one callback or a clear refusal when any one AWS call $name', async (mishap) => {
    expect(await first.walk(calls, mishap)).toEqual([]);
  });
});
