import type { CentreContext } from '../centre-context';
import { ConnectRefusal } from '../connect-refusal';
import { arnOf } from '../resources/arns';
import { findResource, refuseTakenName } from '../resources/find-resource';
import { publishProblems } from './publish-problems';
import type { EntryPoint, TestCase, TestCaseStatus, TestCaseVersion } from './test-case';

/** API reference, InvalidTestCaseException: how many problems it names, and how long each may be. */
const MOST_PROBLEMS = 50;
const LONGEST_PROBLEM = 256;

export type TestCaseInput = Partial<Omit<TestCaseVersion, 'modifiedAt'>> & { status?: TestCaseStatus };

export interface TestCaseActions {
  /** InvalidTestCaseException for a published one whose content the service refuses; a saved one is not looked at. */
  createTestCase(input: TestCaseInput & Pick<TestCaseVersion, 'name' | 'content'> & { tags?: Record<string, string> }): TestCase;
  updateTestCase(reference: string, input: TestCaseInput): void;
  describeTestCase(reference: string): TestCase;
  deleteTestCase(reference: string): void;
  listTestCases(): TestCase[];
}

export function testCaseResources(ctx: CentreContext): TestCaseActions {
  const { instance, testCases } = ctx.store;
  const find = (reference: string) => findResource(testCases, reference, 'test case');
  return {
    createTestCase({ status = ctx.switches.testDefaultStatus, tags, ...input }) {
      refuseTakenName(testCases, input.name, 'test case');
      const version = versionOf(ctx, input, status);
      const id = ctx.random.uuid();
      // The form of the ARN is a guess: no page shows one.
      const made: TestCase = { id, arn: arnOf(instance, 'test-case', id), name: input.name, tags: { ...tags }, ...(status === 'PUBLISHED' ? { published: version } : { saved: version }) };
      testCases.set(id, made);
      return made;
    },
    updateTestCase(reference, { status, ...change }) {
      const found = find(reference);
      if (change.name !== undefined && change.name !== found.name) refuseTakenName(testCases, change.name, 'test case');
      const target = status ?? (found.published && !found.saved ? 'PUBLISHED' : 'SAVED');
      const base = (target === 'PUBLISHED' ? (found.published ?? found.saved) : (found.saved ?? found.published))!;
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const version = versionOf(ctx, { ...base, ...given }, target);
      found.name = version.name;
      if (target === 'SAVED') found.saved = version;
      else {
        found.published = version;
        delete found.saved;
      }
    },
    describeTestCase: find,
    deleteTestCase: (reference) => void testCases.delete(find(reference).id),
    listTestCases: () => [...testCases.values()],
  };
}

function versionOf(ctx: CentreContext, { name, description, content, entryPoint, initializationData }: Omit<TestCaseVersion, 'modifiedAt'>, status: TestCaseStatus): TestCaseVersion {
  if (status === 'PUBLISHED') {
    refuseEntryPoint(ctx, entryPoint);
    const problems = publishProblems(content, { ...ctx.switches, channel: entryPoint?.type });
    if (problems.length > 0) throw new ConnectRefusal('InvalidTestCaseException', 'Invalid test case content ', problems.slice(0, MOST_PROBLEMS).map((problem) => problem.slice(0, LONGEST_PROBLEM)));
  }
  if (initializationData !== undefined) refuseUnlessJson(initializationData);
  return { name, ...(description !== undefined && { description }), content, ...(entryPoint && { entryPoint }), ...(initializationData !== undefined && { initializationData }), modifiedAt: ctx.time.now() };
}

/** The refusals that others met (0.9). */
function refuseEntryPoint({ switches }: CentreContext, entryPoint: EntryPoint | undefined): void {
  const refuse = (message: string): never => {
    throw new ConnectRefusal('InvalidRequestException', message);
  };
  if (!entryPoint) return switches.testWithoutEntryPoint === 'refused when published' ? refuse('Missing mandatory parameter EntryPoint') : undefined;
  const { flowId, sourcePhoneNumber, destinationPhoneNumber } = entryPoint;
  if (flowId && destinationPhoneNumber) refuse('Must specify either FlowId or phone numbers');
  if (destinationPhoneNumber && !sourcePhoneNumber) refuse('Missing mandatory parameter SourcePhoneNumber');
  const byNumbers = destinationPhoneNumber && switches.testByNumbersAlone === 'accepted';
  if (!flowId && !byNumbers) refuse('Must specify either FlowId or phone numbers');
}

function refuseUnlessJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw new ConnectRefusal('InvalidRequestException', 'InitializationData is not JSON.');
  }
}
