import { randomUUID } from 'node:crypto';
import { CreateTestCaseCommand, DeleteTestCaseCommand, type CreateTestCaseRequest } from '@aws-sdk/client-connect';
import * as v from 'valibot';
import { fillPlaces, type Place } from '../../../flow-language/bind-flow';
import type { TestResult } from '../run-suite';
import type { Suite } from '../suite-file';
import { executeTestCase, type Instance } from './execute-test-case';
import { InstanceNames } from './instance-names';

/** What Connect answers to a test case that it does not take. SDKs hand its list through under this name. */
const REFUSAL = v.object({ message: v.string(), problemDetails: v.optional(v.array(v.object({ message: v.string() })), []) });

type Test = Suite['tests'][number];

export interface LiveRun extends Instance {
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
    if (test.onlyOffline !== undefined) {
      live.notice(`"${test.name}" is left out: ${test.onlyOffline}`);
      continue;
    }
    if (test.offline) live.notice(`"${test.name}": what stands under "offline" is left out. No instance can be asked for it.`);
    const result = await filled(test, suite.places, names).then((ready) => runOne(live, ready)).catch((error: unknown) => refused(test.name, error));
    results.push(result);
  }
  return results;
}

function refused(name: string, error: unknown): TestResult {
  const { message, problemDetails } = v.parse(REFUSAL, error);
  return { name, status: 'FAILED', seconds: 0, because: [message.trim(), ...problemDetails.map((each) => each.message)].join('; ') };
}

/** With the places filled that stand in what Connect gets. */
async function filled({ offline: _, ...test }: Test, given: Suite['places'], names: InstanceNames): Promise<Test> {
  const places: Place[] = [];
  fillPlaces(test, (place) => (places.push(place), ''));
  const found = new Map<string, string>();
  for (const place of places) found.set(place.key, given[place.key] ?? (await names.find(place)));
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
    return await executeTestCase({ client, instanceId: InstanceId, pauseMilliseconds }, { name, TestCaseId });
  } finally {
    await client.send(new DeleteTestCaseCommand({ InstanceId, TestCaseId }));
  }
}
