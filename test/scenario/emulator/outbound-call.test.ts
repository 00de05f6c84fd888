import { block, hangUp } from './flows';
import { createWorld, CUSTOMER, DEDICATED_NUMBER, SOURCE_NUMBER, SUPPORT_NUMBER } from './world';

describe('an outbound call through the API', () => {
  it.each([
    ['no-answer', 'TELECOM_UNANSWERED'],
    ['busy', 'TELECOM_BUSY'],
    ['invalid', 'TELECOM_NUMBER_INVALID'],
    ['blocked', 'TELECOM_POTENTIAL_BLOCKING'],
  ] as const)('runs no flow when the phone is %s', async (kind, reason) => {
    const world = createWorld();
    world.centre.console.phone(CUSTOMER).behave({ kind });
    const id = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: world.flow.support });
    await world.pass(61);
    expect(world.story('block', id)).toEqual([]);
    expect(world.story('event', id).map((line) => line.split(': ')[1])).toEqual(['INITIATED', 'DISCONNECTED', 'COMPLETED']);
    expect(world.centre.describeContact(id).disconnectReason).toBe(reason);
  });

  it('puts the customer who answered in the queue of the agent: the legacy mode', async () => {
    const world = createWorld();
    world.user('ada');
    const flow = world.publishFlow('legacy', 'CONTACT_FLOW', [
      block('agent', 'UpdateContactTargetQueue', { with: { AgentId: 'ada' }, then: 'transfer', errors: { NoMatchingError: 'hang-up' } }),
      block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
      hangUp,
    ]);
    const id = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: flow });
    await world.pass(60);
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    await world.pass(0);
    ada.accept();
    await world.pass(0);
    const contact = world.centre.describeContact(id);
    expect(contact.state).toBe('CONNECTED');
    expect(Date.parse(contact.agent!.connectedAt!) - Date.parse(contact.connectedToSystemAt!)).toBe(57_000);
  });

  it('answers a repeated client token with the first contact, for seven days', async () => {
    const world = createWorld();
    world.user('ada');
    const call = { destinationPhoneNumber: DEDICATED_NUMBER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: world.flow.handoff, clientToken: 'one' };
    const first = world.centre.startOutboundVoiceContact(call);
    await world.pass(6 * 86_400);
    expect(world.centre.startOutboundVoiceContact(call)).toBe(first);
    await world.pass(86_400);
    expect(world.centre.startOutboundVoiceContact(call)).not.toBe(first);
  });

  it('starts a new call for a token whose first call has ended, where the switch says so', async () => {
    const world = createWorld({ switches: { clientTokenAfterDisconnect: 'new-contact' } });
    const call = { destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: world.flow.support, clientToken: 'one' };
    const first = world.centre.startOutboundVoiceContact(call);
    expect(world.centre.startOutboundVoiceContact(call)).toBe(first);
    world.centre.stopContact(first);
    expect(world.centre.startOutboundVoiceContact(call)).not.toBe(first);
  });

  it('is not dialled when it is stopped before', async () => {
    const world = createWorld();
    const id = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: world.flow.support });
    world.centre.stopContact(id);
    await world.pass(60);
    expect(world.story('phone')).toEqual([]);
  });

  it('fails quietly when source and destination are one number', async () => {
    const world = createWorld();
    const id = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: DEDICATED_NUMBER, sourcePhoneNumber: DEDICATED_NUMBER, contactFlowId: world.flow.handoff });
    await world.pass(10);
    expect(world.centre.describeContact(id).connectedToSystemAt).toBeUndefined();
    expect(world.story('event', id).map((line) => line.split(': ')[1])).toEqual(['INITIATED', 'DISCONNECTED', 'COMPLETED']);
  });
});

it('hangs up on strangers whose flow does so, and on numbers without a flow', async () => {
  const world = createWorld();
  const stranger = world.centre.console.phone('+4915155500400');
  world.centre.associateNumberFlow(world.centre.listNumbers()[0]!.id, world.publishFlow('closed', 'CONTACT_FLOW', [hangUp]));
  stranger.call(SUPPORT_NUMBER);
  await world.pass(1);
  expect(stranger.view().state).toBe('idle');
  const id = stranger.call(SOURCE_NUMBER);
  expect(world.centre.describeContact(id).state).toBe('COMPLETED');
});
