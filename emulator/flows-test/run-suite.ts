import type { TestExecution } from '../connect/test-cases/test-case';
import { offlineProblem } from './check-offline';
import { coverageOf, type FlowCoverage } from './flow-coverage';
import type { SuiteStage } from './stage-suite';
import type { Suite } from './suite-file';

/** Five minutes, and what a run takes to end. */
const LONGEST_MILLISECONDS = 400_000;

export interface TestResult {
  name: string;
  status: TestExecution['status'];
  /** Of the emulator's clock. */
  seconds: number;
  /** Why it did not pass: what it heard, read or waited for. */
  because?: string;
}

export interface SuiteResult {
  tests: TestResult[];
  coverage: FlowCoverage[];
}

/** Runs the tests of a suite, five at a time as Connect does, on virtual time. */
export async function runSuite(suite: Suite, { time, journal, centre, fill }: SuiteStage): Promise<SuiteResult> {
  const begun = suite.tests.map((test) => {
    try {
      const { entryPoint, initializationData, content } = fill(test);
      const { Type, VoiceCallEntryPointParameters: voice, ChatEntryPointParameters: chat } = entryPoint;
      const testCase = centre.createTestCase({
        name: test.name,
        content: JSON.stringify(content),
        status: 'PUBLISHED',
        entryPoint: { type: Type, flowId: voice?.FlowId ?? chat?.FlowId, sourcePhoneNumber: voice?.SourcePhoneNumber, destinationPhoneNumber: voice?.DestinationPhoneNumber },
        ...(initializationData && { initializationData: JSON.stringify(initializationData) }),
      });
      return { name: test.name, execution: centre.startTestExecution(testCase.id) };
    } catch (error) {
      return { name: test.name, refused: refusalOf(error as Error & { problems?: string[] }) };
    }
  });
  const running = begun.flatMap(({ execution }) => execution ?? []);
  let fault: string | undefined;
  const over = () => running.every(({ endedAt }) => endedAt !== undefined);
  while (!over() && fault === undefined) {
    const ended = await time.runUntil(over, LONGEST_MILLISECONDS).catch((error: Error) => void (fault = error.message));
    if (ended === false) fault = 'The test did not end in its time.';
  }
  const tests = begun.map(({ name, execution, refused }, index) => {
    if (!execution) return { name, status: 'FAILED' as const, seconds: 0, because: refused };
    const result = resultOf(name, execution, fault);
    const { offline } = suite.tests[index]!;
    const problem = offline && result.status === 'PASSED' ? offlineProblem(centre, contactIdOf(execution), fill(offline)) : undefined;
    return problem === undefined ? result : { ...result, status: 'FAILED' as const, because: problem };
  });
  return { tests, coverage: coverageOf(centre, journal.entries) };
}

function contactIdOf({ records }: TestExecution): string | undefined {
  return records.flatMap(({ record }) => (record.Type === 'EXECUTION_START' ? [String(record.ContactId)] : []))[0];
}

function refusalOf({ message, problems = [] }: Error & { problems?: string[] }): string {
  return [message.trim(), ...problems].join('; ');
}

function resultOf(name: string, { status, startedAt, endedAt, records }: TestExecution, fault: string | undefined): TestResult {
  if (endedAt === undefined) return { name, status: 'FAILED', seconds: 0, because: fault ?? 'It did not end.' };
  const result = { name, status, seconds: (endedAt - startedAt) / 1_000 };
  return status === 'PASSED' ? result : { ...result, because: becauseOf(records) };
}

/** Why a test did not pass, out of its records: those of the emulator, or of an instance. */
export function becauseOf(records: readonly { status: string; record: Record<string, unknown> }[]): string {
  const failed = records.filter(({ record, status }) => record.Type === 'OBSERVATION' && status === 'FAILED').map(({ record }) => sentenceOf(record));
  const { Message } = (records.at(-1)?.record.CompletionReason ?? {}) as { Message?: string };
  return [Message, ...failed].filter(Boolean).join(' ');
}

function sentenceOf({ Identifier, Event, Actions }: Record<string, unknown>): string {
  const broken = (Actions as { Status: string; ExpectedParameters: Record<string, unknown>; ActualParameters: Record<string, unknown> }[]).find(({ Status }) => Status === 'FAILED');
  if (broken) return `"${String(Identifier)}": ${String(broken.ExpectedParameters.Namespace)} is "${String(broken.ActualParameters.Namespace)}", not ${String(broken.ExpectedParameters.Operator)} "${String(broken.ExpectedParameters.Operand)}".`;
  const { Type, Properties } = Event as { Type: string; Properties: Record<string, unknown> };
  return `"${String(Identifier)}" never came: ${Type} ${JSON.stringify(Properties)}.`;
}
