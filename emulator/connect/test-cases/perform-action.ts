import { meets } from '../flow-runner/conditions';
import { lookUp, resolveLeaf, type Root } from '../flow-runner/references';
import type { Overrides, Strategy } from './overrides';
import { mockedData, resourceNamed } from './publish-problems';
import type { ActionRecord } from './run-records';
import type { TestCustomer } from './simulated-caller';
import type { TestCaseSwitches } from './test-case-switches';
import { objectIn, type TestAction } from './test-document';

export interface Stage {
  customer: TestCustomer;
  overrides: Overrides;
  /** Reads `$.` paths of the contact as it is now. */
  root: Root;
  switches: TestCaseSwitches;
}

export type Performed = ActionRecord & { ends?: true };

/** Does what the test asks for, at once. */
export function performAction({ Identifier, Type, Parameters = {} }: TestAction, stage: Stage): Performed {
  const { passed, actual, ends } = perform(Type, Parameters, stage);
  return { Identifier, Type, Status: passed ? 'PASSED' : 'FAILED', ExpectedParameters: Parameters, ActualParameters: actual ?? Parameters, ...(ends && { ends }) };
}

interface Outcome {
  passed: boolean;
  actual?: Record<string, unknown>;
  ends?: true;
}

function perform(type: string, parameters: Record<string, unknown>, stage: Stage): Outcome {
  switch (type) {
    case 'SendInstruction':
      if (parameters.Actor === undefined || parameters.Actor === 'Customer') instruct(objectIn(parameters.Instruction) ?? {}, stage.customer);
      return { passed: true };
    case 'Assert':
      return assertData(parameters, stage);
    case 'OverrideSystemBehavior':
      override(objectIn(objectIn(parameters.Behavior)?.Properties) ?? {}, stage);
      return { passed: true };
    default:
      return control(objectIn(parameters.Command) ?? {}, stage);
  }
}

function instruct({ Type, Properties }: Record<string, unknown>, customer: TestCustomer): void {
  const value = String(objectIn(Properties)?.Value ?? '');
  if (Type === 'DtmfInput') customer.press(value);
  else if (Type === 'Disconnect') customer.hangUp();
  else customer.say(value);
}

/** The record shows the value in the place of the path [S]. */
function assertData({ Namespace, Operator, Operand }: Record<string, unknown>, { root, switches }: Stage): Outcome {
  const path = String(Namespace);
  const hidden = path.startsWith('$.Queue') && switches.testQueueBeforeTransfer === 'empty';
  const value = hidden ? undefined : resolveLeaf(path, root);
  return { passed: value !== undefined && meets(String(Operator), value, String(Operand)) === true, actual: { Namespace: value ?? '', Operator, Operand } };
}

function override({ ActionType, ActionParameters, Strategy: given }: Record<string, unknown>, { overrides, switches }: Stage): void {
  const actionType = String(ActionType);
  overrides.add({ actionType, resource: resourceNamed(actionType, ActionParameters), strategy: readStrategy(actionType, objectIn(given) ?? {}, switches) });
}

function readStrategy(actionType: string, { Type, SubstituteArn, Response }: Record<string, unknown>, { testLambdaMockKey }: TestCaseSwitches): Strategy {
  if (Type === 'SubstituteResource') return { kind: 'substitute', arn: String(SubstituteArn) };
  const response = objectIn(Response) ?? {};
  const failing = objectIn(response.Error);
  if (failing) return { kind: 'fails', error: String(failing.Value), delaySeconds: Number(failing.DelaySeconds ?? 0) };
  const result = objectIn(response.ExecutionResult) ?? {};
  if (actionType === 'CheckHoursOfOperation') return { kind: 'hours', open: result.Value !== 'OutOfHours' };
  return { kind: 'answers', data: String(mockedData(result, actionType === 'InvokeLambdaFunction' ? testLambdaMockKey : 'LoadedData')), delaySeconds: Number(result.DelaySeconds ?? 0) };
}

function control({ Type, Properties }: Record<string, unknown>, { root, switches }: Stage): Outcome {
  if (Type === 'EndTest') return { passed: true, ends: true };
  if (switches.testLogDataIn === 'nowhere') return { passed: true };
  const expressions = objectIn(objectIn(Properties)?.Expressions) ?? {};
  const values = Object.entries(expressions).map(([label, path]) => [label, lookUp(String(path), root) ?? '']);
  return { passed: true, actual: { Expressions: Object.fromEntries(values) } };
}
