import type { Agent } from '../../../lambda/agents/domain/agent';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import { viewSaid } from '../../../lambda/callbacks/http/said-view';
import { newPending } from '../../../lambda/callbacks/domain/new-promise';
import { wireSweepOverdue } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA } from '../../fakes/dial-ports';
import { untilTheEnd } from '../../fakes/endless-time';
import { BEN, SALES, SUPPORT } from '../../fakes/promise-ports';
import { PROMISE } from '../../../docs/print/callback-samples';
import { BEGAN, BEGINS, CONTACT, ENDS, JOINS, news, NUMBER, RINGS_OUT, setUp } from './hand-dialled';

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

  test('is told to the agent who dialled, too, when they click that customer with `evenSo`: their call by hand is not taken for the click', async () => {
    const { hear, owe, click, did } = setUp();
    await owe();
    await hear(BEGINS);
    await hear(JOINS);
    expect(await click({ agent: BEN, evenSo: true })).toMatchObject({ refusal: { code: 'customer-being-called', talking: true } });
    expect(did.placed).toEqual([]);
    await hear(ENDS);
    expect(await click({ agent: BEN, evenSo: true, idempotencyKey: 'later' })).toMatchObject({ created: true });
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

  test('waits for it also where it was promised just before the call was noted on a missed one', async () => {
    const { hear, owe, due, store, did } = setUp();
    const missed = await owe();
    await due(missed.subject, missed.purgeAt);
    expect(await store.find(missed.id)).toMatchObject({ outcome: { code: 'purged' } });
    const next = { ...missed, id: `${missed.subject}.again` };
    const save = store.save.bind(store);
    store.save = async (record) => {
      store.save = save;
      expect(await store.create(next, async () => next)).toEqual({ created: true });
      return store.save(record);
    };
    await hear(BEGINS);
    expect(await store.findLatest(missed.subject)).toMatchObject({ id: next.id, calledBeside: { byHand: true } });
    expect(did.placed).toEqual([]);
  });

  test('stays where the number is owed several, since nobody knows whom the agent reached', async () => {
    const { hear, owe, store, ports } = setUp();
    const first = await owe();
    const subject = ports.ids.digest('customer', NUMBER, 'case-2');
    const second = await owe({ subject, id: `${subject}.promise`, crmRecord: 'case-2' });
    await store.linkNumber(NUMBER, { callbackId: second.id, linkedAt: second.requestedAt, openUntil: second.purgeAt });
    await hear(BEGINS);
    await hear(JOINS);
    await hear(ENDS);
    for (const { id } of [first, second]) expect(await store.find(id)).toMatchObject({ phase: 'pending', calledBeside: { byHand: true, stays: 'several-owed' } });
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

  test('waits for every call that is dialled by hand, also where a second one begins beside the first and ends before it', async () => {
    const { hear, owe, due, store, did } = setUp();
    const { id, subject } = await owe();
    const second = { ...BEGAN, contactId: 'c-hand-2', agentId: ADA.userId, initiatedAt: '2026-11-23T09:00:02.000Z' };
    await hear(BEGINS);
    const first = (await store.callbackOf(CONTACT))!;
    await hear(news(second));
    await hear(news({ ...second, disconnectedAt: '2026-11-23T09:00:20.000Z' }, true));
    await due(subject, '2026-11-23T09:00:30.000Z');
    expect(did.placed).toEqual([]);
    await hear(JOINS);
    await due(subject, '2026-11-23T09:02:00.000Z');
    expect(did.placed).toEqual([]);
    await hear(ENDS);
    expect(await store.find(id)).toMatchObject({ phase: 'ended', outcome: { code: 'reached-otherwise' }, settledBy: [{ click: first.id }] });
  });

  test('is told by the sweep what came of that call, where the telling failed', async () => {
    const { hear, owe, store, ports, clock } = setUp();
    const { id } = await owe();
    await hear(BEGINS);
    await hear(JOINS);
    const { find } = store;
    store.find = (wanted) => (wanted === id ? Promise.reject(new Error('no answer')) : find(wanted));
    await hear(ENDS);
    store.find = find;
    expect(await find(id)).toMatchObject({ phase: 'pending' });
    const sweep = wireSweepOverdue({ ...ports, ...untilTheEnd(), dueChecks: store });
    clock.at = '2026-11-23T09:05:00.000Z';
    expect(await sweep()).toEqual({ checked: 1, failed: 0 });
    expect(await find(id)).toMatchObject({ phase: 'ended', outcome: { code: 'reached-otherwise' } });
    expect(await sweep()).toEqual({ checked: 0, failed: 0 });
  });

  test('hears what came of that call where it was noted here, and the note of the call itself died until its end', async () => {
    const { hear, owe, store } = setUp();
    const { id } = await owe();
    const { create } = store;
    store.create = () => Promise.reject(new Error('it died'));
    await expect(hear(BEGINS)).rejects.toThrow('it died');
    store.create = create;
    expect(await store.find(id)).toMatchObject({ phase: 'pending', calledBeside: { byHand: true } });
    await hear(ENDS);
    expect(store.newest()).toContainEqual(expect.objectContaining({ mode: 'by-hand', phase: 'ended', beside: { callbackId: id, why: 'owed' } }));
    expect(await store.find(id)).toMatchObject({ phase: 'ended', outcome: { code: 'reached-otherwise' } });
  });

  test('is taken out of its line by the event that comes again, where it could not be told of the talk', async () => {
    const { hear, owe, store } = setUp();
    const { id } = await owe();
    await hear(BEGINS);
    const { find } = store;
    const heard: string[] = [];
    store.find = (wanted) => (wanted === id && heard.push(wanted) === 1 ? Promise.reject(new Error('no answer')) : find(wanted));
    await expect(hear(JOINS)).rejects.toThrow('no answer');
    await hear(JOINS);
    expect(heard).toHaveLength(2);
  });

  test('asks the agent who dialled by hand what came of that, is owed again when it was a voicemail, and hears their last word', async () => {
    const { hear, owe, sayCallbackOutcome, listCallbacks, store, clock } = setUp();
    const { id } = await owe();
    await hear(BEGINS);
    await hear(JOINS);
    await hear(ENDS);
    clock.at = '2026-11-23T09:04:00.000Z';
    const asked = async () => {
      const page = await listCallbacks({ agent: BEN, list: 'answered', owner: 'anybody', limit: 50 });
      return 'refusal' in page ? page : page.callbacks.map((callback) => callback.id);
    };
    const seenBy = async (agent: Agent) => viewSaid((await store.find(id))!, { agent, now: clock.at, language: 'en' });
    expect(await asked()).toEqual([id]);
    expect([await seenBy(BEN), await seenBy(ADA)]).toEqual([{ maySayOutcome: true }, { maySayOutcome: false }]);
    expect(await sayCallbackOutcome({ id, agent: ADA, outcome: 'voicemail' })).toEqual({ refusal: { code: 'call-not-answered' } });
    expect(await sayCallbackOutcome({ id, agent: BEN, outcome: 'voicemail' })).toMatchObject({ callback: { id, phase: 'pending' } });
    expect(await asked()).toEqual([]);
    expect(await seenBy(BEN)).toMatchObject({ maySayOutcome: true, said: { by: 'ben', code: 'voicemail' } });
    clock.at = '2026-11-23T09:05:00.000Z';
    expect(await sayCallbackOutcome({ id, agent: BEN, outcome: 'reached' })).toMatchObject({ callback: { id, phase: 'ended', outcome: { code: 'reached-otherwise' } } });
    expect(await asked()).toEqual([]);
    expect(await sayCallbackOutcome({ id, agent: BEN, outcome: 'reached', version: 1 })).toEqual({ refusal: { code: 'changed-meanwhile' } });
    clock.at = '2026-11-25T00:00:00.000Z';
    expect(await seenBy(BEN)).toMatchObject({ maySayOutcome: false });
    expect(await sayCallbackOutcome({ id, agent: BEN, outcome: 'voicemail' })).toEqual({ refusal: { code: 'outcome-too-late' } });
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
