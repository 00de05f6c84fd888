import { createWorld, CUSTOMER, type World } from './world';

async function aCallback(switches = {}): Promise<World> {
  const world = createWorld({ switches });
  world.user('ada', { autoAccept: { agentFirstCallback: true }, afterContactWorkTimeLimitSeconds: 10 });
  world.centre.console.agent('ada').setStatus('Available');
  world.centre.console.phone(CUSTOMER).behave({ kind: 'answers', afterSeconds: 3, hangsUpAfterSeconds: 30 });
  const creator = world.clickToDial();
  await world.pass(3);
  world.centre.tagContact(creator, { request: 'r-1' });
  await world.pass(300);
  return world;
}

function eventOf(world: World, method: string, type: string): Record<string, unknown> {
  return world.events.find(({ detail }) => detail.initiationMethod === method && detail.eventType === type)!.detail;
}

describe('contact events (section 4.1)', () => {
  it('leave initial and previous contact out on the first contact of a chain, and name both on a callback', async () => {
    const world = await aCallback();
    const first = eventOf(world, 'API', 'INITIATED');
    expect(first).not.toHaveProperty('initialContactId');
    expect(first).not.toHaveProperty('previousContactId');
    expect(eventOf(world, 'CALLBACK', 'INITIATED')).toMatchObject({ initialContactId: first.contactId, previousContactId: first.contactId });
  });

  it('carry no system endpoint on a callback, and the dialled number as a tag on an inbound call', async () => {
    const world = await aCallback();
    expect(eventOf(world, 'CALLBACK', 'CONNECTED_TO_AGENT')).not.toHaveProperty('systemEndpoint');
    expect(eventOf(world, 'INBOUND', 'INITIATED')).toMatchObject({ tags: { 'aws:connect:systemEndpoint': '+493055501002' } });
  });

  it('write 1970-01-01T00:00:00.001Z for what has not happened yet', async () => {
    const world = await aCallback();
    expect(eventOf(world, 'CALLBACK', 'QUEUED')).toMatchObject({ connectedToSystemTimestamp: '1970-01-01T00:00:00.001Z', disconnectTimestamp: '1970-01-01T00:00:00.001Z' });
    expect(eventOf(world, 'CALLBACK', 'DISCONNECTED').disconnectTimestamp).toBe('2026-11-23T09:00:46.000Z');
  });

  it('name the agent queue by its ARN and its type', async () => {
    const world = await aCallback();
    const userId = world.centre.listUsers()[0]!.id;
    expect(eventOf(world, 'CALLBACK', 'QUEUED').queueInfo).toMatchObject({ queueType: 'AGENT', queueArn: `${world.centre.store.instance.arn}/queue/agent/${userId}` });
  });

  it("never carry attributes or the customer's number", async () => {
    const world = await aCallback();
    const text = JSON.stringify(world.events);
    expect(text).toContain('CALLBACK');
    expect(text).not.toContain(CUSTOMER);
    expect(JSON.stringify([...world.centre.contacts()])).toContain(CUSTOMER);
  });

  it('say why a contact ended only where the switch says so', async () => {
    expect(eventOf(await aCallback(), 'CALLBACK', 'DISCONNECTED')).not.toHaveProperty('disconnectReason');
    expect(eventOf(await aCallback({ disconnectReasonInEvent: true }), 'CALLBACK', 'DISCONNECTED')).toMatchObject({ disconnectReason: 'CUSTOMER_DISCONNECT' });
  });

  it('report after-contact work when it is over', async () => {
    expect(eventOf(await aCallback(), 'CALLBACK', 'COMPLETED').agentInfo).toMatchObject({ afterContactWorkDuration: 10 });
  });

  it('tell of attributes and tags that changed, and not of a name', async () => {
    const world = createWorld();
    world.user('ada');
    const contactId = world.clickToDial();
    world.centre.updateContact(contactId, { name: 'Call back' });
    world.centre.updateContactAttributes(contactId, { a: 'b' });
    world.centre.tagContact(contactId, { colour: 'red' });
    const told = world.events.filter(({ detail }) => detail.eventType === 'CONTACT_DATA_UPDATED').map(({ detail }) => detail.updatedProperties);
    expect(told).toEqual([['UserDefinedAttributes'], ['Tags']]);
  });
});
