import { createWorld, CUSTOMER, SUPPORT_NUMBER } from './world';

describe('an agent who dials by hand', () => {
  it('reaches the customer under the outbound whisper of the default outbound queue, showing its number', async () => {
    const world = createWorld();
    world.user('ada');
    const phone = world.centre.console.phone(CUSTOMER);
    phone.behave({ kind: 'answers', afterSeconds: 2 });
    const ada = world.centre.console.agent('ada');
    ada.dial(CUSTOMER);
    await world.pass(1);
    expect(phone.view()).toMatchObject({ state: 'ringing', shows: SUPPORT_NUMBER });
    await world.pass(20);
    const contact = [...world.centre.contacts()][0]!;
    expect(contact).toMatchObject({ initiationMethod: 'OUTBOUND', state: 'CONNECTED' });
    expect(world.events.at(-1)!.detail).toMatchObject({ eventType: 'CONNECTED_TO_AGENT', systemEndpoint: { type: 'TELEPHONE_NUMBER', address: SUPPORT_NUMBER } });
    expect(world.events.every((event) => event.detail.queueInfo === undefined)).toBe(true);
    expect(world.events.some((event) => event.detail.eventType === 'QUEUED')).toBe(false);
  });

  it('goes to after-contact work when the number is busy', async () => {
    const world = createWorld();
    world.user('ada');
    world.centre.console.phone(CUSTOMER).behave({ kind: 'busy' });
    world.centre.console.agent('ada').dial(CUSTOMER);
    await world.pass(1);
    expect(world.centre.console.agent('ada').view().status).toBe('AfterContactWork');
    expect([...world.centre.contacts()][0]!.disconnectReason).toBe('TELECOM_BUSY');
  });
});
