import fc from 'fast-check';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import { ADA } from '../../fakes/dial-ports';
import { BEN } from '../../fakes/promise-ports';
import { BEGAN, BEGINS, CONTACT, ENDS, JOINS, news, NUMBER, setUp, TALKS } from './hand-dialled';

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

  test('beside another one: whoever clicks is told of those who call still, be they not the last who began', async () => {
    const { hear, owe, connect, click, clock } = setUp();
    await owe({ dueAt: '2026-11-23T15:00:00.000Z' });
    await hear(BEGINS);
    clock.at = '2026-11-23T09:00:20.000Z';
    const adas = { contactId: 'c-ada', initiatedAt: clock.at, agentId: ADA.userId };
    connect.lookUp = async (contactId) => ({ facts: { ...adas, contactId }, userId: ADA.userId, customerNumber: NUMBER });
    await hear(news(adas));
    clock.at = '2026-11-23T09:00:30.000Z';
    expect(await click()).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ada and ben', since: BEGAN.initiatedAt } });
    await hear(news({ ...adas, disconnectedAt: clock.at }, true));
    expect(await click({ idempotencyKey: 'later' })).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben', since: BEGAN.initiatedAt } });
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

  test('of which an agent says while they talk what came of it, keeps that word', async () => {
    const { hear, store, ports } = setUp();
    await hear(BEGINS);
    await hear(JOINS);
    const [talk] = store.newest();
    const said = { at: '2026-11-23T09:01:00.000Z', by: BEN, outcome: outcome('reached') };
    await createAdvance(ports)(talk!, { type: 'outcome-said', said });
    await hear(ENDS);
    expect(store.newest()).toMatchObject([{ phase: 'ended', outcome: { code: 'reached' } }]);
  });

  test('of whose end nothing was heard for an hour is looked at, each hour, until it is over', async () => {
    const { hear, store, ports, clock } = setUp();
    await hear(BEGINS);
    await hear(JOINS);
    let shown: ContactFacts = TALKS;
    const contacts = { ...ports.contacts, lookUp: async () => ({ facts: shown, customerNumber: NUMBER }) };
    const check = async (at: string) => {
      clock.at = at;
      await createAdvance({ ...ports, contacts })(store.newest()[0]!, { type: 'check-due' });
      return store.newest()[0]!;
    };
    expect(await check('2026-11-23T10:00:11.000Z')).toMatchObject({ phase: 'connected', checkAt: '2026-11-23T11:00:11.000Z' });
    expect(await check('2026-11-23T10:30:00.000Z')).toMatchObject({ checkAt: '2026-11-23T11:00:11.000Z' });
    shown = { ...TALKS, disconnectedAt: '2026-11-23T10:40:00.000Z' };
    expect(await check('2026-11-23T11:00:12.000Z')).toMatchObject({ phase: 'ended', endedAt: '2026-11-23T10:40:00.000Z', outcome: { code: 'answered' } });
  });

  test('of which all news but the last was lost is looked at, and is over: what was promised to its customer since stands', async () => {
    const { hear, looked, store } = setUp();
    await hear(ENDS);
    await hear(ENDS);
    expect(looked).toEqual([CONTACT]);
    expect(store.newest()).toMatchObject([{ mode: 'by-hand', phase: 'ended', outcome: { code: 'answered' } }]);
    expect(store.newest()[0]).not.toHaveProperty('beside');
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

  test('is looked at again where it could not be noted: the event that comes again puts it into the book', async () => {
    const { hear, looked, click, store } = setUp();
    const { create } = store;
    store.create = () => Promise.reject(new Error('no answer'));
    await expect(hear(BEGINS)).rejects.toThrow('no answer');
    store.create = create;
    await hear(BEGINS);
    expect(looked).toEqual([CONTACT, CONTACT]);
    expect(await click()).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben' } });
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
