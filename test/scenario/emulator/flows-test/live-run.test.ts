import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectClient, ListTestCasesCommand } from '@aws-sdk/client-connect';
import { startEmulator, type Emulator } from '../../../../emulator/emulator';
import { runDeployed } from '../../../../emulator/flows-test/live/run-deployed';
import { runLive } from '../../../../emulator/flows-test/live/run-live';
import { readSuite } from '../../../../emulator/flows-test/suite-file';
import { passTimeByCalls } from '../../../time-by-calls';
import { block, hangUp, write } from '../flows';
import { contentOf, endTest, hears, type Step } from '../test-documents';

const folder = mkdtempSync(join(tmpdir(), 'live-'));
afterAll(() => rmSync(folder, { recursive: true }));

let emulator: Emulator;
let client: ConnectClient;
let notices: string[];
/** The emulator stands for the instance, on which a second passes with each call. */
beforeEach(async () => {
  emulator = await startEmulator({ quotas: 'none' });
  notices = [];
  client = new ConnectClient({ endpoint: emulator.endpoint, region: emulator.region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  const { centre } = emulator.connect;
  centre.createFlow({ name: 'our company', type: 'CONTACT_FLOW', content: write([block('hello', 'MessageParticipant', { with: { Text: 'Welcome to us.' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }), hangUp]) });
  passTimeByCalls(emulator, 1_000);
});
afterEach(async () => {
  client.destroy();
  await emulator.stop();
});

const runOn = (tests: Record<string, Record<string, Step>>, more: object = {}) => {
  const file = join(folder, 'suite.json');
  const entryPoint = { Type: 'VOICE_CALL', VoiceCallEntryPointParameters: { FlowId: '{{flow.our-company}}' } };
  writeFileSync(file, JSON.stringify({ flows: { 'our company': { file: 'elsewhere.json' } }, tests: Object.entries(tests).map(([name, steps]) => ({ name, entryPoint, content: JSON.parse(contentOf(steps)) as object, offline: { callbacks: [] } })), ...more }));
  return runLive(readSuite(file), { client, instanceId: emulator.connect.centre.store.instance.id, pauseMilliseconds: 5, notice: (sentence) => notices.push(sentence) });
};

test('runs tests on the flows of an instance, and leaves nothing behind', async () => {
  const results = await runOn({ 'is welcome': { hello: { on: hears('Welcome to us'), does: [endTest] } }, 'is cursed': { hello: { on: hears('Go away'), does: [endTest] } } });
  expect(results).toMatchObject([{ name: 'is welcome', status: 'PASSED' }, { name: 'is cursed', status: 'FAILED', because: expect.stringContaining('"hello" never came') as string }]);
  expect((await client.send(new ListTestCasesCommand({ InstanceId: emulator.connect.centre.store.instance.id }))).TestCaseSummaryList).toEqual([]);
});

test('says what it leaves out on an instance, and what the instance does not take or have', async () => {
  const refusedByConnect = { hello: { on: hears('Welcome'), does: [{ ...endTest, Type: 'Exists' }] } } as never;
  expect(await runOn({ odd: refusedByConnect }, { functions: { lookup: { answers: {} } } })).toMatchObject([{ status: 'FAILED', seconds: 0 }]);
  expect(notices).toEqual(['On the instance its own functions run, not what the suite has for lookup.', '"odd": what stands under "offline" is left out. No instance can be asked for it.']);
  emulator.connect.centre.deleteFlow(emulator.connect.centre.listFlows().find(({ name }) => name === 'our company')!.id);
  expect(await runOn({ lost: { hello: { on: hears('Welcome') } } })).toMatchObject([{ because: 'The instance has nothing for {{flow.our-company}}.' }]);
});

test('runs what is deployed on an instance, by the beginning of its name, and leaves it there', async () => {
  const { centre } = emulator.connect;
  const { id: flowId } = centre.listFlows().find(({ name }) => name === 'our company')!;
  const instance = { client, instanceId: centre.store.instance.id, pauseMilliseconds: 5 };
  const put = (name: string, text: string, status: 'PUBLISHED' | 'SAVED' = 'PUBLISHED') => centre.createTestCase({ name, status, entryPoint: { type: 'VOICE_CALL', flowId }, content: contentOf({ hello: { on: hears(text), does: [endTest] } }) });
  put('Ours: is welcome', 'Welcome to us');
  put('Ours: is cursed', 'Go away');
  put('Ours: is not ready', 'Go away', 'SAVED');
  put('Theirs: is welcome', 'Welcome to us');
  expect(await runDeployed(instance, 'Ours')).toMatchObject([{ name: 'Ours: is welcome', status: 'PASSED' }, { name: 'Ours: is cursed', status: 'FAILED', because: expect.stringContaining('"hello" never came') as string }]);
  expect(centre.listTestCases()).toHaveLength(4);
  await expect(runDeployed(instance, 'Nobody')).rejects.toThrow('no published test case whose name begins with "Nobody"');
});

test('a test that no instance can run is left out there, and said so; places of the suite’s own are filled', async () => {
  const at = { welcome: { hello: { on: hears('{{wording.hello}}'), does: [endTest] } } };
  const results = await runOn(at, { places: { 'wording.hello': 'Welcome to us' } });
  expect(results).toMatchObject([{ status: 'PASSED' }]);
  const [only] = (JSON.parse(readFileSync(join(folder, 'suite.json'), 'utf8')) as { tests: object[] }).tests;
  writeFileSync(join(folder, 'suite.json'), JSON.stringify({ flows: {}, tests: [{ ...only, onlyOffline: 'It needs another day.' }] }));
  notices = [];
  expect(await runLive(readSuite(join(folder, 'suite.json')), { client, instanceId: emulator.connect.centre.store.instance.id, pauseMilliseconds: 5, notice: (sentence) => notices.push(sentence) })).toEqual([]);
  expect(notices).toEqual(['"welcome" is left out: It needs another day.']);
});
