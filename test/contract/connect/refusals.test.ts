import type { EmulatedOperation } from '../../../emulator/connect/operations/register';
import { operationFactories } from '../../../emulator/connect/operations/register';
import { operationModels } from '../../../emulator/connect/api/operation-model';
import { unemulatedMembers } from '../../../emulator/connect/api/unemulated-members';
import { membersOf } from '../../../emulator/connect/api/shape-members';
import { happyPaths } from './happy-paths';
import { closeWorld, emptyFlow, openWorld, outsideNumber, ownNumber, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => closeWorld(world));

/** Returns the name of the error that a request is refused with, or `accepted`. */
const refusalOf = (operation: string, input: object) =>
  world.send(operation, input).then(
    () => 'accepted',
    (error: unknown) => (error as Error).name,
  );
const withInstance = (input: object) => ({ InstanceId: world.instanceId, ...input });

const references = ['ContactId', 'InitialContactId', 'UserId', 'AgentStatusId', 'RoutingProfileId', 'QueueId', 'DefaultOutboundQueueId'].concat(
  ['HoursOfOperationId', 'PhoneNumberId', 'ContactFlowId', 'ContactFlowModuleId', 'resourceArn', 'QuickConnectId', 'HoursOfOperationOverrideId', 'IntegrationAssociationId', 'TestCaseId', 'TestCaseExecutionId'],
);
const named = (Object.keys(operationFactories) as EmulatedOperation[]).flatMap((operation) => {
  const members = membersOf(operationModels.get(operation)!.input);
  const refusedByName = unemulatedMembers[operation] ?? [];
  // Connect checks the caller id's queue only when it makes the call, like its source number. A list of executions is filtered by its test case.
  const notLookedFor = [...refusedByName, ...(operation === 'StartOutboundVoiceContact' ? ['QueueId'] : []), ...(operation === 'ListTestCaseExecutions' ? ['TestCaseId'] : [])];
  return references.filter((member) => members.has(member) && !notLookedFor.includes(member)).map((member) => [operation, member] as const);
});

describe('a reference that leads nowhere', () => {
  it.each(named)('%s refuses an unknown %s', async (operation, member) => {
    const good = (await happyPaths[operation].input(world)) as Record<string, unknown>;
    const takesInstance = membersOf(operationModels.get(operation)!.input).has('InstanceId');
    const input = { ...(takesInstance && { InstanceId: world.instanceId }), ...good, [member]: '00000000-0000-4000-8000-00000000dead' };
    expect(await refusalOf(operation, input)).toBe('ResourceNotFoundException');
  });
});

describe('StartOutboundVoiceContact', () => {
  const dial = (change: object) =>
    refusalOf('StartOutboundVoiceContact', {
      ...withInstance({ DestinationPhoneNumber: outsideNumber, ContactFlowId: world.ids.spareFlow, SourcePhoneNumber: ownNumber }),
      ...change,
    });

  it('accepts a good request, which the refusals below differ from in one thing each', async () => {
    expect(await dial({})).toBe('accepted');
  });

  it('wants a source number or a queue', async () => {
    expect(await dial({ SourcePhoneNumber: undefined })).toMatch(/^Invalid(Request|Parameter)Exception$/);
  });

  it('refuses attributes of more than 32,768 bytes, counted in UTF-8', async () => {
    expect(await dial({ Attributes: { a: 'é'.repeat(16_383) } })).toBe('accepted');
    expect(await dial({ Attributes: { a: 'é'.repeat(16_383), b: 'x'.repeat(9) } })).toMatch(/^Invalid(Request|Parameter)Exception$/);
  });

  it('refuses a country that the instance may not dial', async () => {
    world.emulator.connect.centre.store.instance.diallableCountries.push('DE');
    expect(await dial({})).toBe('DestinationNotAllowedException');
  });

  it('refuses while outbound calls are off', async () => {
    world.emulator.connect.centre.store.instance.outboundCalls = false;
    expect(await dial({})).toBe('OutboundContactNotPermittedException');
  });

  it('refuses answering-machine detection without campaign traffic, and campaign traffic for want of quota', async () => {
    const detection = { AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true } };
    expect(await dial(detection)).toBe('InvalidRequestException');
    expect(await dial({ ...detection, TrafficType: 'CAMPAIGN' })).toBe('LimitExceededException');
    expect(await dial({ TrafficType: 'GENERAL' })).toBe('accepted');
  });
});

describe('what exists already, is in use, or is wrong', () => {
  it.each([
    ['CreateQueue', () => ({ Name: 'Support', HoursOfOperationId: world.ids.hours }), 'DuplicateResourceException'],
    ['CreateUser', () => ({ Username: 'ada', Password: 'Correct1horse', SecurityProfileIds: ['a'], RoutingProfileId: world.ids.profile }), 'DuplicateResourceException'],
    ['CreateContactFlow', () => ({ Name: 'Empty', Type: 'CONTACT_FLOW', Content: emptyFlow }), 'DuplicateResourceException'],
    ['CreateHoursOfOperation', () => ({ Name: 'Always', TimeZone: 'UTC', Config: [] }), 'DuplicateResourceException'],
    ['DeleteQueue', () => ({ QueueId: world.ids.queue }), 'ResourceInUseException'],
    // It declares no ResourceInUseException.
    ['DeleteHoursOfOperation', () => ({ HoursOfOperationId: world.ids.hours }), 'InvalidRequestException'],
    ['CreateUser', () => ({ Username: 'ben', SecurityProfileIds: ['a'], RoutingProfileId: world.ids.profile }), 'InvalidRequestException'],
    ['GetCurrentMetricData', () => ({ Filters: {}, CurrentMetrics: [{ Name: 'CONTACTS_IN_QUEUE' }] }), 'InvalidRequestException'],
    ['ListUsers', () => ({ NextToken: 'made up' }), 'InvalidParameterException'],
    ['SearchUsers', () => ({ SearchCriteria: { StringCondition: { FieldName: 'Colour', Value: 'x', ComparisonType: 'EXACT' } } }), 'InvalidParameterException'],
  ])('%s is refused (%#)', async (operation, input, name) => {
    expect(await refusalOf(operation, withInstance(input()))).toBe(name);
  });

  it('refuses to release a number that a flow answers', async () => {
    expect(await refusalOf('ReleasePhoneNumber', { PhoneNumberId: world.ids.number })).toBe('ResourceInUseException');
  });

  it('refuses to associate a function twice', async () => {
    const input = withInstance({ FunctionArn: world.functionArn });
    await world.send('AssociateLambdaFunction', { ...input, ClientToken: 'one' });
    expect(await refusalOf('AssociateLambdaFunction', { ...input, ClientToken: 'two' })).toBe('ResourceConflictException');
  });

  it('says what is wrong with a flow, problem by problem, without a message on top', async () => {
    const Content = JSON.stringify({ Version: '2019-10-30', StartAction: 'x', Actions: [{ Identifier: 'x', Type: 'Teleport', Parameters: {}, Transitions: {} }] });
    await expect(world.send('CreateContactFlow', withInstance({ Name: 'Bad', Type: 'CONTACT_FLOW', Content }))).rejects.toMatchObject({
      name: 'InvalidContactFlowException',
      problems: expect.arrayContaining([{ message: expect.stringContaining('Teleport') as string }]) as unknown,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('keeps a draft apart: saved without a check, and read by its alias alone', async () => {
    const draft = await world.send('CreateContactFlow', withInstance({ Name: 'Draft', Type: 'CONTACT_FLOW', Content: '{"not":"a flow"}', Status: 'SAVED' }));
    const id = draft.ContactFlowId as string;
    expect(await refusalOf('DescribeContactFlow', withInstance({ ContactFlowId: id }))).toBe('ContactFlowNotPublishedException');
    const read = await world.send('DescribeContactFlow', withInstance({ ContactFlowId: `${id}:$SAVED` }));
    expect(read.ContactFlow).toMatchObject({ Status: 'SAVED', Content: '{"not":"a flow"}' });
  });
});

describe('StopContact', () => {
  it('answers a contact that is over as gone', async () => {
    const ContactId = await world.queuedContact();
    await world.send('StopContact', withInstance({ ContactId }));
    expect(await refusalOf('StopContact', withInstance({ ContactId }))).toBe('ContactNotFoundException');
  });
});
