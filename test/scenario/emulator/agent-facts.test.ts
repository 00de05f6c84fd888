import { block, hangUp, toQueue } from './flows';
import { createWorld, CUSTOMER, SOURCE_NUMBER, SUPPORT_NUMBER } from './world';

describe('what section 2.3 says of agents and queues', () => {
  it('the classic auto-accept does not apply to callbacks; the one for agent-first callbacks does [D]', async () => {
    for (const [autoAccept, state] of [
      [{ inbound: true }, 'INCOMING'],
      [{ agentFirstCallback: true }, 'PENDING'],
    ] as const) {
      const world = createWorld();
      world.user('ada', { autoAccept });
      world.centre.console.agent('ada').setStatus('Available');
      world.clickToDial();
      await world.pass(5);
      expect(world.centre.console.agent('ada').view().contact?.state).toBe(state);
    }
  });

  it('a user without a softphone has a queue, but nothing is ever delivered to it [D]', async () => {
    const world = createWorld();
    world.user('ada', { canUseSoftphone: false });
    world.centre.console.agent('ada').setStatus('Available');
    world.clickToDial();
    await world.pass(3_600);
    expect(world.centre.describeContact(world.callbacks()[0]!).state).toBe('QUEUED');
  });

  it('a callback for an agent who is offline waits, and is offered when the agent comes [D]', async () => {
    const world = createWorld();
    world.user('ada');
    world.clickToDial();
    await world.pass(86_400);
    expect(world.centre.console.agent('ada').view().contact).toBeUndefined();
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(1);
    expect(world.centre.console.agent('ada').view().contact?.state).toBe('INCOMING');
  });

  it('a missed offer puts the agent out of routing until they choose a status [D]', async () => {
    const world = createWorld();
    world.user('ada');
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    world.clickToDial();
    await world.pass(600);
    expect(ada.view()).toMatchObject({ status: 'MissedCallAgent', contact: { state: 'MISSED' } });
    ada.setStatus('Available');
    await world.pass(1);
    expect(ada.view().contact?.state).toBe('INCOMING');
  });

  it('a queue of which MaxContacts is 0 behaves as full: callers take QueueAtCapacity, callbacks NoMatchingError [D]', async () => {
    const world = createWorld();
    world.centre.updateQueue(world.queue.id, { maxContacts: 0 });
    const flow = world.publishFlow('either', 'CONTACT_FLOW', [
      block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'transfer', errors: { NoMatchingError: 'hang-up' } }),
      block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'callback', NoMatchingError: 'hang-up' } }),
      block('callback', 'CreateCallbackContact', {
        with: { InitialCallDelaySeconds: '1', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' },
        then: 'hang-up',
        errors: { NoMatchingError: 'refused' },
      }),
      block('refused', 'UpdateContactAttributes', { with: { Attributes: { refused: 'yes' }, TargetContact: 'Current' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }),
      hangUp,
    ]);
    const id = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: flow });
    await world.pass(10);
    expect(world.centre.describeContact(id).attributes).toEqual({ refused: 'yes' });
    expect(world.callbacks()).toEqual([]);
  });

  it('opening hours do not gate a queued callback, and a repeated call of the customer cancels nothing [D]', async () => {
    const world = createWorld();
    world.user('ada');
    const hours = world.centre.listHoursOfOperations()[0]!;
    world.centre.updateHoursOfOperation(hours.id, { ranges: [] });
    world.clickToDial();
    await world.pass(5);
    world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
    await world.pass(5);
    expect(world.centre.describeContact(world.callbacks()[0]!).state).toBe('QUEUED');
  });

  it('attributes are one for all contacts of a chain, and a copy for a contact that is only related [D]', async () => {
    const world = createWorld();
    world.user('ada');
    const first = world.clickToDial({ comment: 'old' });
    await world.pass(5);
    world.centre.updateContactAttributes(world.callbacks()[0]!, { comment: 'new' });
    expect(world.centre.describeContact(first).attributes.comment).toBe('new');
    const related = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: world.flow.support, relatedContactId: first });
    world.centre.updateContactAttributes(related, { comment: 'own' });
    expect(world.centre.describeContact(first).attributes.comment).toBe('new');
  });

  it('queues of a routing profile are served by their priority there, before contact priority and age [D]', async () => {
    const world = createWorld();
    const [hours] = world.centre.listHoursOfOperations();
    const second = world.centre.createQueue({ name: 'Second', hoursOfOperationId: hours!.id });
    const voice = { channel: 'VOICE' as const, delaySeconds: 0 };
    // The first in the list is served last.
    const profile = world.centre.createRoutingProfile({
      name: 'Both',
      defaultOutboundQueueId: second.id,
      queues: [{ ...voice, queueId: world.queue.id, priority: 2 }, { ...voice, queueId: second.id, priority: 1 }],
    });
    world.user('ada', { routingProfileId: profile.id });
    const older = world.centre.console.phone('+4915155500201').call(SUPPORT_NUMBER);
    await world.pass(60);
    world.centre.updateContactRoutingData(older, { queuePriority: 1 });
    const flow = world.publishFlow('second', 'CONTACT_FLOW', toQueue(second.id));
    const younger = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: flow });
    await world.pass(10);
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(1);
    expect(world.centre.console.agent('ada').view().contact?.contactId).toBe(younger);
  });
});
