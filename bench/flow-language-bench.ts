import { lintFlow } from '../flow-language/lint-flow';
import { ACTION_CASES, type Case } from '../test/unit/flow-language/cases';

const FLOWS = 2_000;
const ACTIONS_PER_FLOW = [5, 6, 7, 8, 9, 10];
const ROUNDS = 15;

/**
 * Lints small flows of 5 to 10 actions, given as strings, and parses the same strings alone for comparison.
 *
 * @returns flows per second of both, and the ratio of their times; the best of fifteen rounds each
 */
export async function benchFlowLanguage(): Promise<Record<string, number>> {
  const contents = smallFlows();
  let [parse, lint] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    parse = Math.min(parse, cpuSeconds(() => contents.forEach((content) => void JSON.parse(content))));
    lint = Math.min(lint, cpuSeconds(() => contents.forEach((content) => void lintFlow(content, 'CONTACT_FLOW'))));
  }
  return {
    lintFlowsPerSecond: Math.round(FLOWS / lint),
    parseFlowsPerSecond: Math.round(FLOWS / parse),
    lintTimesParse: Number((lint / parse).toFixed(1)),
  };
}

/** Time of this process on the processor, so that others on the machine do not count. */
function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Valid actions of the test tables in a chain that ends with DisconnectParticipant. */
function smallFlows(): string[] {
  const valid = ACTION_CASES.filter((one) => one.type === 'CONTACT_FLOW' && one.expected.length === 0).map(actionOf).filter(goesOn);
  return Array.from({ length: FLOWS }, (_, flow) => {
    const count = ACTIONS_PER_FLOW[flow % ACTIONS_PER_FLOW.length]!;
    const actions = Array.from({ length: count - 1 }, (_action, i) => {
      const action = JSON.stringify(valid[(flow * 7 + i * 13) % valid.length]);
      return action.replace('"Identifier":"it"', `"Identifier":"a${i}"`).replaceAll('"NextAction":"it"', `"NextAction":"a${i + 1}"`);
    });
    const end = `{"Identifier":"a${count - 1}","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}`;
    return `{"Version":"2019-10-30","StartAction":"a0","Actions":[${[...actions, end].join()}]}`;
  });
}

type Action = { Parameters: unknown; Transitions: { NextAction?: string } };
const actionOf = (one: Case): Action => (one.flow as { Actions: Action[] }).Actions[0]!;
const goesOn = (action: Action): boolean => action.Transitions.NextAction !== undefined && JSON.stringify(action.Parameters).length < 1_000;

if (require.main === module) void benchFlowLanguage().then((measures) => console.log(JSON.stringify(measures, null, 2)));
