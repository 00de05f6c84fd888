import type { CallbackOrder } from '../../../lambda/agent-callbacks/usecases/schedule-callback';
import { createAdvance, createFollow } from '../../../lambda/callbacks/usecases/advance-callback';
import type { Click } from '../../../lambda/callbacks/domain/callback-request';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { createRefusalAnswer } from '../../../lambda/http/problem';
import { DIAL_REFUSALS, type DialRefusal } from '../../../lambda/dials/domain/refusals';
import { wireDispatchCallback } from '../../../lambda/functions/wiring/dispatch-and-sweep';
import { ADA, startDial } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';

const NUMBER = '030 12345678';

/** Ada serves Support and Sales, ben Support alone. */
function setUp() {
  const made = createPromisePorts();
  const { scheduleCallback, ports } = made;
  const click = (agent = ADA, more: object = {}) => startDial(ports, { agent, number: NUMBER, mode: 'queued-callback', idempotencyKey: `click-${agent.username}`, ...more });
  /** Promised under the number and this record, as a switchboard's second customer is. */
  const promiseAs = (idempotencyKey: string, more: Partial<CallbackOrder> = {}) =>
    scheduleCallback({ agent: ADA, number: NUMBER, queueId: 'q-support', at: { in: { minutes: 60 }, zone: 'Europe/Berlin' }, own: false, idempotencyKey, ...more });
  const promise = async (crmRecord: string, queueId = 'q-support', number = NUMBER) => {
    const answer = await promiseAs(crmRecord, { number, queueId, crmRecord, sharedNumber: true });
    if ('refusal' in answer) throw new Error(answer.refusal.code);
    return answer.callback;
  };
  const over = async (id: string) => void (await made.cancelCallback({ agent: ADA, id }));
  return { ...made, click, promise, promiseAs, over };
}

describe('a click on a number that several customers share', () => {
  test('is told of all who are owed, with a choice among those that the agent may handle', async () => {
    const { click, promise, did } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    const answer = (await click()) as { refusal: DialRefusal<'owed-to-several'> };
    expect(answer.refusal).toMatchObject({ code: 'owed-to-several', choices: [{ callbackId: one.id, queue: 'Support', crmRecord: 'case-1' }, { callbackId: two.id, crmRecord: 'case-2' }] });
    const problem = JSON.parse(String(createRefusalAnswer(DIAL_REFUSALS)(answer.refusal)('en').body)) as { choices: object[]; detail: string };
    expect(problem.choices).toHaveLength(2);
    expect(problem.detail).toContain('of "Support" at 2026-11-23 11:00 (Europe/Berlin, +01:00), for case-2');
    expect(did.placed).toEqual([]);
  });

  test('becomes the call of the one that the agent means, and of no other once that is over', async () => {
    const { click, promise, over, store, did } = setUp();
    const [one, two, three] = [await promise('case-1'), await promise('case-2'), await promise('case-3')];
    expect(await click(ADA, { callbackId: two.id, relatedContactId: 'vm-1' })).toMatchObject({ calledNow: { id: two.id, relatedContactId: 'vm-1' } });
    expect(await click(ADA, { callbackId: two.id, relatedContactId: 'vm-1' })).toMatchObject({ calledNow: { id: two.id } });
    expect(await click(BEN, { callbackId: two.id })).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ada' } });
    expect((await store.followingOn('vm-1')).map(({ id }) => id)).toEqual([two.id]);
    await over(three.id);
    expect(await click(BEN, { callbackId: three.id, idempotencyKey: 'late' })).toEqual({ refusal: { code: 'callback-over' } });
    expect(await click(BEN, { callbackId: three.id, idempotencyKey: 'late', number: '030 87654321' })).toEqual({ refusal: { code: 'callback-over' } });
    expect(await click(BEN, { callbackId: one.id, idempotencyKey: 'other' })).toMatchObject({ calledNow: { id: one.id } });
    expect(did.placed).toHaveLength(2);
  });

  test('becomes the call of the only one that the agent may handle', async () => {
    const { click, promise, did } = setUp();
    await promise('case-1', 'q-sales');
    const two = await promise('case-2');
    expect(await click(BEN)).toMatchObject({ calledNow: { id: two.id } });
    expect(did.placed).toHaveLength(1);
  });

  test('becomes the call of the second customer once the first is not owed any more', async () => {
    const { click, promise, over } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    await over(one.id);
    expect(await click()).toMatchObject({ calledNow: { id: two.id } });
  });

  test('becomes the call of the second customer once the number of the first was put right, who leaves its place', async () => {
    const { click, promise, editCallback } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    await editCallback({ agent: ADA, id: one.id, number: '030 87654321' });
    expect(await click()).toMatchObject({ calledNow: { id: two.id } });
    expect((await promise('case-2')).id).toBe(two.id);
  });

  test.each(['another number', 'nowhere: the number alone is left'])('is refused while the second customer is being called, though the first has left the place of the number for %s', async (where) => {
    const { click, promise, editCallback, over, callNow, store, did } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    await callNow({ agent: BEN, id: two.id });
    if (where === 'another number') await editCallback({ agent: ADA, id: one.id, number: '030 87654321' });
    else await over(one.id);
    expect(await click()).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben' } });
    expect(await click(BEN)).toMatchObject({ calledNow: { id: two.id } });
    expect(did.placed).toHaveLength(1);
    expect(await click(ADA, { evenSo: true })).toMatchObject({ created: true, callback: { beside: { callbackId: two.id, why: 'being-called' } } });
    expect(await store.find(two.id)).toMatchObject({ calledBeside: { agent: ADA } });
  });

  test('is owed one callback for each record, whoever left the place of the number since', async () => {
    const { promise, promiseAs, editCallback, over } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    expect(await editCallback({ agent: ADA, id: two.id, crmRecord: 'case-1' })).toMatchObject({ refusal: { code: 'number-owed-callback' } });
    await over(one.id);
    expect(await promiseAs('later', { crmRecord: 'case-2' })).toMatchObject({ created: false, callback: { id: two.id } });
    expect(await promiseAs('shared', { crmRecord: 'case-2', sharedNumber: true })).toMatchObject({ created: false, callback: { id: two.id } });
    expect(await promiseAs('other', { crmRecord: 'case-3' })).toMatchObject({ refusal: { code: 'number-owed-to-another', owedTo: 'case-2', asked: 'case-3' } });
    expect(await promiseAs('nobody')).toMatchObject({ refusal: { code: 'number-owed-to-another', owedTo: 'case-2' } });
    expect(await promiseAs('third', { crmRecord: 'case-3', sharedNumber: true })).toMatchObject({ created: true });
    const elsewhere = await promiseAs('elsewhere', { number: '030 87654321', crmRecord: 'case-2' });
    expect(await editCallback({ agent: ADA, id: (elsewhere as { callback: { id: string } }).callback.id, number: NUMBER })).toMatchObject({ refusal: { code: 'number-owed-callback' } });
  });

  test('whose first customer was missed keeps that one on its list when another is promised theirs', async () => {
    const { promise, promiseAs, ports, store, clock } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    clock.at = one.dueAt;
    await createFollow(ports)((await store.find(one.id))!, { type: 'line-full' });
    expect(await store.find(one.id)).toMatchObject({ outcome: { code: 'missed' } });
    expect(await promiseAs('third', { crmRecord: 'case-3', sharedNumber: true })).toMatchObject({ created: true });
    expect(await promiseAs('second', { crmRecord: 'case-2' })).toMatchObject({ callback: { id: two.id } });
    expect(await store.findLatest(one.subject)).toMatchObject({ id: one.id });
    expect(await promiseAs('again', { crmRecord: 'case-1' })).toMatchObject({ created: true, callback: { subject: one.subject } });
  });

  test('finds who is owed under the record that was put right, which is owed one callback', async () => {
    const { promise, editCallback, store } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    const edit = (id: string, crmRecord: string) => editCallback({ agent: ADA, id, crmRecord });
    expect(await edit(two.id, 'case-3')).toMatchObject({ callback: { id: two.id, crmRecord: 'case-3' } });
    expect((await promise('case-3')).id).toBe(two.id);
    expect(await edit(one.id, 'case-3')).toMatchObject({ refusal: { code: 'number-owed-callback' } });
    expect(await edit(two.id, '')).toMatchObject({ refusal: { code: 'number-owed-callback' } });
    expect(await edit(one.id, 'case-2')).toMatchObject({ callback: { crmRecord: 'case-2', subject: one.subject } });
    expect(await store.find(two.id)).toMatchObject({ subject: expect.not.stringMatching(two.subject) });
  });

  test('is refused where others owe it, with queue and time', async () => {
    const { click, promise, over } = setUp();
    const one = await promise('case-1');
    await promise('case-2', 'q-sales');
    await over(one.id);
    expect(await click(BEN)).toMatchObject({ refusal: { code: 'owed-elsewhere', queue: 'Sales' } });
  });

  test('goes on with `evenSo`, and talk then settles none of them', async () => {
    const { click, promise, ports, store, clock } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    const answer = await click(ADA, { evenSo: true });
    expect(answer).toMatchObject({ created: true, callback: { beside: { callbackId: one.id, stays: 'several-owed' } } });
    expect(journeyOf((await store.find(one.id))!).at(-1)!.detail).toContain('It stays, whatever comes of that call: the number is owed several');
    const { callback } = answer as { callback: { id: string } };
    const advance = createAdvance(ports);
    await advance((await store.find(callback.id))!, { type: 'admission-asked', contactId: 'c1' });
    await advance((await store.find(callback.id))!, { type: 'contact-seen', facts: { contactId: 'c2', queuedAt: clock.at, acceptedAt: clock.at, connectedAt: clock.at } });
    await advance((await store.find(callback.id))!, { type: 'contact-seen', facts: { contactId: 'c2', disconnectedAt: '2026-11-23T09:02:00.000Z' } });
    clock.at = one.dueAt;
    for (const { subject, id } of [one, two]) {
      await wireDispatchCallback(ports)({ subject, nthDial: 1 });
      expect(await store.find(id)).toMatchObject({ phase: 'pending' });
    }
  });

  test('is refused while the second customer is being called, and in talk, though nothing else is owed; who calls all the same is known there', async () => {
    const { click, promise, over, callNow, ports, store, clock, did } = setUp();
    const [one, two] = [await promise('case-1'), await promise('case-2')];
    await over(one.id);
    await callNow({ agent: BEN, id: two.id });
    expect(await click()).toMatchObject({ refusal: { code: 'customer-being-called', by: 'ben' } });
    const advance = createAdvance(ports);
    const { version } = (await store.find(two.id))!;
    await advance((await store.find(two.id))!, { type: 'admission-asked', contactId: 'c1', version, line: 'agent' });
    await advance((await store.find(two.id))!, { type: 'contact-seen', facts: { contactId: 'c2', queuedAt: clock.at, acceptedAt: clock.at, connectedAt: clock.at } });
    expect(await click()).toMatchObject({ refusal: { code: 'customer-being-called', talking: true } });
    expect(did.placed).toHaveLength(1);
    expect(await click(ADA, { evenSo: true })).toMatchObject({ created: true, callback: { beside: { callbackId: two.id, why: 'being-called' } } });
  });

  test('with `evenSo` keeps everybody who is owed there from ringing in the middle of it', async () => {
    const { click, promise, over, store, clock, ports, did } = setUp();
    const [one, two, three] = [await promise('case-1', 'q-sales'), await promise('case-2', 'q-sales'), await promise('case-3', 'q-sales')];
    await over(one.id);
    const beside = await click(BEN, { evenSo: true });
    expect(beside).toMatchObject({ created: true, callback: { beside: { stays: 'several-owed' } } });
    clock.at = three.dueAt;
    for (const { subject } of [two, three]) await wireDispatchCallback(ports)({ subject, nthDial: 1 });
    expect(did.placed).toHaveLength(1);
    for (const { id } of [two, three]) expect(await store.find(id)).toMatchObject({ phase: 'pending', calledBeside: { stays: 'several-owed' } });
  });

  test('with `evenSo` goes beside the only one that is owed, the number’s own place being free', async () => {
    const { click, promise, over } = setUp();
    const [one, two] = [await promise('case-1', 'q-sales'), await promise('case-2', 'q-sales')];
    await over(one.id);
    const answer = await click(BEN, { evenSo: true });
    expect(answer).toMatchObject({ created: true, callback: { beside: { callbackId: two.id, why: 'owed' } } });
    expect((answer as { callback: Click }).callback.beside).not.toHaveProperty('stays');
  });

  test('looks who shares it where somebody may, or where its place is taken, and nowhere else', async () => {
    const { click, promise, over, ports } = setUp();
    const asked = vi.spyOn(ports.numbers, 'linksOf');
    expect(await click()).toMatchObject({ created: true });
    expect(asked).toHaveBeenCalledTimes(0);
    expect(await click(BEN)).toMatchObject({ refusal: { code: 'customer-being-called' } });
    expect(asked).toHaveBeenCalledTimes(1);
    const shared = '030 87654321';
    const two = [await promise('case-1', 'q-support', shared), await promise('case-2', 'q-support', shared)];
    for (const { id } of two) await over(id);
    asked.mockClear();
    expect(await click(ADA, { number: shared, idempotencyKey: 'shared' })).toMatchObject({ created: true });
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
