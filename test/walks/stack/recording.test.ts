import { readFileSync } from 'node:fs';
import { callLines, customersOfSalesFirst } from '../../../local/scenarios/recording/lines';
import { type LineTaken, takeLine } from '../../../local/scenarios/recording/take-line';
import { onStage } from '../../scenario/callbacks/on-stage';

const POLICIES = ['never', 'always', 'agent-chooses'] as const;
const TOLD = 'This call is recorded.';
/** How each line goes under a policy; where agents choose, with each choice. */
async function take(recording: (typeof POLICIES)[number], recorded?: boolean): Promise<LineTaken[]> {
  return onStage(
    async (story) => {
      await story.signIn();
      const taken: LineTaken[] = [];
      for (const line of callLines) taken.push(await takeLine(story, line, recorded));
      return taken;
    },
    { settings: (instance) => ({ recording, ...customersOfSalesFirst(instance) }) },
  );
}

function rowsOf(policy: string, taken: LineTaken[]): string[] {
  return taken.map(({ line, customerHeard, agentHeard, recorded }) => {
    const isTold = customerHeard.includes(TOLD);
    const agent = agentHeard.some((sentence) => /recorded/i.test(sentence));
    return `| ${line} | ${policy} | ${isTold ? `“${TOLD}”` : 'nothing of it'} | ${agent ? 'that it is' : 'nothing of it'} | ${recorded.length === 0 ? 'nothing' : recorded.join(' and ').toLowerCase()} |`;
  });
}

test('every line keeps to the policy, as the page says; nobody is recorded who was not told', async () => {
  const runs = [
    ['`never`', await take('never')],
    ['`always`', await take('always')],
    ['`agent-chooses`, chosen', await take('agent-chooses', true)],
    ['`agent-chooses`, not chosen', await take('agent-chooses')],
  ] as const;
  for (const { customerHeard, recorded } of runs.flatMap(([, taken]) => taken)) expect(customerHeard.includes(TOLD)).toBe(recorded.length > 0);
  const rows = runs.flatMap(([policy, taken]) => rowsOf(policy, taken)).sort();
  const printed = readFileSync('docs/operator/recording.md', 'utf8').split('\n').filter((line) => rows.some((row) => row.split(' | ')[0] === line.split(' | ')[0]));
  expect(printed.sort()).toEqual(rows);
});
