import { inspectFlow } from '../../flow-language/lint-flow';
import { ACTION_CASES, type Case } from '../../test/unit/flow-language/cases';
import { median, processorSeconds } from '../bench-measure';
import { readPublishedFlows } from '../published/read-flows';

const FLOWS = 2_000;
const ACTIONS_PER_FLOW = [5, 6, 7, 8, 9, 10];
const ROUNDS = 15;

export interface LintFigures {
  /** Flows per second of processor time, the best of fifteen rounds. */
  lintFlowsPerSecond: number;
  parseFlowsPerSecond: number;
  /** The median of the ratios within a round, which other work on the machine changes least. */
  lintTimesParse: number;
}

/** Lints flows, given as strings and without their types, and parses the same strings alone for comparison: flows of 5 to 10 actions with the editor's notes beside them, and those that others publish, where they are at hand. */
export async function figures(): Promise<{ made: LintFigures; published?: LintFigures }> {
  const published = readPublishedFlows().map(({ content }) => content);
  return { made: figuresOf(flowsAsExported()), ...(published.length > 0 && { published: figuresOf(Array.from({ length: FLOWS }, (_, nth) => published[nth % published.length]!)) }) };
}

function figuresOf(contents: readonly string[]): LintFigures {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    parse: secondsOf(() => contents.forEach((content) => void JSON.parse(content))),
    lint: secondsOf(() => contents.forEach((content) => void inspectFlow(content))),
  }));
  return {
    lintFlowsPerSecond: Math.round(FLOWS / Math.min(...rounds.map(({ lint }) => lint))),
    parseFlowsPerSecond: Math.round(FLOWS / Math.min(...rounds.map(({ parse }) => parse))),
    lintTimesParse: Number(median(rounds.map(({ parse, lint }) => lint / parse)).toFixed(2)),
  };
}

function secondsOf(run: () => void): number {
  const before = processorSeconds();
  run();
  return processorSeconds() - before;
}

/** Returns valid actions of the test tables in a chain that ends with DisconnectParticipant, each with its position on the editor's canvas. */
function flowsAsExported(): string[] {
  const valid = ACTION_CASES.filter((one) => one.type === 'CONTACT_FLOW' && one.expected.length === 0).map(actionOf).filter(goesOn);
  return Array.from({ length: FLOWS }, (_, flow) => {
    const count = ACTIONS_PER_FLOW[flow % ACTIONS_PER_FLOW.length]!;
    const actions = Array.from({ length: count - 1 }, (_action, i) => {
      const action = JSON.stringify(valid[(flow * 7 + i * 13) % valid.length]);
      return action.replace('"Identifier":"it"', `"Identifier":"a${i}"`).replaceAll('"NextAction":"it"', `"NextAction":"a${i + 1}"`);
    });
    const end = `{"Identifier":"a${count - 1}","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}`;
    const places = Object.fromEntries(Array.from({ length: count }, (_place, i) => [`a${i}`, { position: { x: 240 * i, y: 16 * i }, isFriendlyName: true, parameters: {} }]));
    const metadata = JSON.stringify({ entryPointPosition: { x: 40, y: 40 }, ActionMetadata: places, Annotations: [], name: `flow ${flow}`, description: '', status: 'published', hash: {} });
    return `{"Version":"2019-10-30","StartAction":"a0","Metadata":${metadata},"Actions":[${[...actions, end].join()}]}`;
  });
}

type Action = { Parameters: unknown; Transitions: { NextAction?: string } };
const actionOf = (one: Case): Action => (one.flow as { Actions: Action[] }).Actions[0]!;
const goesOn = (action: Action): boolean => action.Transitions.NextAction !== undefined && JSON.stringify(action.Parameters).length < 1_000;
