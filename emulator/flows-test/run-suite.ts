import type { TestExecution } from '../connect/test-cases/test-case';
import { contactOf, putAgentsToWork, type BegunTest } from './agents-at-work';
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
export async function runSuite(suite: Suite, stage: SuiteStage): Promise<SuiteResult> {
  const begun = suite.tests.map((test) => begin(test, stage));
  putAgentsToWork(stage, begun.flatMap(({ execution, offline }) => (execution && offline ? [{ execution, offline }] : [])));
  const fault = await letEnd(begun.flatMap(({ execution }) => execution ?? []), stage);
  const tests = begun.map(({ name, execution, offline, refused }): TestResult => {
    if (!execution) return { name, status: 'FAILED', seconds: 0, because: refused };
    const result = resultOf(name, execution, fault);
    const problem = offline && result.status === 'PASSED' ? offlineProblem(stage, contactOf(execution), offline) : undefined;
    return problem === undefined ? result : { ...result, status: 'FAILED', because: problem };
  });
  return { tests, coverage: coverageOf(stage.centre, stage.journal.entries) };
}

interface Begun extends Partial<BegunTest> {
  name: string;
  /** Why it could not begin. */
  refused?: string;
}

function begin(test: Suite['tests'][number], { centre, fill }: SuiteStage): Begun {
  const { name } = test;
  try {
    const { entryPoint, initializationData, content, offline } = fill(test);
    const { Type, VoiceCallEntryPointParameters: voice, ChatEntryPointParameters: chat } = entryPoint;
    const testCase = centre.createTestCase({
      name,
      content: JSON.stringify(content),
      status: 'PUBLISHED',
      entryPoint: { type: Type, flowId: voice?.FlowId ?? chat?.FlowId, sourcePhoneNumber: voice?.SourcePhoneNumber, destinationPhoneNumber: voice?.DestinationPhoneNumber },
      ...(initializationData && { initializationData: JSON.stringify(initializationData) }),
    });
    return { name, execution: centre.startTestExecution(testCase.id), ...(offline && { offline }) };
  } catch (error) {
    return { name, refused: refusalOf(error as Error & { problems?: string[] }) };
  }
}

/** Lets time pass until all are over. @returns what went wrong with the run itself */
async function letEnd(running: readonly TestExecution[], { time }: Pick<SuiteStage, 'time'>): Promise<string | undefined> {
  const over = () => running.every(({ endedAt }) => endedAt !== undefined);
  while (!over()) {
    let fault: string | undefined;
    const ended = await time.runUntil(over, LONGEST_MILLISECONDS).catch((error: Error) => void (fault = error.message));
    if (fault !== undefined) return fault;
    if (ended === false) return 'The test did not end in its time.';
  }
  return undefined;
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
