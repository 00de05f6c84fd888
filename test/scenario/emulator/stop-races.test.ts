import fc from 'fast-check';
import type { Switches } from '../../../emulator/connect/switches';
import { runs } from '../../runs';
import { createWorld, CUSTOMER, SUPPORT_NUMBER } from './world';

/**
 * A callback under way: queued at 3 s, accepted at once, whispered to the agent until 13 s, then the customer's phone rings
 * until 19 s and the outbound whisper is heard until 34 s.
 */
async function underWay(seconds: number, switches: Partial<Switches> = {}) {
  const world = createWorld({ switches });
  world.user('ada', { autoAccept: { agentFirstCallback: true } });
  const ada = world.centre.console.agent('ada');
  ada.setStatus('Available');
  const phone = world.centre.console.phone(CUSTOMER);
  phone.behave({ kind: 'answers', afterSeconds: 6 });
  world.clickToDial();
  await world.pass(seconds);
  const id = world.callbacks()[0]!;
  return { world, ada, phone, id, contact: () => world.centre.describeContact(id) };
}

describe('StopContact on a callback that an agent has accepted', () => {
  it('in the agent whisper: the customer is never dialled', async () => {
    const { world, ada, phone, id, contact } = await underWay(8);
    expect([contact().state, phone.view().rung]).toEqual(['ACCEPTED', 0]);
    world.centre.stopContact(id);
    await world.pass(3_600);
    expect([contact().disconnectReason, phone.view().rung, ada.view().contact?.state]).toEqual(['OTHER', 0, 'ENDED']);
  });

  it('in the dial: the phone stops ringing, and there is no further attempt', async () => {
    const { world, ada, phone, id, contact } = await underWay(15);
    expect(phone.view()).toMatchObject({ state: 'ringing', rung: 1 });
    world.centre.stopContact(id);
    await world.pass(0);
    expect(phone.view().state).toBe('idle');
    expect(world.journal.entries).toContainEqual(expect.objectContaining({ what: 'STOPPED_RINGING', detail: expect.objectContaining({ reason: 'TELECOM_ORIGINATOR_CANCEL' }) as unknown }));
    await world.pass(3_600);
    expect([contact().disconnectReason, phone.view().rung, world.callbacks().length, ada.view().contact?.state]).toEqual(['OTHER', 1, 1, 'ENDED']);
  });

  it('in the outbound whisper: the customer who answered is cut off', async () => {
    const { world, phone, id, contact } = await underWay(25);
    expect([phone.view().state, contact().agent?.connectedAt]).toEqual(['connected', undefined]);
    world.centre.stopContact(id);
    expect(phone.view().state).toBe('idle');
    expect(contact()).toMatchObject({ state: 'DISCONNECTED', disconnectReason: 'OTHER' });
  });

  it.each([['whisper', 8], ['dial', 15], ['outbound whisper', 25]])('in the %s, shows the agent an error to clear where the switch says so', async (_, seconds) => {
    const { world, ada, id, contact } = await underWay(seconds, { agentAfterFailedAttempt: 'error' });
    world.centre.stopContact(id);
    expect([ada.view().contact?.state, contact().state]).toEqual(['ERROR', 'COMPLETED']);
    ada.clear();
    expect(ada.view().contact).toBeUndefined();
  });

  it.each([['whisper', 8], ['dial', 15], ['conversation', 60]])('in the %s, is refused where the switch says so, and the callback goes on', async (_, seconds) => {
    const { world, id, contact } = await underWay(seconds, { stopAcceptedCallback: 'refused' });
    expect(() => world.centre.stopContact(id)).toThrow(expect.objectContaining({ code: 'InvalidRequestException' }));
    await world.pass(60);
    expect(contact().state).toBe('CONNECTED');
  });
});

describe('an offer that is withdrawn while it rings', () => {
  async function offered(switches: Partial<Switches> = {}) {
    const world = createWorld({ switches });
    world.user('ada');
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    world.clickToDial();
    await world.pass(5);
    const id = world.callbacks()[0]!;
    expect(ada.view().contact).toMatchObject({ contactId: id, state: 'INCOMING', ringing: true });
    return { world, ada, id };
  }

  it('leaves nothing to accept', async () => {
    const { world, ada, id } = await offered();
    world.centre.stopContact(id);
    expect(() => ada.accept()).toThrow('ada cannot accept: the desk shows no contact');
  });

  it('is taken by neither when the agent accepts at the same moment: what comes first holds', async () => {
    const { world, ada, id } = await offered();
    ada.accept();
    world.centre.stopContact(id);
    await world.pass(60);
    expect([world.centre.console.phone(CUSTOMER).view().rung, ada.view().contact?.state]).toEqual([0, 'ENDED']);
  });

  it('shows as rejected where the switch says so, and keeps the agent until it is cleared', async () => {
    const { world, ada, id } = await offered({ withdrawnOffer: 'rejected' });
    world.centre.stopContact(id);
    expect(ada.view().contact).toMatchObject({ state: 'REJECTED', ringing: false });
    world.clickToDial();
    await world.pass(10);
    expect(ada.view().contact).toMatchObject({ contactId: id });
    ada.clear();
    await world.pass(0);
    expect(ada.view().contact).toMatchObject({ contactId: world.callbacks()[1], state: 'INCOMING' });
  });

  it('shows as rejected when a caller hangs up, whatever the switch says (AG:about-contact-states)', async () => {
    const world = createWorld();
    world.user('ada');
    const ada = world.centre.console.agent('ada');
    ada.setStatus('Available');
    const caller = world.centre.console.phone(CUSTOMER);
    caller.call(SUPPORT_NUMBER);
    await world.pass(5);
    expect(ada.view().contact).toMatchObject({ state: 'CONNECTING', ringing: true });
    caller.hangUp();
    expect(ada.view().contact).toMatchObject({ state: 'REJECTED', ringing: false });
  });
});

it('a stop at any moment is the end: no dial begins after it, nothing is retried, and the contact ends once', async () => {
  const second = fc.integer({ min: 3_000, max: 90_000 });
  const kind = fc.constantFrom('answers', 'no-answer', 'busy');
  await fc.assert(
    fc.asyncProperty(second, kind, async (stopAfterMilliseconds, behaves) => {
      const { world, phone, id } = await underWay(3);
      phone.behave(behaves === 'answers' ? { kind: 'answers', afterSeconds: 6 } : { kind: behaves });
      await world.time.advance(stopAfterMilliseconds - 3_000);
      const last = world.callbacks().at(-1)!;
      const over = world.centre.describeContact(last).disconnectedAt !== undefined;
      if (!over) world.centre.stopContact(last);
      const { rung } = phone.view();
      const many = world.callbacks().length;
      await world.pass(3_600);
      expect([phone.view().rung, phone.view().state, world.callbacks().length]).toEqual([rung, 'idle', many]);
      const ends = world.events.filter(({ detail }) => detail.eventType === 'DISCONNECTED').map(({ detail }) => detail.contactId);
      expect(new Set(ends).size).toBe(ends.length);
      expect(ends).toEqual(expect.arrayContaining([id, last]));
    }),
    { numRuns: runs(30) },
  );
});
