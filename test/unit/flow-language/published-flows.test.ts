import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublishedFlows, type PublishedFlow } from '../../../bench/published/read-flows';
import { bindFlow, placesOf } from '../../../flow-language/bind-flow';
import { inferFlowType } from '../../../flow-language/infer-flow-type';
import { lintFlow } from '../../../flow-language/lint-flow';
import type { FlowDocument } from '../../../flow-language/types';

const OWN = join(__dirname, 'flows');

/** Files whose identifiers a script of theirs fills in before it creates the flow. Connect refuses them unfilled. */
const FILLED_BEFORE_USE = /^aws-samples__amazon-connect-experience-builder__/;

const readOwn = (): FlowDocument[] => readdirSync(OWN).map((file) => JSON.parse(readFileSync(join(OWN, file), 'utf8')) as FlowDocument);

const faultsOf = ({ content, document }: PublishedFlow): string[] =>
  lintFlow(content, inferFlowType(document)).filter((problem) => problem.severity === 'error').map((problem) => `${problem.action}: ${problem.rule}: ${problem.message}`);

test('flows of our own, each correct, lint without a problem before and after their places are bound', () => {
  const flows = readOwn();

  expect(flows.length).toBeGreaterThan(5);
  for (const document of flows) {
    const type = inferFlowType(document);
    const references = Object.fromEntries(placesOf(document).map((place) => [place.key, `arn:${place.name}`]));
    expect(lintFlow(document, type)).toEqual([]);
    expect(lintFlow(bindFlow(document, references), type)).toEqual([]);
  }
});

test('published flows that were deployed as they lie there lint without an error', () => {
  const flows = readPublishedFlows().filter(({ file }) => !FILLED_BEFORE_USE.test(file));

  expect(flows.map((flow) => [flow.file, faultsOf(flow)] as const).filter(([, faults]) => faults.length > 0)).toEqual([]);
});

test('published flows that a script completes have no other fault than the empty identifiers it fills in', () => {
  const faults = readPublishedFlows().filter(({ file }) => FILLED_BEFORE_USE.test(file)).flatMap(faultsOf);

  for (const fault of faults) expect(fault).toMatch(/: value-empty: Parameters\.(ContactFlowId|QueueId|HoursOfOperationId|Messages\[\d\]\.PromptId) is an empty string/);
});
