import type { Switches } from '../../../emulator/connect/switches';
import { block, hangUp } from './flows';
import { createWorld, SOURCE_NUMBER, SUPPORT_NUMBER } from './world';

describe('capacity', () => {
  it('sends the eleventh callback for an agent to the error branch, unless agent queues are switched to unlimited', async () => {
    const clickEleven = async (switches: Partial<Switches>) => {
      const world = createWorld({ switches });
      world.user('ada');
      for (let click = 0; click < 11; click += 1) {
        world.clickToDial();
        await world.pass(10);
      }
      return world;
    };
    const limited = await clickEleven({});
    expect(limited.callbacks()).toHaveLength(10);
    expect([...limited.centre.contacts()].filter((contact) => contact.attributes.refused === 'yes')).toHaveLength(1);
    expect((await clickEleven({ agentQueueCapacity: 'unlimited' })).callbacks()).toHaveLength(11);
  });

  it('admits delayed callbacks that come due on a full queue up to 20 % above its limit', async () => {
    const world = createWorld();
    world.centre.updateQueue(world.queue.id, { maxContacts: 10 });
    const flow = world.publishFlow('to support later', 'CONTACT_FLOW', [
      block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'callback', errors: { NoMatchingError: 'hang-up' } }),
      block('callback', 'CreateCallbackContact', {
        with: { InitialCallDelaySeconds: '60', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' },
        then: 'hang-up',
        errors: { NoMatchingError: 'hang-up' },
      }),
      hangUp,
    ]);
    for (let caller = 0; caller < 15; caller += 1) {
      world.centre.startOutboundVoiceContact({ destinationPhoneNumber: `+4915155503${10 + caller}`, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: flow });
    }
    await world.pass(120);
    expect(world.centre.queueMetrics(world.queue.id).contactsInQueue).toBe(12);
    expect(world.callbacks().map((id) => world.centre.describeContact(id).state).filter((state) => state === 'COMPLETED')).toHaveLength(3);
  });

  it('answers QueueAtCapacity to a caller when the queue is full', async () => {
    const world = createWorld();
    world.centre.updateQueue(world.queue.id, { maxContacts: 1 });
    world.centre.console.phone('+4915155500301').call(SUPPORT_NUMBER);
    const second = world.centre.console.phone('+4915155500302').call(SUPPORT_NUMBER);
    await world.pass(1);
    expect(world.story('block', second)).toEqual(['0: UpdateContactTargetQueue', '0: TransferContactToQueue', '0: DisconnectParticipant']);
    expect(world.centre.describeContact(second).disconnectReason).toBe('CONTACT_FLOW_DISCONNECT');
  });
});
