import { createWorld, CUSTOMER, SUPPORT_NUMBER, type World } from './world';
import { block, hangUp } from './flows';

/** A caller who waits in the support queue. */
function caller(world: World, ending: number): string {
  return world.centre.console.phone(`+49151555002${String(ending).padStart(2, '0')}`).call(SUPPORT_NUMBER);
}

function shown(world: World, name: string): string | undefined {
  return world.centre.console.agent(name).view().contact?.contactId;
}

describe('routing', () => {
  it('offers the oldest contact first, and to the agent who has been free longest', async () => {
    const world = createWorld();
    world.user('ada');
    world.user('ben');
    const first = caller(world, 1);
    await world.pass(5);
    const second = caller(world, 2);
    world.centre.console.agent('ben').setStatus('Available');
    await world.pass(1);
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(1);
    expect([shown(world, 'ben'), shown(world, 'ada')]).toEqual([first, second]);
  });

  it("serves the agent's own queue before every queue of the routing profile, whatever its priority and age", async () => {
    const world = createWorld();
    world.user('ada');
    const waiting = caller(world, 1);
    await world.pass(600);
    world.centre.updateContactRoutingData(waiting, { queuePriority: 1 });
    world.clickToDial();
    await world.pass(10);
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(0);
    expect(shown(world, 'ada')).toBe(world.callbacks()[0]);
  });

  it('lets another call come first when the agent takes it before the callback is queued', async () => {
    const world = createWorld();
    world.user('ada');
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    world.clickToDial();
    const other = caller(world, 1);
    await world.pass(1);
    ada.accept();
    await world.pass(30);
    expect(shown(world, 'ada')).toBe(other);
    expect(world.centre.console.phone(CUSTOMER).view().rung).toBe(0);
    ada.hangUp();
    ada.clear();
    await world.pass(0);
    expect(shown(world, 'ada')).toBe(world.callbacks()[0]);
  });

  it('sorts a callback asked for at 10:05 in a call of 10:00 at 10:00', async () => {
    const world = createWorld({ startAt: '2026-11-23T10:00:00.000Z' });
    world.user('ada');
    const flow = world.publishFlow('callback to the same queue', 'CONTACT_FLOW', [
      block('wait', 'Wait', { with: { TimeLimitSeconds: '300' }, then: 'queue', errors: { NoMatchingError: 'hang-up' }, on: { WaitCompleted: 'queue' } }),
      block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'callback', errors: { NoMatchingError: 'hang-up' } }),
      block('callback', 'CreateCallbackContact', {
        with: { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' },
        then: 'hang-up',
        errors: { NoMatchingError: 'hang-up' },
      }),
      hangUp,
    ]);
    const number = world.centre.listNumbers()[0]!;
    world.centre.associateNumberFlow(number.id, flow);
    world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
    await world.pass(1);
    world.centre.associateNumberFlow(number.id, world.flow.support);
    await world.pass(119);
    const calledAtTwoPast = caller(world, 2);
    await world.pass(300);
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(0);
    expect(shown(world, 'ada')).toBe(world.callbacks()[0]);
    expect(world.centre.describeContact(calledAtTwoPast).enqueuedAt! < world.centre.describeContact(world.callbacks()[0]!).enqueuedAt!).toBe(true);
  });

  it('serves contact priority before age, and moves a contact by its time adjustment', async () => {
    const world = createWorld();
    world.user('ada');
    const old = caller(world, 1);
    await world.pass(10);
    const second = caller(world, 2);
    await world.pass(10);
    const third = caller(world, 3);
    world.centre.updateContactRoutingData(third, { queuePriority: 4 });
    world.centre.updateContactRoutingData(second, { queueTimeAdjustmentSeconds: 11 });
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    const served: (string | undefined)[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await world.pass(1);
      served.push(shown(world, 'ada'));
      ada.accept();
      await world.pass(1);
      ada.hangUp();
      ada.clear();
    }
    expect(served).toEqual([third, second, old]);
  });

  it('respects the delay of a queue in the routing profile', async () => {
    const world = createWorld();
    world.user('ada');
    const profile = world.centre.listRoutingProfiles()[0]!;
    world.centre.associateRoutingProfileQueues(profile.id, [{ queueId: world.queue.id, channel: 'VOICE', priority: 1, delaySeconds: 30 }]);
    world.centre.console.agent('ada').setStatus('Available');
    const contact = caller(world, 1);
    await world.pass(29);
    expect(shown(world, 'ada')).toBeUndefined();
    await world.pass(1);
    expect(shown(world, 'ada')).toBe(contact);
  });

  it('offers a new call to the agent who has been free longest', async () => {
    const world = createWorld();
    world.user('ada');
    world.user('ben');
    world.centre.console.agent('ben').setStatus('Available');
    await world.pass(1);
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(1);
    const contact = caller(world, 1);
    await world.pass(1);
    expect([shown(world, 'ben'), shown(world, 'ada')]).toEqual([contact, undefined]);
  });
});
