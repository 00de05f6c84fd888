import { describeTestCase } from '../../../emulator/connect/operations/describe-test-case';
import { searchTestCases } from '../../../emulator/connect/operations/search-test-cases';
import { TEST_CASE_SWITCHES, type TestCaseSwitches } from '../../../emulator/connect/test-cases/test-case-switches';
import type { EntryPoint } from '../../../emulator/connect/test-cases/test-case';
import { servicePrincipal } from '../../../emulator/iam/principal';
import { block, hangUp, say as speak } from './flows';
import { answers, asserts, completed, contentOf, endTest, hears, initiated, logs, overrides, runTest, says, startTest, starts, substitute, type Step } from './test-documents';
import { createWorld, FUNCTION, SUPPORT_NUMBER, type World } from './world';

type Observed = { [K in keyof TestCaseSwitches]: { observe: (world: World) => unknown; values: [value: TestCaseSwitches[K], seen: unknown][] } };

const errors = { NoMatchingError: 'hang-up' };
const say = (id: string, Text: string, then: string) => block(id, 'MessageParticipant', { with: { Text }, then, errors });
const flowOf = (world: World) =>
  world.publishFlow('flow', 'CONTACT_FLOW', [
    say('one', 'Good morning.', 'two'),
    say('two', 'You are the first.', 'queue'),
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'ask', errors }),
    block('ask', 'InvokeLambdaFunction', { with: { LambdaFunctionARN: FUNCTION, InvocationTimeLimitSeconds: '5', ResponseValidation: { ResponseType: 'JSON' } }, then: 'tier', errors }),
    say('tier', 'Tier $.External.tier', 'hang-up'),
    hangUp,
  ]);
const run = async (world: World, steps: Record<string, Step>) => (await runTest(world, flowOf(world))(steps)).status;

/** Whether a test with these steps can be published. */
function published(world: World, steps: Record<string, Step>, entryPoint: EntryPoint | null = { type: 'VOICE_CALL', flowId: world.flow.support }): boolean {
  try {
    world.centre.createTestCase({ name: `test ${world.centre.listTestCases().length}`, content: contentOf(steps), status: 'PUBLISHED', ...(entryPoint && { entryPoint }) });
    return true;
  } catch {
    return false;
  }
}

const mocked = (key: string) => ({ begin: { on: initiated, does: [overrides('InvokeLambdaFunction', { LambdaFunctionARN: FUNCTION }, answers({ [key]: '{"tier":"gold"}' }))] }, heard: { on: hears('Tier gold', 'Inclusion'), does: [endTest] } });
const hoursMock = (Value: string) => ({ begin: { on: initiated, does: [overrides('CheckHoursOfOperation', { HoursOfOperationId: 'h' }, answers({ Value }))] } });
const utterance = (Type: string) => ({ begin: { on: initiated, does: [{ Type: 'SendInstruction', Parameters: { Instruction: { Type, Properties: { Value: 'hello' } } } }] } });
const twoAsserts = [asserts('$.Attributes.no', 'x'), logs({ id: '$.ContactId' })];
const actionsDone = async (world: World, does: Record<string, unknown>[], unchained = false): Promise<number> => {
  const steps = JSON.parse(contentOf({ begin: { on: initiated, does } })) as { Observations: { Actions: { Transitions: object }[] }[] };
  if (unchained) steps.Observations[0]!.Actions.forEach((action) => (action.Transitions = {}));
  const ran = await runTest(world, flowOf(world))({}, { content: JSON.stringify(steps) });
  return ran.observations[0]!.Actions.length;
};

/** The behaviour that is seen at each value of each switch. The first value is the default. */
const OBSERVED: Observed = {
  testLambdaMockKey: {
    observe: (world) => ['LoadedData', 'Value'].map((key) => published(world, mocked(key))),
    values: [['either', [true, true]], ['LoadedData', [true, false]], ['Value', [false, true]]],
  },
  testHoursMock: { observe: (world) => ['InHours', 'InHour'].map((value) => published(world, hoursMock(value))), values: [['refused', [false, false]], ['InHours', [true, false]], ['InHour', [false, true]]] },
  testUsage: { observe: (world) => published(world, { begin: { on: initiated, also: { Usage: { Type: 'Exactly', Times: 1 } } } }), values: [['accepted', true], ['refused', false]] },
  testUtteranceType: { observe: (world) => published(world, utterance('TextInput')), values: [['Utterance', false], ['Utterance or TextInput', true]] },
  testTimestamps: {
    observe(world) {
      const { id } = world.centre.createTestCase({ name: 'it', content: '' });
      return describeTestCase(world.centre)({ InstanceId: 'i', TestCaseId: id }, servicePrincipal('connect')).TestCase!.LastModifiedTime!.getUTCFullYear();
    },
    values: [['seconds', 2026], ['milliseconds', 58864]],
  },
  testByNumbersAlone: { observe: (world) => published(world, {}, { type: 'VOICE_CALL', sourcePhoneNumber: '+4930123456', destinationPhoneNumber: SUPPORT_NUMBER }), values: [['accepted', true], ['refused', false]] },
  testWithoutEntryPoint: { observe: (world) => published(world, {}, null), values: [['refused at the start', true], ['refused when published', false]] },
  testLogDataIn: { observe: async (world) => (await runTest(world, flowOf(world))({ begin: { on: initiated, does: [logs({ one: '$.Channel' })] } })).observations[0]!.Actions[0]!.ActualParameters.Expressions, values: [['ActualParameters', { one: 'VOICE' }], ['nowhere', undefined]] },
  testQueuedStatus: { observe: (world) => startTest(world, flowOf(world))({}).status, values: [['INITIATED', 'INITIATED'], ['IN_PROGRESS', 'IN_PROGRESS']] },
  testBeyondConcurrency: { observe: (world) => Array.from({ length: 6 }, (_, at) => startTest(world, at === 0 ? flowOf(world) : world.centre.listFlows().at(-1)!.id)({})).at(-1)!.status, values: [['waits', 'INITIATED'], ['fails', 'FAILED']] },
  testPromptById: {
    async observe(world) {
      const prompt = world.centre.createPrompt({ name: 'jingle', seconds: 3 });
      const flow = world.publishFlow('jingle', 'CONTACT_FLOW', [block('play', 'MessageParticipant', { with: { PromptId: prompt.id }, then: 'hang-up', errors }), hangUp]);
      return (await runTest(world, flow)({ heard: { on: { Type: 'MessageReceived', Properties: { PromptId: prompt.arn } }, does: [endTest] } })).status;
    },
    values: [['matches', 'PASSED'], ['never matches', 'FAILED']],
  },
  testQueueBeforeTransfer: { observe: (world) => run(world, { ask: { on: starts('InvokeLambdaFunction', { LambdaFunctionARN: FUNCTION }), does: [asserts('$.Queue.Name', 'Support'), endTest] } }), values: [['readable', 'PASSED'], ['empty', 'FAILED']] },
  testActionsWithoutChain: { observe: (world) => actionsDone(world, [logs({}), logs({})], true), values: [['all', 2], ['first', 1]] },
  testAfterFailedAction: { observe: (world) => actionsDone(world, twoAsserts), values: [['stops', 1], ['goes on', 2]] },
  testSearchByDescription: {
    observe(world) {
      world.centre.createTestCase({ name: 'it', description: 'the only one', content: '' });
      const search = () => searchTestCases(world.centre)({ InstanceId: 'i', SearchCriteria: { StringCondition: { FieldName: 'description', Value: 'only', ComparisonType: 'CONTAINS' } } }, servicePrincipal('connect'));
      try {
        return search().ApproximateTotalCount;
      } catch (error) {
        return (error as Error).name;
      }
    },
    values: [['refused', 'InvalidParameterException'], ['accepted', 1]],
  },
  testAgentAsActor: { observe: (world) => published(world, { begin: { on: initiated, event: { Actor: 'Agent' } } }), values: [['refused', false], ['ignored', true]] },
  testSimilarity: { observe: (world) => run(world, { heard: { on: hears('A good morning to you, the first'), does: [endTest] } }), values: [[0.6, 'PASSED'], [0.9, 'FAILED']] },
  testUnusedOverride: { observe: (world) => run(world, { begin: { on: initiated, does: [overrides('CheckHoursOfOperation', { HoursOfOperationId: 'h' }, substitute('arn:h'))] }, done: { on: completed } }), values: [['passes', 'PASSED'], ['fails', 'FAILED']] },
  testDefaultStatus: { observe: (world) => Object.keys(world.centre.createTestCase({ name: 'it', content: '{"Version":"2019-10-30","Observations":[]}', entryPoint: { type: 'VOICE_CALL', flowId: world.flow.support } })).filter((key) => key === 'saved' || key === 'published'), values: [['SAVED', ['saved']], ['PUBLISHED', ['published']]] },
  testFlowTypes: {
    async observe(world) {
      const whisper = world.publishFlow('w', 'CUSTOMER_WHISPER', speak(30));
      return (await runTest(world, whisper)({ heard: { on: hears('x'.repeat(30)), does: [endTest] } })).reason.FailureReasons;
    },
    values: [['inbound', ['INITIALIZATION_FAILURE']], ['any', []]],
  },
  testEndWhileOpen: { observe: (world) => run(world, { begin: { on: initiated, does: [endTest], then: [] }, other: { on: hears('x') } }), values: [['FAILED', 'FAILED'], ['PASSED', 'PASSED']] },
  testMessages: { observe: async (world) => (await runTest(world, flowOf(world))({ heard: { on: hears('Good morning', 'Inclusion'), does: [says('hello'), endTest] } })).observations[0]!.Event.Properties.Text, values: [['joined', 'Good morning. You are the first.'], ['one by one', 'Good morning.']] },
  testLastPrompt: { observe: (world) => run(world, { heard: { on: hears('Tier', 'Inclusion'), does: [endTest] } }), values: [['heard', 'PASSED'], ['lost', 'FAILED']] },
};

const rows = Object.entries(OBSERVED).flatMap(([name, { observe, values }]) => values.map(([value, seen]) => ({ name, value, seen, observe })));

describe('the switches of test cases [U]', () => {
  it.each(rows)('$name: $value', async ({ name, value, seen, observe }) => {
    const world = createWorld({ switches: { [name]: value } });
    world.centre.associateFunction(FUNCTION);
    expect(await observe(world)).toEqual(seen);
  });

  it.each(Object.entries(OBSERVED))('%s has its first value here as its default', (name, { values }) => {
    expect(TEST_CASE_SWITCHES[name as keyof TestCaseSwitches].default).toBe(values[0]![0]);
  });
});
