import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import type { FunctionDefinition } from '../../../emulator/lambda/function-definition';
import { block, hangUp, write } from './flows';

const OWN = '+493055501000';
const CALLER = '+4915155500100';

const emulators: Emulator[] = [];
const directories: string[] = [];
afterEach(async () => {
  await Promise.all(emulators.splice(0).map((emulator) => emulator.stop()));
  directories.splice(0).forEach((directory) => rmSync(directory, { recursive: true, force: true }));
});

/** Opens a number whose flow asks a real function, in a thread of its own, and says the result. */
async function open(source: string, definition: Partial<FunctionDefinition> = {}): Promise<Emulator> {
  const emulator = await startEmulator({ region: 'eu-central-1', seed: 3 });
  emulators.push(emulator);
  const directory = mkdtempSync(path.join(tmpdir(), 'flow-function-'));
  directories.push(directory);
  writeFileSync(path.join(directory, 'index.mjs'), source);
  const role = emulator.iam.createRole({ name: 'asked', policies: [] });
  const { arn } = emulator.functions.create({ name: 'asked', codeDirectory: directory, handler: 'index.handler', roleArn: role.arn, timeoutSeconds: 30, ...definition });
  const { centre } = emulator.connect;
  centre.associateFunction(arn);
  const flow = centre.createFlow({
    name: 'asks',
    type: 'CONTACT_FLOW',
    content: write([
      block('ask', 'InvokeLambdaFunction', {
        with: { LambdaFunctionARN: arn, InvocationTimeLimitSeconds: '8', ResponseValidation: { ResponseType: 'JSON' } },
        then: 'good',
        errors: { NoMatchingError: 'bad' },
      }),
      block('good', 'MessageParticipant', { with: { Text: 'Answer $.External.n' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }),
      block('bad', 'MessageParticipant', { with: { Text: 'No answer' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }),
      hangUp,
    ]),
  });
  centre.associateNumberFlow(centre.claimNumber({ number: OWN }).id, flow.id);
  return emulator;
}

/** Returns everything that the caller heard, each with the seconds since the call. */
async function listen({ time, journal, connect }: Emulator, seconds: number): Promise<string[]> {
  const began = time.now();
  connect.console.phone(CALLER).call(OWN);
  await time.advance(seconds * 1_000);
  return journal.entries.filter(({ what }) => what === 'HEARD').map(({ at, detail }) => `${(Date.parse(at) - began) / 1_000}: ${String(detail.text)}`);
}

const sleeping = (milliseconds: number) =>
  `let n = 0; export const handler = async () => { n += 1; await new Promise((done) => setTimeout(done, ${milliseconds})); console.log('done ' + n); return { n }; };`;

describe('a function that a flow invokes', () => {
  it('may wait on its own timers, as the SDK does when it backs off', async () => {
    expect(await listen(await open(sleeping(3_000)), 30)).toEqual(['3: Answer 1']);
  });

  it('has 8 seconds: then the flow takes the error branch, and the function runs on to its end [D]', async () => {
    const emulator = await open(sleeping(12_000));
    expect(await listen(emulator, 30)).toEqual(['8: No answer']);
    const [log] = emulator.journal.entries.filter(({ kind }) => kind === 'log');
    expect(log).toMatchObject({ at: '2026-11-23T09:00:12.000Z', detail: { line: 'done 1' } });
  });

  it('is tried again, three times, while it is throttled, inside the 8 seconds [D]', async () => {
    const throttled = await open(sleeping(1_200), { reservedConcurrency: 1 });
    const first = throttled.functions.invoke({ function: 'asked', payload: {} });
    expect(await listen(throttled, 30)).toEqual(['2.7: Answer 2']);
    await first;
    const hopeless = await open(sleeping(5_000), { reservedConcurrency: 1 });
    void hopeless.functions.invoke({ function: 'asked', payload: {} });
    expect(await listen(hopeless, 30)).toEqual(['1.5: No answer']);
  });

  it('that throws takes the error branch at once', async () => {
    expect(await listen(await open('export const handler = async () => { throw new Error("no"); };'), 30)).toEqual(['0: No answer']);
  });

  it('whose policy does not let Connect in takes the error branch [S]', async () => {
    const emulator = await open(sleeping(0));
    const { arn } = emulator.functions.create({ ...emulator.functions.list()[0]!, name: 'closed' });
    emulator.connect.centre.associateFunction(arn);
    emulator.functions.removePermission(arn, `connect-${emulator.connect.centre.store.instance.id}`);
    const flow = emulator.connect.centre.listFlows().find(({ name }) => name === 'asks');
    emulator.connect.centre.updateFlowContent(flow!.id, flow!.content.replace('function:asked', 'function:closed'));
    expect(await listen(emulator, 30)).toEqual(['0: No answer']);
  });
});
