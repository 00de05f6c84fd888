import { createWorld, CUSTOMER, DEDICATED_NUMBER, SOURCE_NUMBER } from './world';

describe('an agent-first callback (section 2.3)', () => {
  async function clicked(options: Parameters<typeof createWorld>[0] = {}) {
    const world = createWorld(options);
    world.user('ada');
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    const customer = world.centre.console.phone(CUSTOMER);
    const creator = world.clickToDial();
    return { world, ada, customer, creator };
  }

  it('dials the customer only after the agent accepted and heard the whisper', async () => {
    const { world, ada, customer } = await clicked();
    customer.behave({ kind: 'answers', afterSeconds: 4 });
    await world.pass(10);
    expect(ada.view().contact).toMatchObject({ state: 'INCOMING', number: CUSTOMER, initiationMethod: 'CALLBACK' });
    expect(customer.view().rung).toBe(0);
    ada.accept();
    await world.pass(9);
    expect(ada.view().contact?.state).toBe('PENDING');
    expect(customer.view().state).toBe('idle');
    await world.pass(2);
    expect(customer.view()).toMatchObject({ state: 'ringing', shows: SOURCE_NUMBER });
    await world.pass(20);
    expect(ada.view().contact).toMatchObject({ state: 'CONNECTED', heard: ['x'.repeat(150)] });
    expect(customer.view().heard).toEqual(['x'.repeat(225)]);
  });

  it('publishes INITIATED, QUEUED, CONNECTED_TO_SYSTEM, CONNECTED_TO_AGENT, DISCONNECTED, COMPLETED', async () => {
    const { world, ada, customer } = await clicked();
    customer.behave({ kind: 'answers', afterSeconds: 4, hangsUpAfterSeconds: 60 });
    await world.pass(10);
    ada.accept();
    await world.pass(120);
    ada.clear();
    const [callback] = world.callbacks();
    expect(world.story('event', callback)).toEqual(['2: INITIATED', '3: QUEUED', '24: CONNECTED_TO_SYSTEM', '39: CONNECTED_TO_AGENT', '84: DISCONNECTED', '130: COMPLETED']);
    expect(world.centre.describeContact(callback!)).toMatchObject({ state: 'COMPLETED', disconnectReason: 'CUSTOMER_DISCONNECT' });
  });

  it('takes two contacts to create it, which end together: the API call and the inbound leg on the dedicated number', async () => {
    const { world, creator } = await clicked();
    await world.pass(10);
    const legs = [...world.centre.contacts()].slice(0, 2);
    expect(legs.map((leg) => [leg.initiationMethod, leg.state, leg.disconnectReason])).toEqual([
      ['API', 'COMPLETED', 'CONTACT_FLOW_DISCONNECT'],
      ['INBOUND', 'COMPLETED', 'CUSTOMER_DISCONNECT'],
    ]);
    expect(legs[1]).toMatchObject({ customerEndpoint: { address: SOURCE_NUMBER }, systemEndpoint: { address: DEDICATED_NUMBER }, attributes: {} });
    expect(world.centre.describeContact(world.callbacks()[0]!)).toMatchObject({ previousContactId: creator, initialContactId: creator });
  });
});
