import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { createAdvance, createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { ADA, SECOND_LINE } from '../../fakes/dial-ports';
import { BEN, SUPPORT } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';
import { byBen, clickOf, dispatchCallback, NUMBER, setUp } from './one-customer';

describe('a click on a customer who is owed a callback', () => {
  test('that the agent may handle becomes its call-now', async () => {
    const { click, did, store, ...made } = setUp();
    const owed = await promised(made);
    expect(await click(byBen())).toMatchObject({ calledNow: { id: owed.id, attempt: { calledNowBy: BEN } } });
    expect(await click(byBen({ idempotencyKey: 'again' }))).toMatchObject({ calledNow: { id: owed.id } });
    expect(await click(clickOf())).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben' } });
    expect(did.placed).toEqual([`${owed.id}-1`]);
    expect(await store.findLatest(owed.subject)).toMatchObject({ id: owed.id });
  });

  test('whose number is put right in that very moment calls the number that was clicked, and never the other', async () => {
    const { click, store, ...made } = setUp();
    const owed = await promised(made);
    const save = store.save.bind(store);
    vi.spyOn(store, 'save').mockImplementationOnce(async (next) => {
      await made.editCallback({ agent: ADA, id: owed.id, number: '030 87654321' });
      return save(next);
    });
    expect(await click(byBen())).toMatchObject({ created: true, callback: { number: owed.number } });
    expect(await store.find(owed.id)).toMatchObject({ phase: 'pending', number: '+493087654321', attempt: {} });
  });

  test('takes what the agent chose in the click with it: whether the call is recorded, and the number that is shown', async () => {
    const { click, ...made } = setUp();
    made.ports.queues.set('q-support', { ...SUPPORT, recording: 'agent-chooses', callerIds: [SECOND_LINE] });
    const owed = await promised(made);
    expect(await click(byBen({ recorded: true, callerId: SECOND_LINE.number }))).toMatchObject({ calledNow: { id: owed.id, recorded: true, callerId: SECOND_LINE.number } });
  });

  test.each([
    [{ recorded: true }, { code: 'recording-not-a-choice', policy: 'never' }],
    [{ callerId: SECOND_LINE.number }, { code: 'caller-id-not-allowed', callerId: SECOND_LINE.number }],
  ])('with a choice that its queue does not leave to agents is refused, and nobody is called: %o', async (choice, refusal) => {
    const { click, did, ...made } = setUp();
    await promised(made);
    expect(await click(byBen(choice))).toMatchObject({ refusal });
    expect(did.placed).toEqual([]);
  });

  test('is that call alone for who repeats it after a lost answer, whatever came of the call', async () => {
    const { click, talk, hangUp, did, store, clock, ...made } = setUp();
    const owed = await promised(made);
    expect(await click(byBen())).toMatchObject({ calledNow: { id: owed.id } });
    await createAdvance(made.ports)((await store.find(owed.id))!, { type: 'admission-asked', contactId: 'c1', version: (await store.find(owed.id))!.version, line: 'agent' });
    await talk(owed.id);
    await hangUp(owed.id);
    expect(await click(byBen())).toMatchObject({ calledNow: { id: owed.id, phase: 'ended' } });
    await createFollow(made.ports)((await store.find(owed.id))!, { type: 'outcome-said', said: { at: clock.at, by: BEN, outcome: outcome('voicemail') } });
    expect(await click(byBen())).toMatchObject({ calledNow: { id: owed.id, phase: 'pending' } });
    expect(did.placed).toHaveLength(1);
    expect(await click(byBen({ idempotencyKey: 'another' }))).toMatchObject({ calledNow: { attempt: { calledNowBy: BEN } } });
    expect(did.placed).toHaveLength(2);
  });

  test('that follows another contact than the agent answers: it follows both, and that call carries the second', async () => {
    const { click, store, ...made } = setUp();
    made.contacts['u-ada'] = { contactId: 'call-1', callerId: '+493012345678', queueId: 'q-support' };
    const owed = await promised(made, { relatedContactId: 'call-1' });
    expect(await click(byBen({ relatedContactId: 'vm-1' }))).toMatchObject({ calledNow: { id: owed.id, relatedContactId: 'call-1', attempt: { answersContactId: 'vm-1' } } });
    for (const contactId of ['call-1', 'vm-1']) expect((await store.followingOn(contactId)).map(({ id }) => id)).toEqual([owed.id]);
    expect(await click(clickOf({ relatedContactId: 'vm-1' }))).toMatchObject({ refusal: { code: 'related-contact-being-called' } });
  });

  test('that is not theirs is told of queue and time', async () => {
    const { click, did, ...made } = setUp();
    const owed = await promised(made, { own: true });
    const refusal = { code: 'owed-elsewhere', queue: 'Support', local: expect.stringMatching(/^2026-11-23T/), zone: owed.zone };
    expect(await click(byBen())).toEqual({ refusal });
    expect(did.placed).toEqual([]);
  });

  test('that is not theirs goes beside it with `evenSo`, and settles it by their talk', async () => {
    const { clicked, talk, hangUp, store, ...made } = setUp();
    const owed = await promised(made, { own: true });
    const beside = await clicked(byBen({ evenSo: true }));
    expect(beside).toMatchObject({ beside: { callbackId: owed.id, why: 'owed' } });
    expect(await store.find(owed.id)).toMatchObject({ phase: 'pending' });
    await talk(beside.id);
    await hangUp(beside.id);
    const settled = (await store.find(owed.id))!;
    expect(settled).toMatchObject({ phase: 'ended', outcome: { code: 'reached-otherwise' } });
    expect(journeyOf(settled).map(({ detail }) => detail)).toEqual([
      'ada asked for a callback.',
      'ben called the customer beside it.',
      'Another call of an agent to the customer was answered before this one was made.',
    ]);
  });

  test('beside which an agent calls is not placed at its time, until that call is over', async () => {
    const { clicked, ports, store, clock, did, ...made } = setUp();
    const owed = await promised(made, { own: true });
    const beside = await clicked(byBen({ evenSo: true }));
    clock.at = owed.dueAt;
    const due = { subject: owed.subject, nthDial: 1 };
    await dispatchCallback(ports, due);
    expect(did.placed).toEqual([`${beside.id}-1`]);
    await createAdvance(ports)((await store.find(beside.id))!, { type: 'dial-refused', failure: 'connect-busy' });
    await dispatchCallback(ports, due);
    expect(did.placed).toEqual([`${beside.id}-1`, `${owed.id}-1`]);
  });

  test('is settled at its time by a talk whose news of it was lost', async () => {
    const { clicked, talk, hangUp, ports, store, clock, did, ...made } = setUp();
    const owed = await promised(made, { own: true });
    const beside = await clicked(byBen({ evenSo: true }));
    const find = ports.store.find;
    ports.store.find = (id) => (id === owed.id ? Promise.reject(new Error('The table does not answer.')) : find(id));
    await expect(talk(beside.id)).rejects.toThrow('does not answer');
    await hangUp(beside.id);
    ports.store.find = find;
    expect(await store.find(owed.id)).toMatchObject({ phase: 'pending' });
    clock.at = owed.dueAt;
    await dispatchCallback(ports, { subject: owed.subject, nthDial: 1 });
    expect(await store.find(owed.id)).toMatchObject({ outcome: { code: 'reached-otherwise' } });
    expect(did.placed).toEqual([`${beside.id}-1`]);
  });

  test.each(['promised again', 'moved there'])('is cancelled while an agent calls beside it: what is %s waits for that call, and is not settled by it', async (how) => {
    const { click, clicked, talk, hangUp, cancelCallback, editCallback, ports, store, clock, did, ...made } = setUp();
    const owed = await promised(made, { own: true });
    const beside = await clicked(byBen({ evenSo: true }));
    await cancelCallback({ agent: ADA, id: owed.id });
    expect(await click(clickOf({ idempotencyKey: 'now' }))).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben' } });
    const other = await promised(made, { idempotencyKey: 'again', own: true, ...(how === 'moved there' && { number: '030 87654321' }) });
    if (how === 'moved there') await editCallback({ agent: ADA, id: other.id, number: NUMBER });
    const next = (await store.findLatest(owed.subject))!;
    expect(next).toMatchObject({ id: other.id, calledBeside: { id: beside.id, stays: 'promised-since' } });
    clock.at = owed.dueAt;
    const due = { subject: owed.subject, nthDial: 1 };
    await dispatchCallback(ports, due);
    expect(did.placed).toEqual([`${beside.id}-1`]);
    await talk(beside.id);
    await hangUp(beside.id);
    await dispatchCallback(ports, due);
    expect(did.placed).toEqual([`${beside.id}-1`, `${next.id}-1`]);
  });

  test('beside which an agent begins to call in the moment when another calls it now: one of the two is told of the other', async () => {
    const { clicked, ports, did, callNow, ...made } = setUp();
    const owed = await promised(made, { own: true });
    const send = ports.dispatch.send.bind(ports.dispatch);
    ports.dispatch.send = async (messages) => {
      ports.dispatch.send = send;
      await clicked(byBen({ evenSo: true }));
      await send(messages);
    };
    expect(await callNow({ agent: ADA, id: owed.id })).toEqual({ refusal: { code: 'agent-has-it' } });
    expect(did.placed).toHaveLength(1);
  });

  test('beside which an agent calls is called now by nobody', async () => {
    const { clicked, click, callNow, ...made } = setUp();
    const owed = await promised(made, { own: true });
    await clicked(byBen({ evenSo: true }));
    expect(await callNow({ agent: ADA, id: owed.id })).toEqual({ refusal: { code: 'agent-has-it' } });
    expect(await click(clickOf())).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben' } });
  });
});

describe('a click on a customer whose callback was missed', () => {
  const missed = async () => {
    const made = setUp();
    const owed = await promised(made, { own: true });
    made.clock.at = owed.purgeAt;
    await dispatchCallback(made.ports, { subject: owed.subject, nthDial: 1 });
    expect(await made.store.find(owed.id)).toMatchObject({ outcome: { code: 'purged' } });
    return { ...made, owed };
  };

  test('is a call of its own; the missed one stays on its list until they talk', async () => {
    const { clicked, talk, hangUp, store, owed } = await missed();
    const click = await clicked(byBen());
    await talk(click.id);
    expect(await store.findLatest(owed.subject)).not.toHaveProperty('dismissed');
    await hangUp(click.id);
    expect(await store.findLatest(owed.subject)).toMatchObject({ id: owed.id, dismissed: { by: BEN } });
  });

  test('by two agents is one call, and the second is told of the first', async () => {
    const { click, did } = await missed();
    const answers = await Promise.all([click(byBen()), click(clickOf())]);
    expect(answers.filter((answer) => 'created' in answer && answer.created)).toHaveLength(1);
    expect(answers.filter((answer) => 'refusal' in answer && answer.refusal.code === 'customer-being-called')).toHaveLength(1);
    expect(did.placed).toHaveLength(1);
  });

  test('while another callback is promised in its place sees that one: a call that nobody knows of there could ring the customer twice', async () => {
    const { click, store, did, owed, ...made } = await missed();
    const save = store.save.bind(store);
    store.save = async (next) => {
      store.save = save;
      await promised(made, { idempotencyKey: 'again', own: true, at: { in: { minutes: 30 }, zone: 'Europe/London' } });
      return store.save(next);
    };
    expect(await click(byBen())).toMatchObject({ refusal: { code: 'owed-elsewhere' } });
    expect(did.placed).toEqual([]);
    expect(await store.findLatest(owed.subject)).toMatchObject({ phase: 'pending' });
  });
});
