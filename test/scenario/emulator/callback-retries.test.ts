import type { PhoneBehavior } from '../../../emulator/connect/console';
import type { Switches } from '../../../emulator/connect/switches';
import { handoff, write } from './flows';
import { createWorld, CUSTOMER } from './world';

/** An agent accepts every callback, and the customer behaves like this. */
async function tried(behavior: PhoneBehavior, options: { retries?: number; switches?: Partial<Switches>; seconds?: number } = {}) {
  const world = createWorld({ retries: options.retries ?? 1, switches: options.switches });
  world.user('ada', { autoAccept: { agentFirstCallback: true }, afterContactWorkTimeLimitSeconds: 5 });
  world.centre.console.agent('ada').setStatus('Available');
  const customer = world.centre.console.phone(CUSTOMER);
  customer.behave(behavior);
  world.clickToDial();
  await world.pass(options.seconds ?? 600);
  const callbacks = world.callbacks().map((id) => world.centre.describeContact(id));
  return { world, customer, callbacks };
}

describe('retries of a callback', () => {
  it('makes a new contact of the same chain for each attempt', async () => {
    const { callbacks, customer } = await tried({ kind: 'no-answer' });
    expect(customer.view().rung).toBe(2);
    expect(callbacks).toHaveLength(2);
    expect(callbacks[1]).toMatchObject({ previousContactId: callbacks[0]!.id, initialContactId: callbacks[0]!.initialContactId });
    expect(callbacks.map((each) => each.disconnectReason)).toEqual(['TELECOM_UNANSWERED', 'TELECOM_UNANSWERED']);
  });

  it('queues the same contact again where the switch says so', async () => {
    const { callbacks, customer, world } = await tried({ kind: 'no-answer' }, { switches: { retry: 'same-contact' } });
    expect(customer.view().rung).toBe(2);
    expect(callbacks).toHaveLength(1);
    expect(world.story('event', callbacks[0]!.id).map((line) => line.split(': ')[1])).toEqual(['INITIATED', 'QUEUED', 'QUEUED', 'DISCONNECTED', 'COMPLETED']);
  });

  it('belongs to no agent while the same contact waits for its next attempt', async () => {
    const { callbacks } = await tried({ kind: 'no-answer' }, { switches: { retry: 'same-contact' }, seconds: 100 });
    expect(callbacks[0]).toMatchObject({ state: 'SCHEDULED' });
    expect(callbacks[0]!.agent).toBeUndefined();
  });

  it('waits at least the retry delay before it queues again', async () => {
    const { callbacks } = await tried({ kind: 'no-answer' });
    const [first, second] = callbacks;
    expect(Date.parse(second!.enqueuedAt!) - Date.parse(first!.disconnectedAt!)).toBe(60_000);
  });

  it.each([
    ['retries-after-first', 2, 3],
    ['attempts-in-all', 2, 2],
    ['retries-after-first', 0, 1],
  ] as const)('reads MaximumConnectionAttempts as %s: %i means %i dials', async (meaning, retries, dials) => {
    const { customer } = await tried({ kind: 'no-answer' }, { retries, switches: { retriesPerMaximumConnectionAttempts: meaning } });
    expect(customer.view().rung).toBe(dials);
  });

  it.each([
    ['busy', 'TELECOM_BUSY'],
    ['invalid', 'TELECOM_NUMBER_INVALID'],
    ['blocked', 'TELECOM_POTENTIAL_BLOCKING'],
  ] as const)('does not try a %s number again, unless the switch says so', async (kind, reason) => {
    const { callbacks } = await tried({ kind });
    expect(callbacks.map((each) => each.disconnectReason)).toEqual([reason]);
    const switched = await tried({ kind }, { switches: { busyConsumesRetry: true } });
    expect(switched.callbacks).toHaveLength(2);
  });

  it('counts a voicemail as answered: it reaches the agent and ends the attempts', async () => {
    const { callbacks, world } = await tried({ kind: 'voicemail', afterSeconds: 20 }, { seconds: 100 });
    expect(callbacks).toHaveLength(1);
    expect(world.centre.console.agent('ada').view().contact?.state).toBe('CONNECTED');
  });

  it('stops at twelve contacts in a chain', async () => {
    const { world, customer } = await tried({ kind: 'no-answer' }, { retries: 30, seconds: 7_200 });
    const chain = [...world.centre.contacts()].filter((contact) => contact.initiationMethod !== 'INBOUND');
    expect(chain).toHaveLength(12);
    expect(customer.view().rung).toBe(11);
  });

  it('is not started by an agent who misses or rejects the offer', async () => {
    const world = createWorld();
    world.user('ada');
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    world.clickToDial();
    await world.pass(3);
    ada.reject();
    ada.setStatus('Available');
    await world.pass(21);
    expect(ada.view()).toMatchObject({ status: 'MissedCallAgent', contact: { state: 'MISSED' } });
    ada.setStatus('Available');
    await world.pass(0);
    const [callback] = world.callbacks();
    expect(world.centre.describeContact(callback!)).toMatchObject({ state: 'OFFERED', callback: { failedAttempts: 0 } });
    expect(world.story('event', callback)).toEqual(['2: INITIATED', '3: QUEUED']);
    expect(ada.view().contact?.contactId).toBe(callback);
  });

  it('fails the dial in an agent queue without a caller id, and not where the default outbound queue lends one', async () => {
    const without = async (switches: Partial<Switches>) => {
      const world = createWorld({ switches });
      world.user('ada', { autoAccept: { agentFirstCallback: true } });
      world.centre.console.agent('ada').setStatus('Available');
      const actions = handoff(world.flow.agentWhisper, 1).map((action) => {
        const { CallerId: _callerId, ...rest } = action.Parameters;
        return { ...action, Parameters: rest };
      });
      world.centre.updateFlowContent(world.flow.handoff, write(actions));
      world.clickToDial();
      await world.pass(30);
      return world;
    };
    const required = await without({});
    expect(required.centre.describeContact(required.callbacks()[0]!)).toMatchObject({ state: 'DISCONNECTED', disconnectReason: 'TELECOM_PROBLEM' });
    expect(required.centre.console.phone(CUSTOMER).view().rung).toBe(0);
    const lent = await without({ agentQueueCallerId: 'default-outbound-queue' });
    expect(lent.centre.console.phone(CUSTOMER).view().rung).toBe(1);
  });
});
