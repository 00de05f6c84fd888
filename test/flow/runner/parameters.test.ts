import { printBlocks } from '../../../docs/print/emulator/block-table';
import { NotEmulated } from '../../../emulator/not-emulated';
import { CATALOGUE } from '../../../flow-language/catalogue/catalogue';
import { notModelledIn, type NotModelled } from '../../../flow-language/catalogue/not-modelled-parameters';
import { lintFlow } from '../../../flow-language/lint-flow';
import { action, flow, runToEnd } from './run-to-end';
import { parameterSamples, type ParameterSample } from './parameter-samples';

const samples = parameterSamples();
const view = { Attributes: { x: 'x' } };

async function stopsAt({ type, parameters }: ParameterSample): Promise<boolean> {
  const problem = await runToEnd(flow([action('it', type, { parameters })], { type: CATALOGUE[type]!.flowTypes[0] }), { view }).catch((error: unknown) => error);
  return problem instanceof NotEmulated;
}

/** Returns findings about the parameters alone. The action stands by itself, without its branches. */
function lint({ type, parameters }: ParameterSample): string[] {
  const document = { Version: '2019-10-30', StartAction: 'it', Actions: [action('it', type, { parameters })] };
  return lintFlow(document, CATALOGUE[type]!.flowTypes[0]).filter(({ rule }) => /^(parameter|value|key|map|list|reference|text)-/.test(rule)).map(({ severity, rule }) => `${severity} ${rule}`);
}

const table = printBlocks().join('\n');
const covers = (mark: NotModelled, path: string): boolean => path === mark.path || path.startsWith(`${mark.path}.`);

test('there is a sample of every parameter of every action', () => {
  expect(samples.length).toBeGreaterThan(120);
});

test.each(samples.map((sample) => [`${sample.type} ${sample.path}`, sample] as const))('%s: the lint warns, the table says and the run stops, or none of them', async (_title, sample) => {
  const findings = lint(sample);
  const marks = notModelledIn(CATALOGUE[sample.type]!).filter((mark) => covers(mark, sample.path));
  const marked = marks.some(({ values }) => values === undefined || values.includes(sample.value!));

  expect(findings.filter((finding) => finding.startsWith('error'))).toEqual([]);
  expect(findings.some((finding) => finding.endsWith('not-modelled'))).toBe(marked);
  expect(await stopsAt(sample)).toBe(marked);
  for (const { path } of marks) expect(table).toContain(`stops with \`NotEmulated\` at the parameter \`${path}\``);
});

test('a mark that no sample reaches would show', () => {
  const marks = Object.entries(CATALOGUE).flatMap(([type, definition]) => notModelledIn(definition).map((mark) => ({ type, mark })));

  expect(marks.length).toBeGreaterThan(3);
  expect(marks.filter(({ type, mark }) => !samples.some((sample) => sample.type === type && covers(mark, sample.path)))).toEqual([]);
});
