import { createLoginBook } from '../../../lambda/agents/usecases/is-logged-in';
import type { Presence } from '../../../lambda/agents/ports/agents';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Click } from '../../../lambda/callbacks/domain/callback-request';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import type { ClickOrder } from '../../../lambda/dials/domain/click-order';
import { wireAgentCallbacks } from '../../../lambda/functions/wiring/agent-callbacks';
import { wireDials } from '../../../lambda/functions/wiring/dials';
import { wireSweepOverdue } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, createDialPorts, startDial } from '../../fakes/dial-ports';
import { untilTheEnd } from '../../fakes/endless-time';

const ORDER: ClickOrder = { agent: ADA, number: '030 12345678', mode: 'queued-callback', idempotencyKey: 'key-1' };
const QUEUED = { contactId: 'c2', queuedAt: '2026-11-23T09:00:03.000Z' };

/** Plays a click, and a Connect that shows one callback, which can be stopped until it is accepted. */
async function clicked(options: Parameters<typeof createDialPorts>[0] = {}) {
  const made = createDialPorts(options);
  const { ports, store, clock } = made;
  const started = await startDial(ports, ORDER);
  if (!('callback' in started)) throw new Error(JSON.stringify(started));
  const { id } = started.callback;
  const call: ContactFacts = { ...QUEUED };
  ports.contacts.lookUp = async (contactId) => ({ facts: contactId === 'c1' ? { contactId } : { ...call } });
  ports.contacts.callbacksFrom = async () => ({ first: 'c2', open: call.disconnectedAt ? [] : ['c2'] });
  ports.contacts.stop = async (contactId) => {
    made.did.stopped.push(contactId);
    call.disconnectedAt ??= clock.at;
  };
  const now = async () => (await store.find(id)) as Callback & Click;
  return {
    ...made,
    call,
    now,
    takeBack: async () => wireDials(ports, wireAgentCallbacks(ports)).takeBackClick(await now(), ADA),
    admit: () => admitHandoff(ports, id, { type: 'admission-asked', contactId: 'c1' }),
    queue: async () => {
      await admitHandoff(ports, id, { type: 'admission-asked', contactId: 'c1' });
      await createAdvance(ports)(await now(), { type: 'contact-seen', facts: QUEUED });
    },
    sweep: () => wireSweepOverdue({ ...ports, ...untilTheEnd(), dueChecks: store })(),
  };
}

describe('a click that its agent takes back', () => {
  test('before our number answered is over at once, and no call is let in for it', async () => {
    const { takeBack, admit, now, did } = await clicked();
    expect(await takeBack()).toMatchObject({ beingWithdrawn: false, callback: { outcome: { code: 'cancelled' } } });
    expect(await admit()).toMatchObject({ proceed: false });
    expect(await now()).toMatchObject({ phase: 'ended' });
    expect(did.stopped).toEqual([]);
  });

  test('while the flow makes it is taken out of Connect as soon as it is there', async () => {
    const { takeBack, admit, now, did, ports } = await clicked();
    await admit();
    expect(await takeBack()).toMatchObject({ beingWithdrawn: true });
    await createAdvance(ports)(await now(), { type: 'contact-seen', facts: QUEUED });
    expect(did.stopped).toEqual(['c2']);
    expect(await now()).toMatchObject({ outcome: { code: 'cancelled' } });
  });

  test('while it waits is taken out of their queue, and the agent is given back to routing', async () => {
    const { takeBack, queue, now, did, routing } = await clicked({ guarantee: 'quiet-routing-profile' });
    await queue();
    expect(await takeBack()).toMatchObject({ beingWithdrawn: false, callback: { outcome: { code: 'cancelled' } } });
    expect(did.stopped).toEqual(['c2']);
    expect((await now()).phase).toBe('ended');
    expect(routing.isOut('quiet-routing-profile')).toBe(false);
  });

  test('after they accepted it goes on', async () => {
    const { takeBack, queue, call, did } = await clicked();
    await queue();
    call.acceptedAt = '2026-11-23T09:00:08.000Z';
    expect(await takeBack()).toEqual({ refusal: { code: 'agent-has-it' } });
    expect(did.stopped).toEqual([]);
  });

  test('while Connect cannot be asked is taken out by the sweep', async () => {
    const { takeBack, queue, now, clock, sweep, ports } = await clicked();
    await queue();
    const { stop } = ports.contacts;
    ports.contacts.stop = () => Promise.reject(new Error('TooManyRequestsException'));
    expect(await takeBack()).toMatchObject({ beingWithdrawn: true });
    ports.contacts.stop = stop;
    clock.at = '2026-11-23T09:00:30.000Z';
    await sweep();
    expect(await now()).toMatchObject({ outcome: { code: 'cancelled' } });
  });

  test('twice is over once', async () => {
    const { takeBack, now } = await clicked();
    await takeBack();
    const { version } = await now();
    expect(await takeBack()).toMatchObject({ beingWithdrawn: false });
    expect((await now()).version).toBe(version);
  });
});

describe('a click that its agent does not take', () => {
  test('waits for as long as the operator says, and is then taken out of Connect with a sentence', async () => {
    const { queue, now, clock, sweep, did } = await clicked();
    await queue();
    clock.at = '2026-11-23T09:29:30.000Z';
    await sweep();
    expect((await now()).phase).toBe('waiting');
    clock.at = '2026-11-23T09:30:05.000Z';
    await sweep();
    expect(did.stopped).toEqual(['c2']);
    expect(await now()).toMatchObject({ outcome: { code: 'not-taken-in-time', sentence: 'The agent did not take the call in time: it was taken out of their queue, and the customer was not called.' } });
  });

  test('until they accept it in that very moment: then it goes on', async () => {
    const { queue, now, clock, sweep, did, call } = await clicked();
    await queue();
    call.acceptedAt = '2026-11-23T09:29:59.000Z';
    clock.at = '2026-11-23T09:30:05.000Z';
    await sweep();
    expect(did.stopped).toEqual([]);
    expect((await now()).phase).toBe('waiting');
  });
});

describe('a click of an agent', () => {
  const AVAILABLE: Presence = { statusId: 's', statusName: 'Available', since: '', routable: true, onContact: false, wrappingUp: false };
  const withPresence = (presence: Presence | undefined | 'fails') => {
    const made = createDialPorts();
    let asked = 0;
    const routing = {
      presence: async () => {
        asked += 1;
        if (presence === 'fails') throw new Error('TooManyRequestsException');
        return presence;
      },
    };
    const { isLoggedIn } = createLoginBook({ routing, presenceShown: routing.presence, clock: made.clock, notices: made.ports.notices });
    return { ...made, click: () => startDial({ ...made.ports, isLoggedIn }, { ...ORDER, idempotencyKey: `key-${asked}` }), asked: () => asked };
  };

  test.each([
    ['Connect shows no status of', undefined],
    ['is Offline', { ...AVAILABLE, statusName: 'Offline', routable: false }],
  ])('who %s is refused, and nothing is written', async (_, presence) => {
    const { click, did, store } = withPresence(presence);
    expect(await click()).toEqual({ refusal: { code: 'agent-logged-out' } });
    expect(did.placed).toEqual([]);
    expect(store.newest()).toEqual([]);
  });

  test('who was seen logged in asks Connect no more for a while', async () => {
    const { click, asked } = withPresence(AVAILABLE);
    for (const _click of [1, 2, 3]) expect(await click()).toHaveProperty('callback');
    expect(asked()).toBe(1);
  });

  test('of whom Connect is too busy to say is placed', async () => {
    const { click, did } = withPresence('fails');
    expect(await click()).toHaveProperty('callback');
    expect(did.placed).toHaveLength(1);
  });
});
