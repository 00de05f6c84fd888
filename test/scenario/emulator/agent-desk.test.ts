import { createWorld, CUSTOMER, SUPPORT_NUMBER, type World } from './world';

/** A caller who waits in the support queue. */
function caller(world: World, ending: number): string {
  return world.centre.console.phone(`+49151555002${String(ending).padStart(2, '0')}`).call(SUPPORT_NUMBER);
}

describe('a contact at the desk', () => {
  it.each<[string, string, (world: World) => unknown]>([
    ['a callback', 'INCOMING', (world) => world.clickToDial()],
    ['a call', 'CONNECTING', (world) => caller(world, 1)],
  ])('rings until %s is accepted, whatever its state is called', async (_what, state, begin) => {
    const world = createWorld();
    world.user('ada');
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    begin(world);
    await world.pass(4);
    expect(ada.view().contact).toMatchObject({ state, ringing: true });
    expect(() => ada.hangUp()).toThrow('cannot hang up');
    ada.accept();
    expect(ada.view().contact).toMatchObject({ ringing: false });
    expect(() => ada.reject()).toThrow('cannot reject');
  });

  it('takes a status chosen on a contact when the contact is over', async () => {
    const world = createWorld();
    world.user('ada');
    world.centre.createAgentStatus({ name: 'Lunch', type: 'CUSTOM' });
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    caller(world, 1);
    await world.pass(1);
    ada.accept();
    await world.pass(1);
    ada.setStatus('Lunch');
    expect(ada.view()).toMatchObject({ status: 'Available', nextStatus: 'Lunch' });
    ada.hangUp();
    expect(ada.view().status).toBe('AfterContactWork');
    ada.clear();
    caller(world, 2);
    await world.pass(1);
    expect(ada.view()).toMatchObject({ status: 'Lunch' });
    expect(ada.view().contact).toBeUndefined();
  });

  it('offers a callback again when the agent drops out during the whisper', async () => {
    const world = createWorld();
    world.user('ada');
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    world.clickToDial();
    await world.pass(3);
    ada.accept();
    await world.pass(5);
    ada.hangUp();
    ada.setStatus('Available');
    await world.pass(0);
    expect(ada.view().contact).toMatchObject({ contactId: world.callbacks()[0], state: 'INCOMING' });
    await world.pass(15);
    expect(world.centre.console.phone(CUSTOMER).view().rung).toBe(0);
  });

  it('stops the dial when the agent hangs up while the customer is rung, and does not count it as a failed attempt', async () => {
    const world = createWorld();
    world.user('ada', { autoAccept: { agentFirstCallback: true } });
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    world.centre.console.phone(CUSTOMER).behave({ kind: 'no-answer' });
    world.clickToDial();
    await world.pass(20);
    expect(world.centre.console.phone(CUSTOMER).view().state).toBe('ringing');
    ada.hangUp();
    await world.pass(300);
    const [callback] = world.callbacks();
    expect(world.centre.console.phone(CUSTOMER).view()).toMatchObject({ state: 'idle', rung: 1 });
    expect(world.centre.describeContact(callback!)).toMatchObject({ disconnectReason: 'AGENT_DISCONNECT' });
    expect(world.story('contact', callback)).not.toContainEqual(expect.stringContaining('ATTEMPT_FAILED'));
  });

  it('is completed by the agent who took it, not by one who had missed it', async () => {
    const world = createWorld();
    world.user('ada');
    world.user('ben');
    const [ada, ben] = [world.centre.console.agent('ada'), world.centre.console.agent('ben')];
    ada.setStatus('Available');
    const contact = caller(world, 1);
    await world.pass(21);
    ben.setStatus('Available');
    await world.pass(0);
    ben.accept();
    await world.pass(1);
    expect(world.centre.queueMetrics(world.queue.id)).toMatchObject({ contactsInQueue: 0, agentsOnContact: 1, agentsError: 1 });
    ben.hangUp();
    ada.clear();
    expect(world.centre.describeContact(contact).state).toBe('DISCONNECTED');
    ben.clear();
    expect(world.centre.describeContact(contact).state).toBe('COMPLETED');
  });
});
