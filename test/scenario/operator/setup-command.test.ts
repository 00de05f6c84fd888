import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/cjs/api';
import { setup } from '../../../bin/commands/setup';
import { loadSettings } from '../../../lib/settings/load-settings';
import { type Company, openCompany } from '../../../local/stage';
import { operatorAt } from '../../../local/run-command';
import { terminalOn } from './operator-account';

// A file of settings is TypeScript. Commands run under tsx, which reads it.
afterAll(register());

let company: Company;
let directory: string;
beforeAll(async () => {
  company = await openCompany({ virtual: true });
  Object.assign(process.env, operatorAt(company.emulator.endpoint));
  // Files of settings find the package from there.
  directory = mkdtempSync(join(process.cwd(), '.local', 'setup-'));
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await company.emulator.stop();
});

/** Answers questions with these lines, one after the other. */
async function setUp(options: string[], answers: string[] = []): Promise<string[]> {
  const ask = async () => answers.shift() ?? Promise.reject(new Error('Nothing more was to be asked.'));
  // Connect takes few such calls a second, by the emulator's clock.
  await company.emulator.time.advance(10_000);
  const terminal = terminalOn(company.emulator, ask);
  await setup(['--region', company.emulator.region, ...options], terminal);
  expect(answers).toEqual([]);
  return terminal.lines;
}

const fileNamed = (name: string) => join(directory, `${name}.ts`);

test('writes settings from flags, asks nothing, and they can be used', async () => {
  const out = fileNamed('flags');
  const lines = await setUp(['--yes', '--queue', 'Support', '--queue', 'Sales', '--caller-id', '+442079460100', '--country', 'GB', '--country', 'DE', '--out', out]);
  expect(lines[0]).toBe(`Wrote ${out}: dialback-local in eu-west-2, Support, Sales, customers see +442079460100.`);
  expect(loadSettings(out)).toMatchObject({
    instanceArn: company.emulator.connect.instanceArn,
    callerId: '+442079460100',
    allowedCountries: ['GB', 'DE'],
    defaultCountry: 'GB',
    queues: [{ name: 'Support', arn: company.instance.supportQueue.arn }, { name: 'Sales', arn: company.instance.salesQueue.arn }],
    dedicatedNumber: { kind: 'claim', country: 'GB' },
    signIn: { kind: 'cognito', domainPrefix: 'dialback-dialback-local' },
  });
});

test('asks what was not said, by number or name, again after a slip, and takes the country of the number', async () => {
  const out = fileNamed('asked');
  const lines = await setUp(['--out', out], ['Suport', 'Sales, 1', '', '2']);
  expect(lines).toContain('There is no queue "Suport". There are: Support, Sales.');
  expect(lines).toContain('Name at least 1.');
  expect(loadSettings(out)).toMatchObject({ callerId: '+442079460101', allowedCountries: ['GB'], queues: [{ name: 'Sales' }, { name: 'Support' }] });
});

test.each([
  ['a queue that is not there', ['--queue', 'Nope', '--caller-id', '+442079460100'], 'There is no queue "Nope". There are: Support, Sales.'],
  ['a number that is not there', ['--caller-id', '+442079460199'], 'There is no caller id "+442079460199". There are: +442079460100, +442079460101.'],
  ['no word which of two numbers', [], 'Say which caller id with --caller-id. There are: +442079460100, +442079460101.'],
  ['an instance that is not there', ['--instance', 'other'], 'There is no instance "other". There are: dialback-local.'],
  ['a country that is none', ['--caller-id', '+442079460100', '--country', 'UK'], 'allowedCountries.0 is "UK"'],
])('in a script refuses %s, and writes nothing', async (_what, flags, words) => {
  const out = fileNamed('refused');
  await expect(setUp(['--yes', '--out', out, ...flags])).rejects.toThrow(words);
  expect(() => readFileSync(out)).toThrow('ENOENT');
});

test('writes over the example that is shipped, and over nothing else unless told to', async () => {
  const [example, own] = [fileNamed('example'), fileNamed('own')];
  writeFileSync(example, readFileSync('settings.ts'));
  writeFileSync(own, 'export default {};\n');
  const flags = ['--yes', '--caller-id', '+442079460100'];
  await setUp([...flags, '--out', example]);
  await expect(setUp([...flags, '--out', own])).rejects.toThrow('is there already. Name another file with --out');
  await setUp([...flags, '--out', own, '--replace']);
  expect(loadSettings(own)).toMatchObject({ queues: [] });
});

test('in a script wants to know the region', async () => {
  delete process.env['AWS_REGION'];
  await expect(setup(['--yes', '--out', fileNamed('none')], terminalOn(company.emulator))).rejects.toThrow('Say which region the instance is in with --region.');
});
