import type { CentreContext } from '../centre-context';
import { ConnectRefusal } from '../connect-refusal';
import { findResource } from '../resources/find-resource';
import { startRun, type StartedRun } from './start-run';
import { initializationFailure } from './run-records';
import type { ExecutionStatus, TestExecution } from './test-case';

/** AG-exec: so many at once, so many with those that wait. */
const AT_ONCE = 5;
const IN_FLIGHT = 100;

export interface TestExecutionActions {
  /** Runs a published test case, at once or when one of the five places is free. ServiceQuotaExceededException with a hundred in flight. */
  startTestExecution(testCase: string): TestExecution;
  /** Ends the execution; its contact goes on [S]. */
  stopTestExecution(testCase: string, execution: string): void;
  describeTestExecution(testCase: string, execution: string): TestExecution;
  listTestExecutions(): TestExecution[];
}

export function testExecutions(ctx: CentreContext): TestExecutionActions {
  const executions = new Map<string, TestExecution>();
  const waiting: TestExecution[] = [];
  const running = new Map<string, StartedRun>();

  const settle = (execution: TestExecution, status: ExecutionStatus) => {
    execution.status = status;
    execution.endedAt = ctx.time.now();
    running.delete(execution.id);
    ctx.journal.record('test', status, { testCase: execution.testCase.name, execution: execution.id });
    ctx.time.after(0, startWaiting);
  };
  const begin = (execution: TestExecution) => {
    const run = startRun(ctx, execution, (status) => settle(execution, status));
    if (run) running.set(execution.id, run);
  };
  const startWaiting = () => {
    while (running.size < AT_ONCE && waiting.length > 0) begin(waiting.shift()!);
  };
  const find = (testCase: string, id: string): TestExecution => {
    const found = executions.get(id);
    if (found?.testCase.id !== findResource(ctx.store.testCases, testCase, 'test case').id) throw new ConnectRefusal('ResourceNotFoundException', `There is no execution ${id} of the test case ${testCase}.`);
    return found;
  };

  return {
    startTestExecution(reference) {
      const testCase = findResource(ctx.store.testCases, reference, 'test case');
      if (!testCase.published) throw new ConnectRefusal('InvalidRequestException', `The test case ${testCase.name} is not published.`);
      if (!testCase.published.entryPoint) throw new ConnectRefusal('InvalidRequestException', `The test case ${testCase.name} has no entry point.`);
      if (running.size + waiting.length >= IN_FLIGHT) throw new ConnectRefusal('ServiceQuotaExceededException', 'The execution queue is full.');
      const execution: TestExecution = {
        id: ctx.random.uuid(),
        testCase: { ...testCase },
        status: ctx.switches.testQueuedStatus,
        startedAt: ctx.time.now(),
        observations: { total: 0, passed: 0, failed: 0 },
        records: [],
      };
      executions.set(execution.id, execution);
      const full = running.size + waiting.length >= AT_ONCE;
      if (full && ctx.switches.testBeyondConcurrency === 'fails') {
        execution.records.push(initializationFailure(ctx.time.now(), 'Failed to start execution of test case due to limit reached.'));
        settle(execution, 'FAILED');
      } else {
        waiting.push(execution);
      }
      ctx.time.after(0, startWaiting);
      return execution;
    },
    stopTestExecution(testCase, id) {
      const execution = find(testCase, id);
      if (execution.endedAt !== undefined) throw new ConnectRefusal('InvalidRequestException', `The execution ${id} is over.`);
      const at = waiting.indexOf(execution);
      if (at !== -1) waiting.splice(at, 1);
      const run = running.get(id);
      if (run) run.stop();
      else settle(execution, 'STOPPED');
    },
    describeTestExecution: find,
    listTestExecutions: () => [...executions.values()],
  };
}
