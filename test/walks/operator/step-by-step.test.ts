import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { register } from 'tsx/cjs/api';
import { adopt } from '../../../bin/commands/adopt';
import { agents } from '../../../bin/commands/agents/agents';
import type { Command } from '../../../bin/commands/command';
import { doctor } from '../../../bin/commands/doctor';
import { drain } from '../../../bin/commands/drain';
import { pause, resume } from '../../../bin/commands/pause';
import { queuesCheck } from '../../../bin/commands/queues-check';
import { restore } from '../../../bin/commands/restore';
import { setup } from '../../../bin/commands/setup';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import { loadSettings } from '../../../lib/settings/load-settings';
import { type CreatedStack, createStack } from '../../../local/cloudformation/create-stack';
import { readAssembly } from '../../../local/cloudformation/read-assembly';
import { removeStack } from '../../../local/cloudformation/remove-stack';
import { updateStack } from '../../../local/cloudformation/update-stack';
import type { Dial, Problem } from '../../../lambda/http/api-types';
import type { VoicemailPage, VoicemailRecording, VoicemailView } from '../../../lambda/http/voicemail-api-types';
import { dialUnderWhisper } from '../../../local/instance/dial-under-whisper';
import { seedQueue } from '../../../local/instance/seed-queue';
import { takeMessagesWhenClosed } from '../../../local/instance/take-messages';
import { openProductApi } from '../../../local/product-api';
import { CallbackStory, customers } from '../../../local/scenarios/story/callback-story';
import { callsTo } from '../../../local/scenarios/story/demands';
import { settingsFileAt } from '../../../local/settings-file';
import { queuesOf } from '../../../local/stack-queues';
import { type Company, openCompany } from '../../../local/stage';
import { synthesize } from '../../../local/synthesize';
import { operatorAt } from '../../../local/run-command';
import { work } from '../../scenario/callbacks/work';
import { terminalOn } from '../../scenario/operator/operator-account';

// A file of settings is TypeScript. Commands run under tsx, which reads it.
afterAll(register());

interface Block {
  language: string;
  lines: string[];
}

/** The blocks of code of the page, by their section. */
function blocksOf(page: string): Map<string, Block[]> {
  const sections = page.split(/^## /m).slice(1).map((text) => text.split('\n', 1).concat(text));
  return new Map(sections.map(([title, text]) => [title!, [...text!.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language: language!, lines: code!.split('\n').slice(0, -1) }))]));
}

const COMMANDS: Record<string, Command> = { setup, doctor, agents, 'queues:check': queuesCheck, pause, resume, restore, drain, adopt };
/** They know no settings: the first has none yet. */
const WITHOUT_SETTINGS = ['setup'];

let company: Company;
/** ARN of the number of the queue that is never open. */
let nightlyArn: string;
let directory: string;
let settingsPath: string;
let editions = 0;
let stack: CreatedStack | undefined;
/** What the last command printed. */
let printed: string[] = [];
beforeAll(async () => {
  company = await openCompany({ virtual: true });
  // The instance of the page keeps no call recordings yet.
  company.emulator.connect.centre.store.storageConfigs.clear();
  nightlyArn = openNightly(company);
  Object.assign(process.env, operatorAt(company.emulator.endpoint));
  // Files of settings find the package from there.
  directory = mkdtempSync(join(process.cwd(), '.local', 'step-by-step-'));
  settingsPath = join(directory, 'settings.ts');
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await company.emulator.stop();
});

/** Lines that end at npm or at the CDK. */
const OF_CDK: Record<string, () => Promise<unknown>> = {
  'npm ci': async () => undefined,
  'npm run synth': () => synthesized(),
  'npm run deploy': async () => (stack = await deployed()),
  'npx cdk destroy': async () => {
    await removeStack(company.emulator, stack!);
    stack = undefined;
  },
};

/** Runs one line of the page, and returns the code that it exits with. */
async function run(line: string): Promise<number> {
  if (line in OF_CDK) {
    await OF_CDK[line]!();
    return 0;
  }
  const [, name = '', rest = ''] = /^npm run (\S+)(?: -- (.*))?$/.exec(line) ?? [];
  const command = COMMANDS[name];
  if (!command) throw new Error(`The page runs "${line}", which this test does not know.`);
  const argv = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => inDirectory(quoted ?? plain!));
  const terminal = terminalOn(company.emulator);
  const code = await whileTimePasses(() => command([...(WITHOUT_SETTINGS.includes(name) ? [] : ['--settings', settingsPath]), ...argv], terminal));
  printed = terminal.lines;
  return code ?? 0;
}

/** Files of the page lie where the test keeps them. */
function inDirectory(argument: string): string {
  return /^[\w-]+\.(ts|csv)$/.test(argument) ? join(directory, argument) : argument;
}

/** Connect takes few calls a second, by the clock of the emulator, and the commands wait. */
async function whileTimePasses<T>(command: () => Promise<T>): Promise<T> {
  let isOver = false;
  const running = command();
  const end = () => (isOver = true);
  running.then(end, end);
  while (!isOver) {
    await company.emulator.time.advance(1000);
    await setTimeout(5);
  }
  return running;
}

async function synthesized() {
  return readAssembly(await synthesize(settingsFileAt(settingsPath, loadSettings(settingsPath))))[0]!;
}

async function deployed(): Promise<CreatedStack> {
  const source = await synthesized();
  return stack ? updateStack(company.emulator, { stack, source }) : createStack(company.emulator, source);
}

/** Writes lines into the settings, in place of those of the same fields. */
function settle(...lines: string[]): void {
  const named = new Set(lines.map((line) => /^\s*(\w+):/.exec(line)![1]!));
  const kept = readFileSync(settingsPath, 'utf8').split('\n').filter((line) => !named.has(/^  (\w+):/.exec(line)?.[1] ?? ''));
  const text = kept.join('\n').replace('defineSettings({', ['defineSettings({', ...lines].join('\n'));
  // Each command of an operator reads the file anew; in one process a file is read once.
  settingsPath = join(directory, `settings-${(editions += 1)}.ts`);
  writeFileSync(settingsPath, text);
}

const AGENTS = ['ada', 'ben'];
const story = () => new CallbackStory({ ...company, stack: stack!, api: openProductApi(company.emulator, stack!, { virtual: true, use: 'id' }), customerApi: undefined, settingsPath, wording: undefined, stop: async () => undefined });
let promised: ScheduledCallback[] = [];

async function whisper(): Promise<void> {
  dialUnderWhisper(company.emulator.connect.centre, { instance: company.instance, flowArn: stack!.outputs.OutboundWhisperFlow });
}

/** The number of a queue that is never open, so that a message can be left while the others work on. */
const NIGHTLY = '+442079460190';
/** The mobile from which the first message is left. */
const MOBILE = '+442079460147';
const SAID = 'This is the first message.';

function openNightly({ emulator }: Company): string {
  const { centre } = emulator.connect;
  const never = centre.createHoursOfOperation({ name: 'Never', timeZone: 'Europe/London', ranges: [] });
  const { queue, numberArn } = seedQueue(centre, { name: 'Nightly', description: 'Who rings at night', number: NIGHTLY, hoursOfOperationId: never.id, greeting: 'Welcome.' });
  for (const { id } of centre.listRoutingProfiles()) centre.associateRoutingProfileQueues(id, [{ queueId: queue.id, channel: 'VOICE', priority: 5, delaySeconds: 0 }]);
  return numberArn;
}

async function firstVoicemail(): Promise<void> {
  const { emulator, console } = company;
  takeMessagesWhenClosed(emulator.connect.centre, { numberArns: [nightlyArn], moduleArn: stack!.outputs.VoicemailModule });
  const mobile = console.phone(MOBILE);
  mobile.behave({ kind: 'answers', afterSeconds: 6 });
  mobile.call(NIGHTLY);
  await until('the tone', () => mobile.view().heard.includes('beep'));
  mobile.say(SAID);
  await emulator.time.advance(3000);
  mobile.hangUp();
  const agents = story();
  const { api } = agents.stage;
  const listed = async (query = ''): Promise<VoicemailView | undefined> => (await api.call<VoicemailPage>('ada', `GET /voicemails${query}`)).body.voicemails[0];
  await until('the message with its words', async () => (await listed())?.transcript === SAID);
  const { id } = (await listed())!;
  const { body: recording } = await api.call<VoicemailRecording>('ada', `GET /voicemails/${id}/recording`);
  expect((await fetch(recording.url)).status).toBe(200);
  const { body: dial } = await api.call<Dial & Problem>('ada', 'POST /dials', { body: { number: MOBILE, relatedContactId: id }, headers: { 'idempotency-key': 'voicemail' } });
  await work(agents, 60, AGENTS);
  expect(callsTo(agents.stage, MOBILE)).toHaveLength(1);
  await api.call('ada', `POST /dials/${dial.id}/outcome`, { body: { outcome: 'reached' } });
  expect([await listed(), (await listed('?state=done'))?.done]).toMatchObject([undefined, { by: 'ada', how: 'called' }]);
}

/** What is to come comes within two minutes. */
async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 120; waited += 1) {
    if (await isSo()) return;
    await company.emulator.time.advance(1000);
  }
  throw new Error(`${what} did not come within two minutes.`);
}

/** What people do beside the commands: after the block of a section, by its number there. */
const BESIDE: Record<string, (() => Promise<void>)[]> = {
  Deploy: [whisper],
  'A stack that goes on with what was left': [whisper],
  Agents: [
    async () => undefined,
    async () => {
      const first = story();
      for (const agent of AGENTS) await first.signIn('Available', agent);
      const { status, body } = await first.stage.api.call('ada', 'POST /dials', { body: { number: customers.third }, headers: { 'idempotency-key': 'first' } });
      expect([status, body]).toEqual([201, expect.anything()]);
      await work(first, 120, AGENTS);
      expect(callsTo(first.stage, customers.third)).toHaveLength(1);
      // One is called in the minutes that the restored table does not know of, one after the records are back, and one after the removal.
      const minutes = (instant: string) => Math.ceil(secondsUntil(instant) / 60);
      promised = [
        await first.promise({ number: customers.first, minutes: minutes('2026-11-23T09:31:00Z') }),
        await first.promise({ number: customers.second, minutes: minutes('2026-11-23T10:20:00Z') }),
        await first.promise({ number: '+442079460146', minutes: minutes('2026-11-23T12:00:00Z') }),
      ];
    },
  ],
  // After the deploy the module goes into a flow, and somebody calls.
  'The first voicemail': [async () => undefined, firstVoicemail],
  'A pause': [
    async () => {
      const { status, body } = await story().stage.api.call<Problem>('ada', 'POST /dials', { body: { number: customers.third }, headers: { 'idempotency-key': 'second' } });
      expect([status, body.code]).toEqual([503, 'paused']);
      expect(body.detail).toContain('Wrong numbers are being called.');
    },
    async () => {
      await work(story(), secondsUntil('2026-11-23T09:34:00Z'), AGENTS);
      for (const { id } of promised) await company.emulator.call('dynamodb', 'DeleteItem', { TableName: stack!.outputs.CallbacksTableName, Key: { subject: { S: id.split('.')[0]! }, slot: { S: 'current' } } });
      // DynamoDB restores nothing of the last five minutes.
      await company.emulator.time.advance(120_000);
    },
  ],
  'Back to an earlier time': [
    async () => settle(printed.find((line) => line.includes('table: {'))!),
    async () => work(story(), secondsUntil('2026-11-23T10:40:00Z'), AGENTS),
  ],
  Removal: [
    async () => {
      settle(...printed.filter((line) => line.startsWith('  ')).map((line) => line.replace('…', "kind: 'cognito', domainPrefix: 'my-centre', callbackUrls: []")));
      const { centre } = company.emulator.connect;
      const twins = queuesOf(stack!).map(({ twinQueueId }) => ({ queueId: twinQueueId, channel: 'VOICE' as const }));
      centre.listRoutingProfiles().forEach(({ id }) => centre.disassociateRoutingProfileQueues(id, twins));
      for (const { id } of centre.listQueues()) centre.updateQueue(id, { outboundFlowId: null });
    },
    // Names of queues are free again after a minute.
    async () => company.emulator.time.advance(120_000),
  ],
};
const secondsUntil = (instant: string) => (Date.parse(instant) - Date.parse(company.emulator.time.iso())) / 1000;

/** Codes that are not 0, and why. */
const EXITS: Record<string, [code: number, wrong: string[]]> = {
  'Back to an earlier time: npm run doctor': [1, ['All calls have been paused']],
  'Back to an earlier time: npm run drain': [1, []],
};

async function runAsSaid(section: string, line: string): Promise<void> {
  const code = await run(line);
  const wrong = printed.filter((one) => one.startsWith('wrong'));
  const [expected, words] = EXITS[`${section}: ${line}`] ?? [0, []];
  expect([section, line, code, wrong]).toEqual([section, line, expected, words.map((one) => expect.stringContaining(one) as string)]);
}

test('the commands of the page, one after the other, do what it says, and everybody who was promised a call gets one', async () => {
  const page = blocksOf(readFileSync('docs/operator/step-by-step.md', 'utf8'));
  for (const [section, blocks] of page) {
    for (const [nth, { language, lines }] of blocks.entries()) {
      if (language === 'csv') writeFileSync(join(directory, 'agents.csv'), `${lines.join('\n')}\n`);
      if (language === 'ts') settle(...lines);
      if (language === 'sh') for (const line of lines) await runAsSaid(section, line);
      await BESIDE[section]?.[nth]?.();
    }
  }
  const last = story();
  for (const agent of AGENTS) await last.signIn('Available', agent);
  await work(last, secondsUntil('2026-11-23T12:30:00Z'), AGENTS);
  expect(promised.map(({ number }) => callsTo(last.stage, number).length)).toEqual([1, 1, 1]);
  for (const { id } of promised) expect((await last.look(id)).outcome?.code).toBe('answered');
});
