import type { TestCaseSwitches } from './test-case-switches';
import { objectIn, readTestDocument, TESTING_LANGUAGE, type Observation, type TestAction, type TestDocument } from './test-document';

const ASSERT_OPERATORS = ['Equals', 'TextStartsWith', 'TextEndsWith', 'TextContains', 'NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'];
/** They take an operand of no characters; the others need one. */
const EMPTY_OPERAND = ['TextContains', 'TextStartsWith'];
const USAGE_TYPES = ['Exactly', 'AtLeast', 'AtMost', 'Always'];
const MESSAGE_KEYS = ['Text', 'SSML', 'PromptId', 'Media'];
/** The console's name “Contains” is not among them [S]. */
const MATCHING_TYPES = ['Similarity', 'Inclusion'];
const EVENTS = ['TestInitiated', 'TestCompleted', 'MessageReceived', 'FlowActionStarted'];
/** What an event or an override names its resource by, for each flow action that either can be about. */
const RESOURCE_OF: Readonly<Record<string, { key: string; observed: boolean }>> = {
  InvokeLambdaFunction: { key: 'LambdaFunctionARN', observed: true },
  CheckHoursOfOperation: { key: 'HoursOfOperationId', observed: true },
  TransferContactToQueue: { key: 'QueueId', observed: true },
  ConnectParticipantWithLexBot: { key: 'LexV2Bot', observed: true },
  DequeueAndTransferToQueue: { key: 'QueueId', observed: false },
};

export interface PublishRules extends Pick<TestCaseSwitches, 'testUsage' | 'testUtteranceType' | 'testHoursMock' | 'testLambdaMockKey' | 'testAgentAsActor'> {
  channel: 'VOICE_CALL' | 'CHAT' | undefined;
}

/** Why the service would not publish this content: in its own words where somebody has recorded them, and only where a refusal is known or the thing cannot be. */
export function publishProblems(content: string, rules: PublishRules): string[] {
  const read = readTestDocument(content);
  if ('problem' in read) return [read.problem];
  const { document } = read;
  if (document.Version !== TESTING_LANGUAGE) return [`deserialize failure: Version "${document.Version}"; only "${TESTING_LANGUAGE}" is accepted`];
  return [...repeated(document), ...document.Observations.flatMap((observation) => ofObservation(document, observation, rules))];
}

function repeated({ Observations }: TestDocument): string[] {
  const names = Observations.map(({ Identifier }) => Identifier);
  return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `InvalidObservationProblem("Repeated identifier: ${name}")`);
}

function ofObservation(document: TestDocument, observation: Observation, rules: PublishRules): string[] {
  const { Usage, Transitions, Actions = [] } = observation;
  const usage = Usage && (rules.testUsage === 'refused' || !USAGE_TYPES.includes(Usage.Type ?? '') || (Usage.Type !== 'Always' && Usage.Times === undefined));
  const lost = (Transitions?.NextObservations ?? []).filter((next) => !document.Observations.some(({ Identifier }) => Identifier === next));
  return [
    ...(usage ? ['InvalidObservationProblem("Invalid usage type")'] : []),
    ...lost.map((next) => `InvalidObservationProblem("Invalid next observation identifier: ${next}")`),
    ...ofEvent(observation, rules),
    ...Actions.flatMap((action) => ofAction(Actions, action, rules)),
  ];
}

function ofEvent({ Event }: Observation, rules: PublishRules): string[] {
  const properties = Event.Properties ?? {};
  if (Event.Actor === 'Agent' && rules.testAgentAsActor === 'refused') return ['InvalidObservationProblem("Invalid actor")'];
  if (!EVENTS.includes(Event.Type)) return [`InvalidObservationProblem("Invalid event type: ${Event.Type}")`];
  if (Event.Type === 'MessageReceived') {
    const named = MESSAGE_KEYS.filter((key) => properties[key] !== undefined && properties[key] !== '');
    if (named.length !== 1) return ['InvalidObservationProblem("A received message takes one of Text, SSML, PromptId, Media")'];
    const { MatchingCriteria: criteria } = properties;
    return criteria === undefined || MATCHING_TYPES.includes(String(objectIn(criteria)?.Type)) ? [] : ['InvalidObservationProblem("Invalid matching criteria")'];
  }
  if (Event.Type !== 'FlowActionStarted') return [];
  return actionParametersProblem(properties, 'observed');
}

/** Both an event and an override name a flow action and its resource. */
function actionParametersProblem({ ActionType, ActionParameters }: Record<string, unknown>, use: 'observed' | 'overridden'): string[] {
  const known = RESOURCE_OF[String(ActionType)];
  if (!known || (use === 'observed' && !known.observed)) return [`InvalidFlowActionParametersProblem{"${String(ActionType)}"}`];
  return resourceNamed(String(ActionType), ActionParameters) === undefined ? [`InvalidFlowActionParametersProblem{"${String(ActionType)}.${known.key}"}`] : [];
}

/** The resource in the parameters of an event or an override. */
export function resourceNamed(actionType: string, parameters: unknown): string | undefined {
  const known = RESOURCE_OF[actionType];
  const value = known && objectIn(parameters)?.[known.key];
  const named = known?.key === 'LexV2Bot' ? objectIn(value)?.AliasArn : value;
  return typeof named === 'string' && named !== '' ? named : undefined;
}

function ofAction(actions: readonly TestAction[], action: TestAction, rules: PublishRules): string[] {
  const next = action.Transitions?.NextAction;
  const chain = next !== undefined && !actions.some(({ Identifier }) => Identifier === next) ? [`InvalidActionProblem("Invalid next action identifier: ${next}")`] : [];
  return [...chain, ...ofParameters(action, rules)];
}

function ofParameters({ Type, Parameters = {} }: TestAction, rules: PublishRules): string[] {
  switch (Type) {
    case 'SendInstruction':
      // The customer is the one actor who is told what to do; how an agent would be, no page says.
      if (rules.testAgentAsActor === 'refused' && ![undefined, 'Customer'].includes(Parameters.Actor as undefined)) return ['InvalidActionProblem("Invalid actor")'];
      return instructionProblem(objectIn(Parameters.Instruction), rules);
    case 'Assert':
      return assertProblem(Parameters);
    case 'OverrideSystemBehavior':
      return overrideProblem(objectIn(objectIn(Parameters.Behavior)?.Properties), rules);
    case 'TestControl':
      return ['EndTest', 'LogData'].includes(String(objectIn(Parameters.Command)?.Type)) ? [] : ['InvalidActionProblem("Invalid command")'];
    default:
      return [`InvalidActionProblem("Invalid action type: ${Type}")`];
  }
}

function instructionProblem(instruction: Record<string, unknown> | undefined, rules: PublishRules): string[] {
  const value = objectIn(instruction?.Properties)?.Value;
  const valued = (typeof value === 'string' && value !== '') || typeof value === 'number';
  switch (instruction?.Type) {
    case 'DtmfInput':
      if (rules.channel === 'CHAT') return ['DTMF input is not supported for Chat entry point'];
      return valued && /^[0-9*#]+$/.test(String(value)) ? [] : ['Invalid test case content'];
    case 'Disconnect':
      return [];
    case 'Utterance':
      return valued ? [] : ['Invalid test case content'];
    case 'TextInput':
      return valued && rules.testUtteranceType === 'Utterance or TextInput' ? [] : ['Invalid test case content'];
    default:
      return ['Invalid test case content'];
  }
}

function assertProblem({ Namespace, Operator, Operand }: Record<string, unknown>): string[] {
  const operator = String(Operator);
  const operand = typeof Operand === 'number' ? String(Operand) : Operand;
  const missing = typeof operand !== 'string' || (operand === '' && !EMPTY_OPERAND.includes(operator));
  if (!ASSERT_OPERATORS.includes(operator) || missing) return ['Invalid operator parameter for AssertAction'];
  return typeof Namespace === 'string' && Namespace.startsWith('$.') ? [] : ['Invalid namespace parameter for AssertAction'];
}

function overrideProblem(properties: Record<string, unknown> = {}, rules: PublishRules): string[] {
  const parameters = actionParametersProblem(properties, 'overridden');
  if (parameters.length > 0) return parameters;
  const strategy = objectIn(properties.Strategy);
  if (strategy?.Type === 'SubstituteResource') return typeof strategy.SubstituteArn === 'string' && strategy.SubstituteArn !== '' ? [] : ['Invalid test case content'];
  const response = objectIn(strategy?.Response);
  if (strategy?.Type !== 'MockResponse' || !response) return ['Invalid test case content'];
  if (response.Type === 'Error') return typeof objectIn(response.Error)?.Value === 'string' ? [] : ['Invalid test case content'];
  return resultProblem(String(properties.ActionType), objectIn(response.ExecutionResult), rules);
}

function resultProblem(actionType: string, result: Record<string, unknown> | undefined, { testHoursMock, testLambdaMockKey }: PublishRules): string[] {
  switch (actionType) {
    case 'CheckHoursOfOperation':
      return testHoursMock !== 'refused' && [testHoursMock, 'OutOfHours'].includes(String(result?.Value)) ? [] : ['Invalid test case content'];
    case 'InvokeLambdaFunction':
      return typeof mockedData(result, testLambdaMockKey) === 'string' ? [] : ['Invalid test case content'];
    case 'ConnectParticipantWithLexBot':
      return typeof result?.LoadedData === 'string' ? [] : ['Invalid test case content'];
    default:
      return ['Invalid test case content'];
  }
}

/** A function's mocked answer, under the key that is in use. */
export function mockedData(result: Record<string, unknown> | undefined, key: TestCaseSwitches['testLambdaMockKey']): unknown {
  if (key === 'either') return result?.LoadedData ?? result?.Value;
  return result?.[key];
}
