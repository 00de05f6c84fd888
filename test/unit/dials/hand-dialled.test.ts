import fc from 'fast-check';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import type { ContactNews } from '../../../lambda/callbacks/domain/contact-news';
import type { SeenContact } from '../../../lambda/callbacks/ports/contacts';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { wireHandDialledSteps } from '../../../lambda/functions/wiring/hand-dialled';
import { createLookOnce } from '../../../lambda/dials/usecases/look-once';
import { newPending } from '../../../lambda/callbacks/domain/new-promise';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts, SALES, SUPPORT } from '../../fakes/promise-ports';
import { PROMISE } from '../../../docs/print/callback-samples';

const NUMBER = '+493012345678';
const CONTACT = 'c-hand';
const BEGAN: ContactFacts = { contactId: CONTACT, initiatedAt: '2026-11-23T09:00:00.000Z', agentId: BEN.userId };
const TALKS: ContactFacts = { ...BEGAN, customerAnsweredAt: '2026-11-23T09:00:10.000Z', connectedAt: '2026-11-23T09:00:10.000Z' };

const news = (facts: ContactFacts, over = false): ContactNews => ({ facts, rootContactId: facts.contactId, over, isByHand: true });
const BEGINS = news(BEGAN);
const JOINS = news(TALKS);
const ENDS = news({ ...TALKS, disconnectedAt: '2026-11-23T09:03:00.000Z' }, true);
const RINGS_OUT = news({ ...BEGAN, disconnectedAt: '2026-11-23T09:01:00.000Z' }, true);

/** Ben dials by hand. What Connect shows of that may be replaced. */
function setUp(number: string | undefined = NUMBER) {
  const made = createPromisePorts();
  const { ports, store, clock } = made;
  const looked: string[] = [];
  const connect = {
    async lookUp(contactId: string): Promise<SeenContact | undefined> {
      looked.push(contactId);
      return { facts: { contactId, initiatedAt: BEGAN.initiatedAt! }, userId: BEN.userId, ...(number && { customerNumber: number }) };
    },
  };
  const known = new Set<string>();
  const looks = { mayLook: async (id: string) => !known.has(id) && known.add(id) !== undefined, again: async (id: string) => void known.delete(id) };
  const counted: string[] = [];
  const notices = { ...ports.notices, counted: (name: string, kind: string) => void counted.push(`${name} ${kind}`) };
  const environment = () => wireHandDialledSteps({ ...ports, contactIndex: store, agentsById: { find: async (userId) => [ADA, BEN].find((agent) => agent.userId === userId) }, lookOnce: createLookOnce({ looks, contacts: { lookUp: (id) => connect.lookUp(id) }, clock, notices }), defaultCountry: 'DE' });
  const hear = environment();
  const click = (more: object = {}) => startDial(ports, { agent: ADA, number: NUMBER, mode: 'queued-callback', idempotencyKey: 'key-1', ...more });
  const owe = async (more: object = {}, queue = SUPPORT) => {
    const subject = ports.ids.digest('customer', NUMBER);
    const { owner: _nobody, ...request } = PROMISE;
    const promise = newPending({ ...request, subject, id: `${subject}.promise`, number: NUMBER, dueAt: '2026-11-23T09:00:05.000Z', ...more }, queue);
    await store.create(promise);
    return promise;
  };
  const due = async (subject: string, at: string) => {
    clock.at = at;
    await wireDispatchCallback(ports)({ subject, nthDial: 1 });
  };
  return { ...made, connect, environment, hear, click, owe, due, looked, counted };
}

describe('a call that an agent dials by hand', () => {
  test('is in the book of who is being called: a click on its customer is refused, with who and since when, until it is over', async () => {
    const { hear, click, clock, did } = setUp();
    await hear(BEGINS);
    clock.at = '2026-11-23T09:00:08.000Z';
    expect(await click()).toEqual({ refusal: { code: 'customer-being-called', since: BEGAN.initiatedAt, forSeconds: 8, talking: false, by: 'ben' } });
    await hear(JOINS);
    clock.at = '2026-11-23T09:01:10.000Z';
    expect(await click()).toEqual({ refusal: { code: 'customer-being-called', since: TALKS.connectedAt, forSeconds: 60, talking: true, by: 'ben' } });
    expect(await click({ agent: BEN, idempotencyKey: 'own' })).toMatchObject({ refusal: { code: 'customer-being-called' } });
    await hear(ENDS);
    expect(await click()).toMatchObject({ created: true });
    expect(did.placed).toHaveLength(1);
  });

  test('to a customer whom a colleague’s click is calling, is noted there, and is told of to others when that click is over', async () => {
    const { hear, click, ports, store, clock } = setUp();
    const first = (await click()) as { callback: Callback };
    await hear(BEGINS);
    const noted = (await store.find(first.callback.id))!;
    expect(journeyOf(noted).at(-1)).toMatchObject({ event: 'called-beside', detail: 'Another agent dialled the customer by hand, and not by it.' });
    await createAdvance(ports)(noted, { type: 'dial-refused', failure: 'connect-busy' });
    await hear(JOINS);
    clock.at = '2026-11-23T09:01:10.000Z';
    const again = { idempotencyKey: 'key-2' };
    expect(await click(again)).toMatchObject({ refusal: { code: 'customer-being-called', since: BEGAN.initiatedAt, by: 'ben' } });
    expect(await click({ ...again, idempotencyKey: 'key-3', evenSo: true })).toMatchObject({ created: true, callback: { beside: { why: 'being-called' } } });
    await hear(ENDS);
    expect(await click({ agent: BEN, idempotencyKey: 'key-4' })).toMatchObject({ refusal: { by: 'ada' } });
  });

  test('right after a click that nobody answered is noted, though Connect may hold something of that click still', async () => {
    const { hear, click, store, ports, clock } = setUp();
    const { callback } = (await click({ agent: BEN })) as { callback: Callback };
    await admitHandoff(ports, callback.id, { type: 'admission-asked', contactId: 'c1' });
    await createAdvance(ports)((await store.find(callback.id))!, { type: 'contact-seen', facts: { contactId: 'c2', acceptedAt: clock.at, disconnectedAt: clock.at, disconnectReason: 'TELECOM_UNANSWERED' }, rootContactId: 'c1' });
    expect(await store.find(callback.id)).toMatchObject({ phase: 'ended', checkAt: expect.any(String) });
    await hear(BEGINS);
    clock.at = '2026-11-23T09:00:30.000Z';
    expect(await click()).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben' } });
  });

  test('takes a promise out of its line while they talk, also one that stays, of a queue that the agent does not serve', async () => {
    const { hear, owe, due, store, ports, served, did } = setUp();
    served['u-ben'] = [];
    const promise = await owe();
    await due(promise.subject, promise.dueAt);
    await admitHandoff(ports, promise.id, { type: 'admission-asked', contactId: 'c1', version: 1, line: 'queue' });
    const queued = { contactId: 'c2', queuedAt: promise.dueAt };
    Object.assign(ports.contacts, { callbacksFrom: async () => ({ first: 'c2', open: ['c2'] }), lookUp: async (contactId: string) => ({ facts: contactId === 'c2' ? queued : { contactId } }) });
    await createAdvance(ports)((await store.find(promise.id))!, { type: 'contact-seen', facts: queued, rootContactId: 'c1' });
    await hear(BEGINS);
    await hear(JOINS);
    expect(did.stopped).toEqual(['c2']);
    expect(await store.find(promise.id)).toMatchObject({ calledBeside: { stays: 'not-theirs' }, phase: 'waiting', attempt: { withdrawal: 'called-beside' } });
  });

  test('gives way to a click with `evenSo`, whose journey says so', async () => {
    const { hear, click } = setUp();
    await hear(BEGINS);
    const beside = await click({ evenSo: true });
    expect(journeyOf((beside as { callback: Parameters<typeof journeyOf>[0] }).callback)[0]!.detail).toBe('ada asked to call the customer, though they were being called already.');
  });

  test('costs one look, in whatever order its events come, however often, and in however many environments', async () => {
    const event = fc.constantFrom(BEGINS, JOINS, ENDS);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ event, environment: fc.nat(2) }), { minLength: 1, maxLength: 12 }), async (events) => {
        const { environment, looked, store } = setUp();
        const environments = [environment(), environment(), environment()];
        await Promise.all(events.map(({ event: told, environment: nth }) => environments[nth]!(told)));
        expect(looked.length).toBeLessThanOrEqual(1);
        expect(store.newest().length).toBe(looked.length);
      }),
    );
  });

  test('of which all news but the last was lost is not looked at, and is in no book', async () => {
    const { hear, looked, store } = setUp();
    await hear(ENDS);
    expect([looked, store.newest()]).toEqual([[], []]);
  });

  test('is looked at again where Connect did not show it yet, at its next event and no sooner', async () => {
    const { hear, connect, looked, click } = setUp();
    const shows = connect.lookUp.bind(connect);
    connect.lookUp = async () => undefined;
    await hear(BEGINS);
    connect.lookUp = shows;
    await hear(JOINS);
    expect(looked).toEqual([CONTACT]);
    expect(await click()).toMatchObject({ refusal: { talking: true } });
  });

  test('whose look Connect is too busy for is let go, and so are those of the next seconds', async () => {
    const { hear, connect, looked, counted, clock, click } = setUp();
    const shows = connect.lookUp.bind(connect);
    connect.lookUp = () => Promise.reject(new Error('TooManyRequestsException'));
    await hear(BEGINS);
    connect.lookUp = shows;
    await hear(JOINS);
    await hear(news({ ...BEGAN, contactId: 'c-other' }));
    expect([looked, counted]).toEqual([[], ['HandDialled look let go', 'HandDialled look let go']]);
    expect(await click()).toMatchObject({ created: true });
    clock.at = '2026-11-23T09:00:06.000Z';
    await hear(news({ ...BEGAN, contactId: 'c-third' }));
    expect(looked).toEqual(['c-third']);
  });

  test('is looked at within the budget of a second alone', async () => {
    const { hear, looked } = setUp();
    await Promise.all(Array.from({ length: 20 }, (_, nth) => hear(news({ ...BEGAN, contactId: `c-${nth}` }))));
    expect(looked).toHaveLength(4);
  });

  test('to a number that Connect does not show is in no book', async () => {
    const { hear, store } = setUp('anonymous');
    await hear(BEGINS);
    expect(store.newest()).toEqual([]);
  });

  test.each([
    ['while it rings', [BEGINS], '2026-11-23T09:02:00.000Z'],
    ['while they talk', [BEGINS, JOINS], '2026-11-23T10:00:00.000Z'],
  ])('whose end is never told %s counts as over after a time, without a question', async (_when, told, at) => {
    const { hear, click, clock, looked } = setUp();
    for (const each of told) await hear(each);
    clock.at = new Date(Date.parse(at) - 1).toISOString();
    expect(await click()).toMatchObject({ refusal: { code: 'customer-being-called' } });
    clock.at = at;
    expect(await click()).toMatchObject({ created: true });
    expect(looked).toHaveLength(1);
  });

  test('can be taken back by nobody', async () => {
    const { hear, store, follow, did } = setUp();
    await hear(BEGINS);
    const [entry] = store.newest();
    expect(await follow(entry!, { type: 'cancelled', cause: 'cancelled', by: BEN })).toMatchObject({ refused: 'agent-has-it' });
    expect(did.stopped).toEqual([]);
  });
});

describe('a callback that is promised to a customer whom an agent dials by hand', () => {
  test('is neither dispatched nor called now meanwhile, and goes on once nobody answered', async () => {
    const { hear, owe, due, callNow, click, did } = setUp();
    const { id, subject } = await owe();
    await hear(BEGINS);
    expect(await click()).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben' } });
    expect(await callNow({ agent: ADA, id })).toEqual({ refusal: { code: 'agent-has-it' } });
    await due(subject, '2026-11-23T09:00:30.000Z');
    await due(subject, '2026-11-23T09:00:59.000Z');
    expect(did.placed).toEqual([]);
    await hear(RINGS_OUT);
    await due(subject, '2026-11-23T09:01:30.000Z');
    expect(did.placed).toHaveLength(1);
  });

  test('waits past its time while they talk, and is settled by that where the agent serves its queue', async () => {
    const { hear, owe, due, store, did } = setUp();
    const { id, subject } = await owe();
    await hear(BEGINS);
    await due(subject, '2026-11-23T09:00:08.000Z');
    await hear(JOINS);
    await hear(ENDS);
    await due(subject, '2026-11-23T09:05:00.000Z');
    const settled = (await store.find(id))!;
    expect(settled).toMatchObject({ phase: 'ended', outcome: { code: 'reached-otherwise' } });
    expect(journeyOf(settled).map(({ detail }) => detail)).toContain('ben dialled the customer by hand, and not by it.');
    expect(did.placed).toEqual([]);
  });

  test('stays where the agent does not serve its queue: it is called once that talk is over, and its journey says why', async () => {
    const { hear, owe, due, store, did } = setUp();
    const { id, subject } = await owe({}, SALES);
    await hear(BEGINS);
    await hear(JOINS);
    await due(subject, '2026-11-23T09:02:30.000Z');
    expect(did.placed).toEqual([]);
    await hear(ENDS);
    await due(subject, '2026-11-23T09:03:30.000Z');
    expect(did.placed).toHaveLength(1);
    expect(journeyOf((await store.find(id))!).map(({ detail }) => detail)).toContain('ben dialled the customer by hand, and not by it. It stays, whatever comes of that call: it is of a queue that they do not serve.');
  });

  test('is settled by its owner’s own call, whichever queue it is of', async () => {
    const { hear, owe, store } = setUp();
    const { id } = await owe({ owner: BEN }, SALES);
    await hear(BEGINS);
    await hear(JOINS);
    await hear(ENDS);
    expect(await store.find(id)).toMatchObject({ outcome: { code: 'reached-otherwise' } });
  });

  test('stays where the number is owed several, since nobody knows whom the agent reached', async () => {
    const { hear, owe, store, ports } = setUp();
    const first = await owe();
    const subject = ports.ids.digest('customer', NUMBER, 'case-2');
    const second = await owe({ subject, id: `${subject}.promise`, crmRecord: 'case-2' });
    await store.linkNumber(NUMBER, { callbackId: second.id, linkedAt: second.requestedAt, forgetAt: second.purgeAt });
    await hear(BEGINS);
    await hear(JOINS);
    await hear(ENDS);
    for (const { id } of [first, second]) expect(await store.find(id)).toMatchObject({ phase: 'pending', calledBeside: { byHand: true, stays: 'several-owed' } });
  });

  test('may be promised in that very talk, which then is no more in its way', async () => {
    const { hear, store, createOrReplaceEnded } = setUp();
    await hear(BEGINS);
    const { owner: _nobody, ...request } = PROMISE;
    const subject = store.newest()[0]!.subject;
    const promise = newPending({ ...request, subject, id: `${subject}.promise`, number: NUMBER }, SUPPORT);
    expect(await createOrReplaceEnded(promise)).toMatchObject({ created: false, existing: { mode: 'by-hand' } });
    await hear(JOINS);
    expect(await createOrReplaceEnded(promise)).toEqual({ created: true });
  });
});
