import { faults } from './mishaps';
import { cold, pageOpen } from './situations';
import { cleanCalls, walk } from './walk';
import { walkEachCall } from './walk-each-call';

// Each test plays a click for every AWS call of a clean run.
jest.setTimeout(300_000);

walkEachCall('a click on an open page', { situation: pageOpen, roles: ['apiagent', 'flowhandoff', 'eventcontact'], mishaps: faults });

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
