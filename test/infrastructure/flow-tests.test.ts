import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofType, otherSettings, plainSettings, synthesize } from './synthesize';

interface Deployed {
  Name: string;
  Status: string;
  Content: unknown;
  EntryPoint: { Type: string; VoiceCallEntryPointParameters?: { FlowId: unknown }; ChatEntryPointParameters?: { FlowId: unknown } };
}

const [support, ...others] = plainSettings.queues!;
const everyFlow = { ...plainSettings, legacy: otherSettings.legacy, queues: [{ ...support!, mode: 'customer-first' as const, customerFirst: { announcedAs: 'Example' } }, ...others] };
const deployed = (settings: typeof plainSettings) => ofType(synthesize(settings), 'AWS::Connect::TestCase').map(([, { Properties }]) => Properties as unknown as Deployed);

const folder = join(__dirname, '../../contact-flows/tests');
const shipped = readdirSync(folder)
  .filter((file) => file.endsWith('.flow-test.json'))
  .flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { tests: { name: string; onlyOffline?: string }[] }).tests.map((test) => ({ ...test, flow: file.split('.')[0]! })));

test('every test case that an instance can run is deployed where the settings ask for it, published, on its own flow, with all places filled', () => {
  const cases = deployed({ ...everyFlow, flowTests: true });
  expect(cases.map(({ Name }) => Name).sort()).toEqual(shipped.filter(({ onlyOffline }) => onlyOffline === undefined).map(({ flow, name }) => `${plainSettings.stackName ?? 'Dialback'} ${flow}: ${name}`).sort());
  for (const { Name, Status, Content, EntryPoint } of cases) {
    expect([Status, JSON.stringify([Content, EntryPoint]).includes('{{')]).toEqual(['PUBLISHED', false]);
    const { FlowId } = (EntryPoint.VoiceCallEntryPointParameters ?? EntryPoint.ChatEntryPointParameters)!;
    expect(JSON.stringify(FlowId).replaceAll('-', '').toLowerCase()).toContain(Name.split(': ')[0]!.split(' ').at(-1)!.replaceAll('-', ''));
  }
});

test('none is deployed otherwise, and none of a flow that is not', () => {
  expect(deployed(everyFlow)).toEqual([]);
  expect(deployed({ ...plainSettings, flowTests: true }).filter(({ Name }) => /legacy|customer-first/.test(Name))).toEqual([]);
});
