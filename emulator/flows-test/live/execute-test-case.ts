import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { GetTestCaseExecutionSummaryCommand, ListTestCaseExecutionRecordsCommand, StartTestCaseExecutionCommand, type ConnectClient } from '@aws-sdk/client-connect';
import * as v from 'valibot';
import { becauseOf, type TestResult } from '../run-suite';

/** A run ends after five minutes; one that waits for its turn may come later. */
const LONGEST_MILLISECONDS = 10 * 60_000;
/** Pages of records that are read of one run. */
const LONGEST_LIST = 50;
const RECORD = v.record(v.string(), v.unknown());

/** The instance on which test cases run. */
export interface Instance {
  client: ConnectClient;
  instanceId: string;
  /** Between two looks at a run: Connect allows two calls a second. */
  pauseMilliseconds: number;
}

/** Runs a published test case, and waits for its end. */
export async function executeTestCase({ client, instanceId: InstanceId, pauseMilliseconds }: Instance, { name, TestCaseId }: { name: string; TestCaseId: string | undefined }): Promise<TestResult> {
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
