import { block, hangUp, type Actions } from './flows';
import { createWorld, type World } from './world';

const DAY_SECONDS = 86_400;

/** A click whose callback begins with a flow of its own. */
function callBackThrough(world: World, actions: Actions, hooks: Record<string, string> = {}): string {
  const creation = world.publishFlow('creation', 'CONTACT_FLOW', actions);
  const ordering = world.publishFlow('ordering', 'CONTACT_FLOW', [
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'hooks', errors: { NoMatchingError: 'hang-up' } }),
    block('hooks', 'UpdateContactEventHooks', { with: { EventHooks: { AgentWhisper: world.flow.agentWhisper, ...hooks } }, then: 'callback', errors: { NoMatchingError: 'hang-up' } }),
    block('callback', 'CreateCallbackContact', {
      with: { InitialCallDelaySeconds: '1', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60', ContactFlowId: creation },
      then: 'hang-up',
      errors: { NoMatchingError: 'hang-up' },
    }),
    hangUp,
  ]);
  return world.centre.startOutboundVoiceContact({ destinationPhoneNumber: '+493055501002', sourcePhoneNumber: '+493055501001', contactFlowId: ordering });
}

const wait = (Identifier: string, then: string) =>
  block(Identifier, 'Wait', { with: { TimeLimitSeconds: '604800' }, then, errors: { NoMatchingError: 'hang-up' }, on: { WaitCompleted: then } });
const toQueue = (queueId: string) => [
  block('queue', 'UpdateContactTargetQueue', { with: { QueueId: queueId }, then: 'transfer', errors: { NoMatchingError: 'hang-up' } }),
  block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
];

describe('a callback is removed seven days after it was made, and the journal says why,', () => {
  it('though its creation flow has not put it into a queue yet', async () => {
    const world = createWorld();
    callBackThrough(world, [wait('week', 'another-week'), wait('another-week', 'hang-up'), hangUp]);
    await world.pass(10);
    const [callback] = world.callbacks();
    await world.pass(7 * DAY_SECONDS - 20);
    expect(world.centre.describeContact(callback!).state).toBe('INITIATED');
    await world.pass(20);
    expect(world.centre.describeContact(callback!)).toMatchObject({ state: 'COMPLETED', disconnectReason: 'OTHER' });
    expect(world.story('contact', callback).filter((line) => line.endsWith('EXPIRED'))).toHaveLength(1);
  });

  it('though it was moved to another queue meanwhile', async () => {
    const world = createWorld();
    const { hoursOfOperationId } = world.queue;
    const other = world.centre.createQueue({ name: 'Other', hoursOfOperationId });
    const moving = world.publishFlow('moving', 'CUSTOMER_QUEUE', [
      {
        Identifier: 'loop',
        Type: 'MessageParticipantIteratively',
        Parameters: { Messages: [{ Text: 'Please hold.' }], InterruptFrequencySeconds: '3600' },
        Transitions: { Conditions: [{ NextAction: 'move', Condition: { Operator: 'Equals', Operands: ['MessagesInterrupted'] } }] },
      },
      block('move', 'DequeueContactAndTransferToQueue', { with: { QueueId: other.id }, then: 'hang-up', errors: { QueueAtCapacity: 'loop', NoMatchingError: 'loop' } }),
      hangUp,
    ]);
    callBackThrough(world, [...toQueue(world.queue.id), hangUp], { CustomerQueue: moving });
    await world.pass(2 * 3_600);
    const moved = [...world.centre.contacts()].filter(({ initiationMethod }) => initiationMethod === 'QUEUE_TRANSFER');
    expect(moved.length).toBeGreaterThan(0);
    await world.pass(7 * DAY_SECONDS);
    expect([...world.centre.contacts()].filter(({ completedAt }) => !completedAt)).toEqual([]);
    expect(world.story('contact').filter((line) => line.endsWith('EXPIRED'))).toHaveLength(1);
  });
});
