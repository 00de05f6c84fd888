import { admitHandoff } from '../../../lambda/callbacks/usecases/admit-handoff';
import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import type { DispatchMessage } from '../../../lambda/agenda/ports/dispatch';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import type { ClickOrder } from '../../../lambda/dials/domain/click-order';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

const NUMBER = '030 12345678';
const TALKING = { contactId: 'c2', queuedAt: '2026-11-23T09:00:03.000Z', acceptedAt: '2026-11-23T09:00:05.000Z', connectedAt: '2026-11-23T09:00:10.000Z' };

function clickOf(more: Partial<ClickOrder> = {}): ClickOrder {
  return { agent: ADA, number: NUMBER, mode: 'queued-callback', idempotencyKey: `key-${more.agent?.username ?? 'ada'}`, ...more };
}

const dispatchCallback = (ports: Parameters<typeof wireDispatchCallback>[0], message: DispatchMessage) => wireDispatchCallback(ports)(message);

const byBen = (more: Partial<ClickOrder> = {}) => clickOf({ agent: BEN, ...more });

function setUp() {
  const made = createPromisePorts();
  const { ports, store } = made;
  const click = (order: ClickOrder) => startDial(ports, order);
  const clicked = async (order: ClickOrder) => {
    const answer = await click(order);
    if (!('callback' in answer)) throw new Error(`It was not a call of its own: ${JSON.stringify(answer)}`);
    return answer.callback;
  };
  const talk = async (id: string) => {
    await admitHandoff(ports, id, { type: 'admission-asked', contactId: 'c1' });
    await createAdvance(ports)((await store.find(id))!, { type: 'contact-seen', facts: TALKING });
    ports.contacts.lookUp = async (contactId) => ({ facts: contactId === 'c1' ? { contactId } : TALKING });
  };
  const hangUp = async (id: string) => createAdvance(ports)((await store.find(id))!, { type: 'contact-seen', facts: { ...TALKING, disconnectedAt: '2026-11-23T09:01:00.000Z' } });
  return { ...made, click, clicked, talk, hangUp };
}

describe('a click on a customer whom another agent', () => {
  test('is calling is refused, with who and since when', async () => {
    const { click, clicked, clock, did } = setUp();
    await clicked(clickOf());
    clock.at = '2026-11-23T09:00:12.000Z';
    expect(await click(byBen())).toEqual({ refusal: { code: 'customer-being-called', since: '2026-11-23T09:00:00.000Z', forSeconds: 12, talking: false, by: 'ada' } });
    expect(did.placed).toHaveLength(1);
  });

  test('talks to is refused, and does not end their talk', async () => {
    const { click, clicked, talk, store, clock } = setUp();
    const first = await clicked(clickOf());
    await talk(first.id);
    clock.at = '2026-11-23T09:03:10.000Z';
    expect(await click(byBen())).toMatchObject({ refusal: { code: 'customer-being-called', forSeconds: 180, talking: true } });
    expect(await store.find(first.id)).toMatchObject({ phase: 'connected' });
  });

  test('is calling does not say who, to agents who serve no queue with them', async () => {
    const { click, clicked, served } = setUp();
    served['u-ben'] = ['q-elsewhere'];
    await clicked(clickOf());
    expect(await click(byBen())).not.toHaveProperty('refusal.by');
  });

  test('does not fail when Connect is too busy to say whether they serve a queue together', async () => {
    const { click, clicked, ports } = setUp();
    await clicked(clickOf());
    ports.desks.queuesOf = () => Promise.reject(new Error('TooManyRequestsException'));
    const { refusal } = (await click(byBen())) as { refusal: object };
    expect(refusal).toMatchObject({ code: 'customer-being-called' });
    expect(refusal).not.toHaveProperty('by');
  });

  test('is calling goes beside that call with `evenSo`, once however often it is repeated, and its journey says so', async () => {
    const { clicked, click, did } = setUp();
    await clicked(clickOf());
    const beside = await clicked(byBen({ evenSo: true }));
    expect(await click(byBen({ evenSo: true }))).toMatchObject({ callback: { id: beside.id }, created: false });
    expect(await click(byBen({ idempotencyKey: 'another' }))).toMatchObject({ callback: { id: beside.id }, created: false });
    expect(did.placed).toHaveLength(2);
    expect(journeyOf(beside)[0]!.detail).toBe('ben asked to call the customer, though they were being called already.');
  });

  test('called beside, and talked to, may be called by them again at once', async () => {
    const { clicked, talk, hangUp, clock } = setUp();
    await clicked(clickOf());
    const beside = await clicked(byBen({ evenSo: true }));
    await talk(beside.id);
    clock.at = '2026-11-23T09:01:02.000Z';
    await hangUp(beside.id);
    expect(await clicked(byBen({ evenSo: true, idempotencyKey: 'again' }))).toMatchObject({ phase: 'dispatching', beside: { why: 'being-called' } });
  });

  test('called beside is repeated by nobody who lost the answer, though the place is free again', async () => {
    const { clicked, click, ports, store, did } = setUp();
    const first = await clicked(clickOf());
    const beside = await clicked(byBen({ evenSo: true }));
    for (const { id } of [first, beside]) await createAdvance(ports)((await store.find(id))!, { type: 'dial-refused', failure: 'connect-busy' });
    expect(await click(byBen({ evenSo: true }))).toMatchObject({ callback: { id: beside.id }, created: false });
    expect(did.placed).toHaveLength(2);
  });

  test('called, and did not reach, is a call of its own', async () => {
    const { clicked, click, ports } = setUp();
    const first = await clicked(clickOf());
    await createAdvance(ports)(first, { type: 'dial-refused', failure: 'connect-busy' });
    expect(await click(byBen())).toMatchObject({ created: true });
  });
});

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
      'An agent reached the customer by another call before this one was made.',
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
    await talk(beside.id);
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
});

describe('a callback that is asked for while an agent’s click keeps the customer’s place', () => {
  test('by the agent who talks to them is promised, and the click counts as handled', async () => {
    const { clicked, talk, store, ...made } = setUp();
    const click = await clicked(clickOf());
    await talk(click.id);
    const next = await promised(made, { own: true });
    expect(next).toMatchObject({ phase: 'pending' });
    expect(await store.find(click.id)).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
  });

  test('while it is on its way is refused, and nothing throws', async () => {
    const { clicked, scheduleCallback } = setUp();
    await clicked(clickOf());
    const at = { in: { minutes: 30 }, zone: 'Europe/London' };
    const answer = await scheduleCallback({ agent: BEN, number: NUMBER, queueId: 'q-support', at, own: false, idempotencyKey: 'k' });
    expect(answer).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ada' } });
  });
});

describe('a voicemail that two agents answer', () => {
  const OTHER_NUMBER = '030 87654321';
  const related = { relatedContactId: 'vm-1' };

  test('is answered by one call: the second agent is told who has it, also on another number of it', async () => {
    const { click, clicked, clock, did } = setUp();
    await clicked(clickOf(related));
    clock.at = '2026-11-23T09:00:12.000Z';
    expect(await click(byBen({ ...related, number: OTHER_NUMBER }))).toEqual({ refusal: { code: 'related-contact-being-called', since: '2026-11-23T09:00:00.000Z', forSeconds: 12, by: 'ada' } });
    expect(did.placed).toHaveLength(1);
  });

  test('is answered by both when the second insists, or the first is over', async () => {
    const { clicked, ports } = setUp();
    const first = await clicked(clickOf(related));
    await clicked(byBen({ ...related, number: OTHER_NUMBER, evenSo: true, idempotencyKey: 'insists' }));
    await createAdvance(ports)(first, { type: 'dial-refused', failure: 'connect-busy' });
    await clicked(byBen({ ...related, number: '030 11122233' }));
  });

  test('is answered by the first of many who click in one moment', async () => {
    const { click, did } = setUp();
    const numbers = Array.from({ length: 20 }, (_, nth) => `030 1234${1000 + nth}`);
    const answers = await Promise.all(numbers.map((number, nth) => click(clickOf({ ...related, number, agent: { userId: `u-${nth}`, username: `agent-${nth}` } }))));
    expect(answers.filter((answer) => 'created' in answer && answer.created)).toHaveLength(1);
    expect(did.placed).toHaveLength(1);
  });

  test('is called once when its own agent clicks twice', async () => {
    const { click, clicked } = setUp();
    const first = await clicked(clickOf(related));
    expect(await click(clickOf({ ...related, idempotencyKey: 'again' }))).toMatchObject({ callback: { id: first.id }, created: false });
  });
});
