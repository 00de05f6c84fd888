import { block, hangUp, say } from './flows';
import { createWorld, CUSTOMER, SUPPORT_NUMBER, type World } from './world';

const fail = { NoMatchingError: 'hang-up' };

/** Puts a caller into the support queue with a hook set before. */
function answerWith(world: World, hooks: Record<string, string>): void {
  const names = Object.keys(hooks);
  const actions = [
    ...names.map((hook, index) =>
      block(`hook-${index}`, 'UpdateContactEventHooks', { with: { EventHooks: { [hook]: hooks[hook] } }, then: index + 1 < names.length ? `hook-${index + 1}` : 'queue', errors: fail }),
    ),
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'transfer', errors: fail }),
    block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', ...fail } }),
    hangUp,
  ];
  world.centre.associateNumberFlow(world.centre.listNumbers()[0]!.id, world.publishFlow('entry', 'CONTACT_FLOW', actions));
}

/** Music, and every thirty seconds a menu: 1 asks for a callback. */
function offer(world: World): string {
  return world.publishFlow('offer', 'CUSTOMER_QUEUE', [
    {
      Identifier: 'loop',
      Type: 'MessageParticipantIteratively',
      Parameters: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '30' },
      Transitions: { Conditions: [{ NextAction: 'menu', Condition: { Operator: 'Equals', Operands: ['MessagesInterrupted'] } }] },
    },
    block('menu', 'GetParticipantInput', {
      with: { Text: 'Press 1 for a callback, 2 for sales.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      then: 'loop',
      on: { '1': 'callback', '2': 'move' },
      errors: { InputTimeLimitExceeded: 'loop', NoMatchingCondition: 'loop', NoMatchingError: 'loop' },
    }),
    block('callback', 'CreateCallbackContact', {
      with: { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' },
      then: 'hang-up',
      errors: { NoMatchingError: 'loop' },
    }),
    block('move', 'DequeueContactAndTransferToQueue', {
      with: { QueueId: world.centre.listQueues()[1]!.id },
      then: 'loop',
      errors: { QueueAtCapacity: 'loop', NoMatchingError: 'loop' },
    }),
    hangUp,
  ]);
}

describe('a caller in a queue', () => {
  it('hears the customer queue flow, asks for a callback there, and is called at the number shown', async () => {
    const world = createWorld();
    world.user('ada');
    answerWith(world, { CustomerQueue: offer(world) });
    const phone = world.centre.console.phone(CUSTOMER);
    const creator = phone.call(SUPPORT_NUMBER);
    await world.pass(31);
    phone.press('1');
    await world.pass(6);
    expect(phone.view().heard).toEqual(['Please hold.', 'Press 1 for a callback, 2 for sales.']);
    expect(world.centre.describeContact(creator)).toMatchObject({ state: 'COMPLETED', disconnectReason: 'CONTACT_FLOW_DISCONNECT' });
    expect(world.centre.describeContact(world.callbacks()[0]!)).toMatchObject({ state: 'QUEUED', previousContactId: creator, callback: { number: CUSTOMER } });
  });

  it('moves to another queue as a new contact, and cannot move for ever: twelve contacts make a chain', async () => {
    const world = createWorld();
    answerWith(world, { CustomerQueue: offer(world) });
    const phone = world.centre.console.phone(CUSTOMER);
    phone.call(SUPPORT_NUMBER);
    for (let move = 0; move < 13; move += 1) {
      await world.pass(31);
      phone.press('2');
      await world.pass(5);
    }
    const contacts = [...world.centre.contacts()];
    expect(contacts.map((contact) => contact.initiationMethod)).toEqual(['INBOUND', ...Array.from({ length: 11 }, () => 'QUEUE_TRANSFER')]);
    expect(contacts.filter((contact) => contact.state === 'QUEUED')).toEqual([contacts[11]]);
    expect(phone.view().state).toBe('connected');
    phone.hangUp();
    expect(contacts[11]).toMatchObject({ state: 'COMPLETED', disconnectReason: 'CUSTOMER_DISCONNECT' });
  });

  it('stays queued during the agent whisper, then hears the customer whisper, then talks', async () => {
    const world = createWorld();
    world.user('ada');
    answerWith(world, { AgentWhisper: world.flow.agentWhisper, CustomerWhisper: world.publishFlow('to the customer', 'CUSTOMER_WHISPER', say(75)) });
    const phone = world.centre.console.phone(CUSTOMER);
    const id = phone.call(SUPPORT_NUMBER);
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    await world.pass(20);
    expect(ada.view()).toMatchObject({ status: 'MissedCallAgent', contact: { state: 'MISSED' } });
    ada.clear();
    await world.pass(0);
    ada.accept();
    await world.pass(9);
    expect(world.centre.describeContact(id).dequeuedAt).toBeUndefined();
    await world.pass(2);
    expect(world.centre.describeContact(id).dequeuedAt).toBe('2026-11-23T09:00:30.000Z');
    await world.pass(10);
    expect(ada.view().contact?.state).toBe('CONNECTED');
    expect(world.centre.describeContact(id).agent?.connectedAt).toBe('2026-11-23T09:00:35.000Z');
    expect(phone.view().heard).toEqual(['x'.repeat(75)]);
    expect(world.centre.describeContact(id).agentConnectionAttempts).toBe(2);
  });

  it('leaves the customer queue flow when an agent has taken the call', async () => {
    const world = createWorld();
    world.user('ada', { autoAccept: { inbound: true } });
    answerWith(world, { CustomerQueue: offer(world) });
    const phone = world.centre.console.phone(CUSTOMER);
    const id = phone.call(SUPPORT_NUMBER);
    await world.pass(20);
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(60);
    phone.press('1');
    await world.pass(60);
    expect(phone.view().heard).toEqual(['Please hold.']);
    expect(world.centre.describeContact(id).state).toBe('CONNECTED');
    expect(world.callbacks()).toEqual([]);
  });

  it('is disconnected by a whisper of more than two minutes', async () => {
    const world = createWorld();
    world.user('ada', { autoAccept: { inbound: true } });
    answerWith(world, { AgentWhisper: world.publishFlow('long', 'AGENT_WHISPER', say(2_000)) });
    world.centre.console.agent('ada').setStatus('Available');
    const id = world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
    await world.pass(119);
    expect(world.centre.describeContact(id).state).toBe('ACCEPTED');
    await world.pass(2);
    expect(world.centre.describeContact(id).disconnectReason).toBe('OTHER');
  });

  it('goes on in the disconnect flow when the agent hangs up first', async () => {
    const world = createWorld();
    world.user('ada', { autoAccept: { inbound: true } });
    answerWith(world, { CustomerRemaining: world.publishFlow('survey', 'CONTACT_FLOW', [block('ask', 'MessageParticipant', { with: { Text: 'How was it?' }, then: 'hang-up', errors: fail }), hangUp]) });
    world.centre.console.agent('ada').setStatus('Available');
    const phone = world.centre.console.phone(CUSTOMER);
    const id = phone.call(SUPPORT_NUMBER);
    await world.pass(5);
    world.centre.console.agent('ada').hangUp();
    expect(phone.view().state).toBe('connected');
    await world.pass(5);
    expect(phone.view()).toMatchObject({ state: 'idle', heard: ['How was it?'] });
    expect([...world.centre.contacts()].map((contact) => [contact.initiationMethod, contact.disconnectReason, contact.previousContactId])).toEqual([
      ['INBOUND', 'AGENT_DISCONNECT', undefined],
      ['DISCONNECT', 'CONTACT_FLOW_DISCONNECT', id],
    ]);
  });
});
