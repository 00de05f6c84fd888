type Json = Record<string, unknown>;

/** One observation of a test, in Connect's Testing language. */
export interface Step {
  on: Json;
  does?: Json[];
  /** Observations that follow. Left out: the next step. */
  then?: string[];
  /** More keys of the observation. */
  also?: Json;
}

/** The content of a test case. Steps follow each other, and so do the actions of a step. */
export function contentOf(steps: Record<string, Step>): string {
  const names = Object.keys(steps);
  const Observations = Object.entries(steps).map(([Identifier, { on, does = [], then, also }], at) => ({
    Identifier,
    Event: { Identifier: `${Identifier} event`, Actor: 'System', ...on },
    Actions: does.map((action, nth) => ({ Identifier: `${Identifier} ${nth}`, ...action, Transitions: nth + 1 < does.length ? { NextAction: `${Identifier} ${nth + 1}` } : {} })),
    Transitions: { NextObservations: then ?? names.slice(at + 1, at + 2) },
    ...also,
  }));
  return JSON.stringify({ Version: '2019-10-30', Metadata: {}, Observations });
}

export const initiated = { Type: 'TestInitiated', Properties: {} };
export const completed = { Type: 'TestCompleted', Properties: {} };
export const hears = (Text: string) => ({ Type: 'MessageReceived', Properties: { Text, MatchingCriteria: { Type: 'Inclusion' } } });
export const hearsPrompt = (PromptId: string) => ({ Type: 'MessageReceived', Properties: { PromptId } });
export const asserts = (Namespace: string, Operand: string) => ({ Type: 'Assert', Parameters: { Namespace, Operator: 'Equals', Operand } });
export const says = (Type: string, Value: string) => ({ Type: 'SendInstruction', Parameters: { ActionType: 'SendInstruction', Actor: 'Customer', Instruction: { Type, Properties: { Value } } } });
const control = (Command: Json) => ({ Type: 'TestControl', Parameters: { ActionType: 'TestControl', Command } });
export const endTest = control({ Type: 'EndTest' });
export const logs = (Expressions: Record<string, string>) => control({ Type: 'LogData', Properties: { Expressions } });
export const overrides = (ActionType: string, ActionParameters: Json, Strategy: Json) => ({
  Type: 'OverrideSystemBehavior',
  Parameters: { ActionType: 'OverrideSystemBehavior', Behavior: { Type: 'FlowAction', Properties: { ActionType, ActionParameters, Strategy } } },
});
export const answers = (ExecutionResult: Json) => ({ Type: 'MockResponse', Response: { Type: 'ExecutionResult', ExecutionResult } });
