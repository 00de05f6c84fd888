import { closeWorld, openWorld, type World } from './world';

const twelveHours = 12 * 3600 * 1000;
let world: World;
beforeEach(async () => {
  world = await openWorld({ instance: { identityManagementType: 'SAML' } });
});
afterEach(() => closeWorld(world));

const token = () => world.send('GetFederationToken', { InstanceId: world.instanceId });

describe('GetFederationToken', () => {
  it('answers the user whose name is the caller’s role session name, whoever else there is', async () => {
    const { centre } = world.emulator.connect;
    const grace = centre.createUser({ username: 'grace@example.com', routingProfileId: world.ids.profile });
    world.signInAs('grace@example.com');
    expect(await token()).toMatchObject({ UserId: grace.id, UserArn: grace.arn });
    world.signInAs('ada');
    expect(await token()).toMatchObject({ UserId: world.ids.user });
  });

  it.each(['nobody', 'Ada', 'user id'])('knows no user behind a session named %s', async (name) => {
    world.signInAs(name === 'user id' ? world.ids.user : name);
    await expect(token()).rejects.toMatchObject({ name: 'UserNotFoundException', $metadata: { httpStatusCode: 404 } });
  });

  it('is not for root users', async () => {
    await expect(token()).rejects.toMatchObject({ name: 'InvalidRequestException', message: expect.stringContaining('cannot be used for federation') as string });
  });

  it.each(['CONNECT_MANAGED', 'EXISTING_DIRECTORY'] as const)('is refused by an instance that manages identities by %s', async (kind) => {
    world.signInAs('ada');
    expect(await token()).toHaveProperty('Credentials');
    world.emulator.connect.centre.store.instance.identityManagementType = kind;
    await expect(token()).rejects.toMatchObject({ name: 'InvalidRequestException', message: expect.stringContaining(kind) as string });
  });

  it('asks for the right on the instance', async () => {
    world.signInAs('ada', { Action: 'connect:GetFederationToken', Resource: world.arns.instance });
    expect(await token()).toMatchObject({ UserId: world.ids.user });
    world.signInAs('ada', { Action: 'connect:GetFederationToken', Resource: `${world.arns.instance}x` });
    await expect(token()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('gives tokens that last twelve hours on the emulator’s clock', async () => {
    world.signInAs('ada');
    const first = (await token()).Credentials as Record<string, unknown>;
    await world.emulator.time.advance(1000);
    const second = (await token()).Credentials as Record<string, unknown>;
    expect(second.AccessToken).not.toBe(first.AccessToken);
    expect(second.AccessTokenExpiration).toEqual(new Date(world.emulator.time.now() + twelveHours));
  });
});
