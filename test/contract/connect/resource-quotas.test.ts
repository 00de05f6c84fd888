import { closeWorld, emptyFlow, openWorld, type World } from './world';

let world: World;
afterEach(() => closeWorld(world));

const ask = (operation: string, input: object = {}) => world.send(operation, { InstanceId: world.instanceId, ...input });
const statusOf = async (PhoneNumberId: unknown) => ((await world.send('DescribePhoneNumber', { PhoneNumberId })).ClaimedPhoneNumberSummary as { PhoneNumberStatus: object }).PhoneNumberStatus;

describe('how many resources an instance may have (3.11)', () => {
  it.each([
    { quota: 'queues', operation: 'CreateQueue', input: () => ({ Name: 'One more', HoursOfOperationId: world.ids.hours }), name: 'LimitExceededException', present: 2 },
    { quota: 'flows', operation: 'CreateContactFlow', input: () => ({ Name: 'One more', Type: 'CONTACT_FLOW', Content: emptyFlow }), name: 'LimitExceededException', present: 2 },
    {
      quota: 'users',
      operation: 'CreateUser',
      input: () => ({ Username: 'ben', Password: 'Correct1horse', SecurityProfileIds: ['a'], RoutingProfileId: world.ids.profile }),
      name: 'LimitExceededException',
      present: 1,
    },
    { quota: 'functions', operation: 'AssociateLambdaFunction', input: () => ({ FunctionArn: world.functionArn }), name: 'ServiceQuotaExceededException', present: 0 },
  ])('$quota: $operation is refused beyond the quota, and not within', async ({ quota, operation, input, name, present }) => {
    world = await openWorld({ resourceQuotas: { [quota]: present } });
    await expect(ask(operation, input())).rejects.toMatchObject({ name });
    await closeWorld(world);
    world = await openWorld({ resourceQuotas: { [quota]: present + 1 } });
    await ask(operation, input());
  });

  it('are those of a new account unless they are set', async () => {
    world = await openWorld();
    expect(world.emulator.connect.centre.resourceQuotas).toMatchObject({ flows: 100, flowModules: 200, functions: 50, queues: 50, routingProfiles: 100, users: 500, phoneNumbers: 5 });
  });

  it('refuses a quota that does not exist', async () => {
    world = await openWorld();
    await expect(openWorld({ resourceQuotas: { colours: 1 } as never })).rejects.toThrow('There is no resource quota "colours"');
  });
});

describe('ClaimPhoneNumber', () => {
  const claim = (PhoneNumber = '+442079460444') => world.send('ClaimPhoneNumber', { TargetArn: world.arns.instance, PhoneNumber });

  it('is IN_PROGRESS first and CLAIMED afterwards; only then is the number of use', async () => {
    world = await openWorld();
    const { PhoneNumberId } = await claim();
    expect(await statusOf(PhoneNumberId)).toEqual({ Status: 'IN_PROGRESS' });
    const associate = () => ask('AssociatePhoneNumberContactFlow', { PhoneNumberId, ContactFlowId: world.ids.spareFlow });
    await expect(associate()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await world.emulator.time.advance(2_000);
    expect(await statusOf(PhoneNumberId)).toEqual({ Status: 'CLAIMED' });
    await associate();
  });

  it('fails beyond the quota, saying so, though it was accepted', async () => {
    world = await openWorld({ resourceQuotas: { phoneNumbers: 2 } });
    const { PhoneNumberId } = await claim();
    await world.emulator.time.advance(2_000);
    expect(await statusOf(PhoneNumberId)).toEqual({ Status: 'FAILED', Message: expect.stringContaining('limit of 2 claimed phone numbers') as string });
  });

  it('does not get a number back that was released in the last 180 days', async () => {
    world = await openWorld();
    await world.send('ReleasePhoneNumber', { PhoneNumberId: world.ids.spareNumber });
    await expect(claim('+442079460101')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await world.emulator.time.advance(180 * 86_400_000);
    expect(await claim('+442079460101')).toHaveProperty('PhoneNumberId');
  });
});
