import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConnectClient } from '@aws-sdk/client-connect';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { SWITCHES, type Switches } from '../../../emulator/connect/switches';
import { CHECKS } from '../../../emulator/live-checks/checks';
import { runLiveChecks, switchesOf } from '../../../emulator/live-checks/run-live-checks';
import { readSwitches } from '../../../emulator/read-switches';
import { seedCentre } from '../../../emulator/seed-centre';
import { usualSeed } from '../../../emulator/usual-seed';
import { passTimeByCalls } from '../../time-by-calls';

/** Every switch that a run decides, set otherwise than it is by default. */
const OTHERWISE = {
  testLambdaMockKey: 'Value',
  testHoursMock: 'InHour',
  testUsage: 'refused',
  testUtteranceType: 'Utterance or TextInput',
  testTimestamps: 'milliseconds',
  testByNumbersAlone: 'refused',
  testWithoutEntryPoint: 'refused when published',
  testLogDataIn: 'nowhere',
  testQueuedStatus: 'IN_PROGRESS',
  testPromptById: 'never matches',
  testQueueBeforeTransfer: 'empty',
  testActionsWithoutChain: 'first',
  testAfterFailedAction: 'goes on',
  testSearchByDescription: 'accepted',
  testAgentAsActor: 'ignored',
  testUnusedOverride: 'fails',
  testDefaultStatus: 'PUBLISHED',
  testFlowTypes: 'any',
  testEndWhileOpen: 'PASSED',
  testMessages: 'one by one',
  testLastPrompt: 'lost',
  stopOfEndedContact: 'resource-not-found',
  fictitiousNumbers: 'not-diallable',
} as const satisfies Partial<Switches>;
/** A sixth run that fails has no status while it waits. */
const BESIDE = { testBeyondConcurrency: 'fails' } as const satisfies Partial<Switches>;

const defaults = Object.fromEntries(SWITCHES.map(({ name, default: usual }) => [name, usual])) as unknown as Switches;

/** The findings on an emulator that stands for the instance, on which a second passes with each call: six runs that start together last longer than it takes to start them. */
async function findOn(switches: Partial<Switches>, ask?: Parameters<typeof runLiveChecks>[0]['ask']) {
  const emulator: Emulator = await startEmulator({ switches, quotas: 'none', resourceQuotas: 'none' });
  const { centre } = emulator.connect;
  seedCentre(centre, usualSeed());
  centre.claimNumber({ number: '+442079460100' });
  centre.createPrompt({ name: 'jingle', seconds: 3 });
  centre.associateFunction('arn:aws:lambda:eu-west-2:111122223333:function:f');
  const flows = centre.listFlows().length;
  passTimeByCalls(emulator, 1_000);
  const client = new ConnectClient({ endpoint: emulator.endpoint, region: emulator.region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });
  try {
    const findings = await runLiveChecks({ client, instanceId: centre.store.instance.id, pauseMilliseconds: 5, ...(ask && { ask }) });
    expect([centre.listFlows().length, centre.listTestCases()]).toEqual([flows, []]);
    return findings;
  } finally {
    client.destroy();
    await emulator.stop();
  }
}

test('every switch that a run decides is set otherwise here', () => {
  expect(Object.keys({ ...OTHERWISE, ...BESIDE }).sort()).toEqual(Object.keys(CHECKS).sort());
  for (const [name, value] of Object.entries({ ...OTHERWISE, ...BESIDE })) expect(defaults[name as keyof Switches]).not.toBe(value);
});

test('finds the defaults where all is as the emulator assumes', async () => {
  const findings = await findOn({});
  expect(switchesOf(findings)).toEqual(Object.fromEntries(Object.keys(CHECKS).map((name) => [name, defaults[name as keyof Switches]])));
  expect(findings.filter(({ by }) => by === 'nobody').map(({ name }) => name)).toEqual(SWITCHES.map(({ name }) => name).filter((name) => !(name in CHECKS)));
});

test('finds each switch that is set otherwise, and takes what people saw', async () => {
  const saw: Partial<Record<keyof Switches, string>> = { retry: 'same-contact', busyConsumesRetry: 'yes', agentQueueCapacity: '15', ownNumberAnswerSeconds: '4', recordingPropagates: 'no' };
  const findings = await findOn(OTHERWISE, ({ name }) => Promise.resolve(saw[name]));
  expect(switchesOf(findings)).toEqual({ ...OTHERWISE, testBeyondConcurrency: 'waits', retry: 'same-contact', busyConsumesRetry: true, agentQueueCapacity: 15, ownNumberAnswerSeconds: 4, recordingPropagates: false });
});

test('finds that a sixth test fails', async () => {
  expect(switchesOf(await findOn(BESIDE))).toMatchObject(BESIDE);
});

test('what was found is a file that the emulator starts with', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'switches-'));
  const file = (content: object) => {
    writeFileSync(path.join(folder, 'switches.json'), JSON.stringify(content));
    return path.join(folder, 'switches.json');
  };
  try {
    expect(readSwitches(file(OTHERWISE))).toEqual({ ...defaults, ...OTHERWISE });
    expect(() => readSwitches(file({ colour: 'red' }))).toThrow('There is no switch "colour"');
    expect(() => readSwitches(file({ busyConsumesRetry: 'yes' }))).toThrow('busyConsumesRetry is "yes"');
    expect(() => readSwitches(file([{}]))).toThrow('must hold switches');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
