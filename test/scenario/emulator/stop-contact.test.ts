import type { ContactState } from '../../../emulator/connect/model';
import type { Switches } from '../../../emulator/connect/switches';
import { createWorld, CUSTOMER } from './world';

/** A callback brought to a state. */
async function callbackIn(state: ContactState, switches: Partial<Switches> = {}) {
  const world = createWorld({ switches });
  world.user('ada');
  const ada = world.centre.console.agent('ada');
  world.clickToDial();
  await world.pass(2);
  if (state !== 'SCHEDULED') await world.pass(2);
  if (['OFFERED', 'ACCEPTED', 'CONNECTED'].includes(state)) ada.setStatus('Available');
  await world.pass(0);
  if (['ACCEPTED', 'CONNECTED'].includes(state)) ada.accept();
  if (state === 'CONNECTED') await world.pass(40);
  const id = world.callbacks()[0]!;
  expect(world.centre.describeContact(id).state).toBe(state);
  return { world, ada, id };
}

describe('StopContact on a callback', () => {
  it.each(['SCHEDULED', 'QUEUED', 'OFFERED'] as const)('ends it at once while it is %s, without an agent or a dial', async (state) => {
    const { world, ada, id } = await callbackIn(state);
    world.centre.stopContact(id);
    expect(world.centre.describeContact(id)).toMatchObject({ state: 'COMPLETED', disconnectReason: 'OTHER' });
    await world.pass(3_600);
    expect(ada.view().contact).toBeUndefined();
    expect(world.centre.console.phone(CUSTOMER).view().rung).toBe(0);
  });

  it.each(['ACCEPTED', 'CONNECTED'] as const)('cuts it off while it is %s, and leaves the agent after-contact work', async (state) => {
    const { world, ada, id } = await callbackIn(state);
    world.centre.stopContact(id);
    expect(world.centre.describeContact(id).state).toBe('DISCONNECTED');
    expect(world.centre.console.phone(CUSTOMER).view().state).toBe('idle');
    expect(ada.view().status).toBe('AfterContactWork');
    ada.clear();
    expect(world.centre.describeContact(id).state).toBe('COMPLETED');
    await world.pass(3_600);
    expect(world.callbacks()).toHaveLength(1);
  });

  it.each([
    ['contact-not-found', 'ContactNotFoundException'],
    ['resource-not-found', 'ResourceNotFoundException'],
  ] as const)('answers %s for one that has ended', async (answer, code) => {
    const { world, id } = await callbackIn('QUEUED', { stopOfEndedContact: answer });
    world.centre.stopContact(id);
    expect(() => world.centre.stopContact(id)).toThrow(expect.objectContaining({ code }));
  });

  it('does not know a contact that never was', async () => {
    const { world } = await callbackIn('QUEUED');
    expect(() => world.centre.stopContact('nobody')).toThrow(expect.objectContaining({ code: 'ResourceNotFoundException' }));
  });

  it('refuses a scheduled one where the switch says so', async () => {
    const { world, id } = await callbackIn('SCHEDULED', { stopScheduledCallback: 'refused' });
    expect(() => world.centre.stopContact(id)).toThrow(expect.objectContaining({ code: 'InvalidRequestException' }));
  });
});

it('StopContact ends both legs of a call to the dedicated number before its flow has run', async () => {
  const world = createWorld();
  world.user('ada');
  const id = world.clickToDial();
  await world.pass(1);
  world.centre.stopContact(id);
  await world.pass(60);
  expect([...world.centre.contacts()].map((contact) => [contact.initiationMethod, contact.state])).toEqual([['API', 'COMPLETED']]);
});

it('removes a callback that nobody took after seven days', async () => {
  const { world, id } = await callbackIn('QUEUED');
  await world.pass(7 * 86_400 - 10);
  expect(world.centre.describeContact(id).state).toBe('QUEUED');
  await world.pass(10);
  expect(world.centre.describeContact(id)).toMatchObject({ state: 'COMPLETED', disconnectReason: 'OTHER' });
});
