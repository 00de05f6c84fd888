import { handleContact } from './handle-contact';
import { closeWorld, openWorld, type World } from './world';

let world: World;
let streamArn: string;
beforeEach(async () => {
  world = await openWorld();
  streamArn = world.emulator.kinesis.createStream('agents');
});
afterEach(() => closeWorld(world));

const associate = () => world.send('AssociateInstanceStorageConfig', { InstanceId: world.instanceId, ResourceType: 'AGENT_EVENTS', StorageConfig: { StorageType: 'KINESIS_STREAM', KinesisStreamConfig: { StreamArn: streamArn } } });
const events = () =>
  world.emulator.kinesis
    .stream(streamArn)
    .read(0, 1_000)
    .map(({ data }) => JSON.parse(Buffer.from(data, 'base64').toString()) as { EventType: string; AgentARN: string; CurrentAgentSnapshot: { AgentStatus: { Name: string; Type: string }; NextAgentStatus: unknown; Contacts: { State: string }[]; Configuration: { Username: string; RoutingProfile: { InboundQueues: { ARN: string }[]; Concurrency: object[] } } } });

describe('events of agents', () => {
  it('come to nowhere until the instance has a stream for them', async () => {
    await handleContact(world);
    expect(events()).toEqual([]);
  });

  it('tell of each state of a contact, of places, and of the queues that are served', async () => {
    await associate();
    await handleContact(world);
    const told = events();
    expect(new Set(told.map(({ CurrentAgentSnapshot: { Contacts } }) => Contacts[0]?.State))).toEqual(new Set([undefined, 'CONNECTING', 'CONNECTED', 'ENDED']));
    const [last] = told.slice(-1);
    expect(last!.CurrentAgentSnapshot).toMatchObject({ AgentStatus: { Name: 'Available', Type: 'ROUTABLE' }, NextAgentStatus: null, Contacts: [], Configuration: { Username: 'ada', RoutingProfile: { Concurrency: [{ Channel: 'VOICE', AvailableSlots: 1, MaximumSlots: 1 }] } } });
    expect(last!.CurrentAgentSnapshot.Configuration.RoutingProfile.InboundQueues.map(({ ARN }) => ARN)).toContain(world.arns.queue);
  });

  it('come every two minutes where nothing happens, and for up to an hour after the agent has logged off', async () => {
    await associate();
    const ada = world.emulator.connect.console.agent('ada');
    ada.setStatus('Available');
    const before = events().length;
    await world.emulator.time.advance(361_000);
    expect(events().slice(before).map(({ EventType }) => EventType)).toEqual(['HEART_BEAT', 'HEART_BEAT', 'HEART_BEAT']);
    ada.logout();
    expect(events().at(-1)!.EventType).toBe('LOGOUT');
    const off = events().length;
    await world.emulator.time.advance(2 * 3_600_000);
    expect(events().length - off).toBe(29);
  });

  it('tell at once of another routing profile, of other queues in it, and of automatic acceptance, while the agent is logged in', async () => {
    await associate();
    const ada = world.emulator.connect.console.agent('ada');
    ada.setStatus('Available');
    const { user: userId, profile: profileId } = world.ids;
    const served = () => events().at(-1)!.CurrentAgentSnapshot.Configuration.RoutingProfile.InboundQueues.map(({ ARN }) => ARN);
    const before = events().length;
    const named = { InstanceId: world.instanceId, RoutingProfileId: profileId, QueueReferences: [{ QueueId: world.ids.queue, Channel: 'VOICE' }] };
    await world.send('DisassociateRoutingProfileQueues', named);
    expect(served()).not.toContain(world.arns.queue);
    await world.send('AssociateRoutingProfileQueues', { InstanceId: world.instanceId, RoutingProfileId: profileId, QueueConfigs: [{ QueueReference: named.QueueReferences[0], Priority: 1, Delay: 0 }] });
    expect(served()).toContain(world.arns.queue);
    await world.send('UpdateUserRoutingProfile', { InstanceId: world.instanceId, UserId: userId, RoutingProfileId: profileId });
    expect(events().slice(before).map(({ EventType }) => EventType)).toEqual(['STATE_CHANGE', 'STATE_CHANGE', 'STATE_CHANGE']);
    ada.logout();
    const off = events().length;
    await world.send('DisassociateRoutingProfileQueues', named);
    expect(events()).toHaveLength(off);
  });

  it('are listed with their stream, of which an instance has one', async () => {
    await associate();
    expect(await world.send('ListInstanceStorageConfigs', { InstanceId: world.instanceId, ResourceType: 'AGENT_EVENTS' })).toMatchObject({ StorageConfigs: [{ StorageType: 'KINESIS_STREAM', KinesisStreamConfig: { StreamArn: streamArn } }] });
    await expect(associate()).rejects.toMatchObject({ name: 'ResourceConflictException' });
  });
});
