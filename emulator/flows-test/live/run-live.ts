import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTestCaseCommand, DeleteTestCaseCommand, GetTestCaseExecutionSummaryCommand, ListTestCaseExecutionRecordsCommand, StartTestCaseExecutionCommand, type ConnectClient, type CreateTestCaseRequest } from '@aws-sdk/client-connect';
import * as v from 'valibot';
import { fillPlaces, type Place } from '../../../flow-language/bind-flow';
import { becauseOf, type TestResult } from '../run-suite';
import type { Suite } from '../suite-file';
import { InstanceNames } from './instance-names';

/** A run ends after five minutes; one that waits for its turn may come later. */
const LONGEST_MILLISECONDS = 10 * 60_000;
/** Pages of records that are read of one run. */
const LONGEST_LIST = 50;
const RECORD = v.record(v.string(), v.unknown());
/** What Connect answers to a test case that it does not take. SDKs hand its list through under this name. */
const REFUSAL = v.object({ message: v.string(), problemDetails: v.optional(v.array(v.object({ message: v.string() })), []) });

type Test = Suite['tests'][number];

export interface LiveRun {
  client: ConnectClient;
  instanceId: string;
  /** Between two looks at a run: Connect allows two calls a second. */
  pauseMilliseconds: number;
  /** Hears what is left out on an instance. */
  notice: (sentence: string) => void;
}

/** Runs the tests of a suite on an instance, one after the other, with the flows, functions and bots that it has under these names. Each test case is made, and taken away again. */
export async function runLive(suite: Suite, live: LiveRun): Promise<TestResult[]> {
  const names = new InstanceNames(live.client, live.instanceId);
  for (const kind of ['functions', 'bots'] as const) {
    const standIns = Object.keys(suite[kind]);
    if (standIns.length > 0) live.notice(`On the instance its own ${kind} run, not what the suite has for ${standIns.join(', ')}.`);
  }
  const results: TestResult[] = [];
  for (const test of suite.tests) {
    if (test.offline) live.notice(`"${test.name}": what stands under "offline" is left out. No instance can be asked for it.`);
    const result = await filled(test, names).then((ready) => runOne(live, ready)).catch((error: unknown) => refused(test.name, error));
    results.push(result);
  }
  return results;
}

function refused(name: string, error: unknown): TestResult {
  const { message, problemDetails } = v.parse(REFUSAL, error);
  return { name, status: 'FAILED', seconds: 0, because: [message.trim(), ...problemDetails.map((each) => each.message)].join('; ') };
}

/** With the places filled that stand in what Connect gets. */
async function filled({ offline: _, ...test }: Test, names: InstanceNames): Promise<Test> {
  const places: Place[] = [];
  fillPlaces(test, (place) => (places.push(place), ''));
  const found = new Map<string, string>();
  for (const place of places) found.set(place.key, await names.find(place));
  return fillPlaces(test, ({ key }) => found.get(key)!);
}

async function runOne({ client, instanceId: InstanceId, pauseMilliseconds }: LiveRun, { name, entryPoint, initializationData, content }: Test): Promise<TestResult> {
  const { TestCaseId } = await client.send(
    new CreateTestCaseCommand({
      InstanceId,
      // Names are taken once in an instance.
      Name: `${name} ${randomUUID().slice(0, 8)}`,
      Content: JSON.stringify(content),
      EntryPoint: entryPoint as CreateTestCaseRequest['EntryPoint'],
      Status: 'PUBLISHED',
      ...(initializationData && { InitializationData: JSON.stringify(initializationData) }),
    }),
  );
  try {
    const { TestCaseExecutionId } = await client.send(new StartTestCaseExecutionCommand({ InstanceId, TestCaseId, ClientToken: randomUUID() }));
    const execution = { InstanceId, TestCaseId, TestCaseExecutionId };
    for (let waited = 0; waited < LONGEST_MILLISECONDS; waited += pauseMilliseconds) {
      const { Status, StartTime, EndTime } = await client.send(new GetTestCaseExecutionSummaryCommand(execution));
      if (Status === 'PASSED' || Status === 'FAILED' || Status === 'STOPPED') {
        const seconds = StartTime && EndTime ? (EndTime.getTime() - StartTime.getTime()) / 1_000 : 0;
        return { name, status: Status, seconds, ...(Status !== 'PASSED' && { because: becauseOf(await recordsOf(client, execution)) }) };
      }
      await wait(pauseMilliseconds);
    }
    return { name, status: 'FAILED', seconds: LONGEST_MILLISECONDS / 1_000, because: 'It did not end.' };
  } finally {
    await client.send(new DeleteTestCaseCommand({ InstanceId, TestCaseId }));
  }
}

async function recordsOf(client: ConnectClient, execution: { InstanceId: string; TestCaseId: string | undefined; TestCaseExecutionId: string | undefined }): Promise<{ status: string; record: Record<string, unknown> }[]> {
  const records: { status: string; record: Record<string, unknown> }[] = [];
  let page: string | undefined;
  // Empty pages end with null instead of nothing.
  for (let pages = 0; page !== undefined || pages === 0; pages += 1) {
    if (pages === LONGEST_LIST) throw new Error(`The records of ${execution.TestCaseExecutionId} have more than ${LONGEST_LIST} pages.`);
    const { ExecutionRecords = [], NextToken } = await client.send(new ListTestCaseExecutionRecordsCommand({ ...execution, NextToken: page }));
    for (const { Status, Record } of ExecutionRecords) records.push({ status: Status ?? '', record: v.parse(RECORD, JSON.parse(Record ?? '{}')) });
    page = NextToken ?? undefined;
  }
  return records;
}
