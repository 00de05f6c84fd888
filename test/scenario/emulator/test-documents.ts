import type { TestCaseInput } from '../../../emulator/connect/test-cases/test-case-resources';
import type { TestExecution } from '../../../emulator/connect/test-cases/test-case';
import type { World } from './world';

type Json = Record<string, unknown>;

export interface Step {
  on: Json;
  does?: Json[];
  then?: string[];
  /** More keys of the observation, or of its event. */
  also?: Json;
  event?: Json;
}

/** Returns the content of a test case. Steps are chained in their order unless they say what follows. */
export function contentOf(steps: Record<string, Step>, version = '2019-10-30'): string {
  const names = Object.keys(steps);
  const observations = Object.entries(steps).map(([Identifier, { on, does = [], then, also, event }], at) => ({
    Identifier,
    Event: { Identifier: `${Identifier} event`, Actor: 'System', ...on, ...event },
    Actions: does.map((action, nth) => ({ Identifier: `${Identifier} ${nth}`, ...action, Transitions: nth + 1 < does.length ? { NextAction: `${Identifier} ${nth + 1}` } : {} })),
    Transitions: { NextObservations: then ?? names.slice(at + 1, at + 2) },
    ...also,
  }));
  return JSON.stringify({ Version: version, Metadata: {}, Observations: observations });
}

export const initiated = { Type: 'TestInitiated', Properties: {} };
export const completed = { Type: 'TestCompleted', Properties: {} };
export const hears = (Text: string, Type = 'Similarity') => ({ Type: 'MessageReceived', Properties: { Text, MatchingCriteria: { Type } } });
export const starts = (ActionType: string, ActionParameters: Json) => ({ Type: 'FlowActionStarted', Properties: { ActionType, ActionParameters } });

const instruct = (Type: string, Properties?: Json) => ({ Type: 'SendInstruction', Parameters: { ActionType: 'SendInstruction', Actor: 'Customer', Instruction: { Type, ...(Properties && { Properties }) } } });
export const presses = (Value: string | number) => instruct('DtmfInput', { Value });
export const says = (Value: string) => instruct('Utterance', { Value });
export const hangsUp = instruct('Disconnect');
export const asserts = (Namespace: string, Operand: string, Operator = 'Equals') => ({ Type: 'Assert', Parameters: { Namespace, Operator, Operand } });
export const endTest = { Type: 'TestControl', Parameters: { ActionType: 'TestControl', Command: { Type: 'EndTest' } } };
export const logs = (Expressions: Record<string, string>) => ({ Type: 'TestControl', Parameters: { ActionType: 'TestControl', Command: { Type: 'LogData', Properties: { Expressions } } } });
export const overrides = (ActionType: string, ActionParameters: Json, Strategy: Json) => ({
  Type: 'OverrideSystemBehavior',
  Parameters: { ActionType: 'OverrideSystemBehavior', Behavior: { Type: 'FlowAction', Properties: { ActionType, ActionParameters, Strategy } } },
});
export const substitute = (SubstituteArn: string) => ({ Type: 'SubstituteResource', SubstituteArn });
export const answers = (ExecutionResult: Json) => ({ Type: 'MockResponse', Response: { Type: 'ExecutionResult', ExecutionResult } });
export const fails = (Value: string, DelaySeconds?: number) => ({ Type: 'MockResponse', Response: { Type: 'Error', Error: { Value, ...(DelaySeconds && { DelaySeconds }) } } });

let made = 0;

/** Publishes a test of a flow and starts it. */
export const startTest = (world: World, flowId: string) => (steps: Record<string, Step>, rest: TestCaseInput = {}): TestExecution => {
  const testCase = world.centre.createTestCase({ name: `test ${(made += 1)}`, content: contentOf(steps), status: 'PUBLISHED', entryPoint: { type: 'VOICE_CALL', flowId }, ...rest });
  return world.centre.startTestExecution(testCase.id);
};

/** Runs it until it is over, at most for ten minutes. Returns how it ended, and the records by kind. */
export const runTest = (world: World, flowId: string) => async (steps: Record<string, Step>, rest: TestCaseInput = {}) => {
  const began = world.time.now();
  const execution = startTest(world, flowId)(steps, rest);
  await world.time.runUntil(() => execution.endedAt !== undefined, 600_000);
  const of = (type: string) => execution.records.map(({ record }) => record).filter(({ Type }) => Type === type);
  const [completion] = of('COMPLETION') as { CompletionReason: { Type: string; Message: string; FailureReasons: string[] }; ExecutionSummary: Json }[];
  const contactId = (of('EXECUTION_START')[0] as { ContactId: string } | undefined)?.ContactId;
  return {
    execution,
    status: execution.status,
    reason: completion!.CompletionReason,
    summary: completion!.ExecutionSummary,
    observations: of('OBSERVATION') as { Identifier: string; Status: string; Event: { Type: string; Properties: Json }; Actions: { Type: string; Status: string; ActualParameters: Json }[] }[],
    seconds: (execution.endedAt! - began) / 1_000,
    contact: contactId ? world.centre.describeContact(contactId) : undefined,
  };
};
