import type { EmulatedOperation } from '../../../emulator/connect/operations/register';
import type { HappyPath } from './happy-path';
import type { World } from './world';

const aText = expect.any(String) as unknown;
const aTime = expect.any(Date) as unknown;
const nothing = () => ({});

/** The smallest test there is: it passes on any flow. */
const content = JSON.stringify({
  Version: '2019-10-30',
  Observations: [
    {
      Identifier: 'begin',
      Event: { Type: 'TestInitiated', Actor: 'System', Properties: {} },
      Actions: [{ Identifier: 'stop', Type: 'TestControl', Parameters: { ActionType: 'TestControl', Command: { Type: 'EndTest' } } }],
    },
  ],
});

const made = async (world: World, name = 'smallest') => {
  const entryPoint = { Type: 'VOICE_CALL', VoiceCallEntryPointParameters: { FlowId: world.ids.spareFlow } };
  const { TestCaseId } = await world.send('CreateTestCase', { InstanceId: world.instanceId, Name: name, Content: content, EntryPoint: entryPoint, Status: 'PUBLISHED', Tags: { team: 'one' } });
  return { TestCaseId };
};
const started = async (world: World) => {
  const { TestCaseId } = await made(world);
  const { TestCaseExecutionId } = await world.send('StartTestCaseExecution', { InstanceId: world.instanceId, TestCaseId });
  return { TestCaseId, TestCaseExecutionId };
};
const run = async (world: World) => {
  const ids = await started(world);
  await world.emulator.time.advance(1_000);
  return ids;
};
const answer = { Arn: aText, Id: aText, Name: 'smallest', Content: content, EntryPoint: expect.any(Object) as unknown, Status: 'PUBLISHED', LastModifiedTime: aTime, LastModifiedRegion: 'eu-west-2', Tags: { team: 'one' }, TestCaseSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown };
const records = expect.arrayContaining([{ ObservationId: 'begin', Status: 'PASSED', Timestamp: aTime, Record: expect.stringContaining('"Identifier":"begin"') as unknown }]) as unknown;

export const testCases = {
  CreateTestCase: { input: () => ({ Name: 'first', Content: 'is not looked at', Status: 'SAVED' }), answers: () => ({ TestCaseId: aText, TestCaseArn: expect.stringContaining('/test-case/') as unknown }) },
  UpdateTestCase: { input: async (world) => ({ ...(await made(world)), Description: 'Now with words' }), answers: nothing },
  DescribeTestCase: { input: made, answers: () => ({ TestCase: answer }) },
  DeleteTestCase: { input: made, answers: nothing },
  ListTestCases: { input: (world) => made(world).then(() => ({})), answers: () => ({ TestCaseSummaryList: [{ Id: aText, Arn: aText, Name: 'smallest', Status: 'PUBLISHED', LastModifiedTime: aTime, LastModifiedRegion: 'eu-west-2' }] }) },
  SearchTestCases: {
    async input(world) {
      await made(world);
      await made(world, 'another');
      return { SearchCriteria: { AndConditions: [{ StringCondition: { FieldName: 'name', Value: 'smallest', ComparisonType: 'EXACT' } }, { StatusCondition: 'PUBLISHED' }] } };
    },
    answers: () => ({ TestCases: [answer], ApproximateTotalCount: 1 }),
  },
  StartTestCaseExecution: { input: made, answers: () => ({ TestCaseExecutionId: aText, TestCaseId: expect.stringContaining('/test-case/') as unknown, Status: 'INITIATED' }) },
  StopTestCaseExecution: { input: started, answers: nothing },
  GetTestCaseExecutionSummary: { input: run, answers: () => ({ StartTime: aTime, EndTime: aTime, Status: 'PASSED', ObservationSummary: { TotalObservations: 1, ObservationsPassed: 1, ObservationsFailed: 0 } }) },
  ListTestCaseExecutions: {
    input: async (world) => ({ TestCaseId: (await run(world)).TestCaseId, Status: 'PASSED', StartTime: 0 }),
    answers: () => ({ TestCaseExecutions: [{ StartTime: aTime, EndTime: aTime, TestCaseExecutionId: aText, TestCaseId: aText, TestCaseExecutionStatus: 'PASSED', Tags: { team: 'one' } }] }),
  },
  ListTestCaseExecutionRecords: { input: run, answers: () => ({ ExecutionRecords: records }) },
} satisfies Partial<Record<EmulatedOperation, HappyPath>>;
