import { paginateListTestCases } from '@aws-sdk/client-connect';
import type { TestResult } from '../run-suite';
import { executeTestCase, type Instance } from './execute-test-case';

/** Runs the published test cases of an instance whose names begin so, one after the other. @throws an Error when there is none. */
export async function runDeployed(instance: Instance, beginning: string): Promise<TestResult[]> {
  const found: { name: string; TestCaseId: string | undefined }[] = [];
  for await (const { TestCaseSummaryList = [] } of paginateListTestCases({ client: instance.client }, { InstanceId: instance.instanceId })) {
    for (const { Id, Name = '', Status } of TestCaseSummaryList) if (Status === 'PUBLISHED' && Name.startsWith(beginning)) found.push({ name: Name, TestCaseId: Id });
  }
  if (found.length === 0) throw new Error(`The instance has no published test case whose name begins with "${beginning}".`);
  const results: TestResult[] = [];
  for (const each of found) results.push(await executeTestCase(instance, each));
  return results;
}
