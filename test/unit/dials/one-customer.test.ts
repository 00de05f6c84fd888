import { createAdvance } from '../../../lambda/callbacks/usecases/advance-callback';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { ADA } from '../../fakes/dial-ports';
import { BEN } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';
import { byBen, clickOf, NUMBER, setUp } from './one-customer';

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

describe('a callback that is asked for while an agent’s click keeps the customer’s place', () => {
  test('by the agent who talks to them is promised, and the click counts as handled', async () => {
    const { clicked, talk, store, ...made } = setUp();
    const click = await clicked(clickOf());
    await talk(click.id);
    const next = await promised(made, { own: true });
    expect(next).toMatchObject({ phase: 'pending' });
    expect(await store.find(click.id)).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
  });

  test('keeps the click from being made again by who lost its answer, and tries once more after the talk', async () => {
    const { click, clicked, talk, hangUp, did, scheduleCallback } = setUp();
    const first = await clicked(clickOf());
    await talk(first.id);
    const at = { in: { minutes: 30 }, zone: 'Europe/London' };
    expect(await scheduleCallback({ agent: ADA, number: NUMBER, queueId: 'q-support', at, own: false, idempotencyKey: 'k' })).toMatchObject({ created: true });
    await hangUp(first.id);
    expect(await click(clickOf())).toMatchObject({ callback: { id: first.id, phase: 'ended' }, created: false });
    expect(await click(clickOf({ comment: 'Another' }))).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
    expect(did.placed).toHaveLength(1);
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

  test('is kept from others by that callback also where an earlier call about it is over', async () => {
    const { click, clicked, clock, ports, ...made } = setUp();
    const first = await clicked(byBen({ ...related, number: OTHER_NUMBER }));
    await createAdvance(ports)(first, { type: 'dial-refused', failure: 'connect-busy' });
    clock.at = '2026-11-23T09:00:12.000Z';
    const owed = await promised(made);
    expect(await click(clickOf(related))).toMatchObject({ calledNow: { id: owed.id } });
    clock.at = '2026-11-23T09:00:24.000Z';
    expect(await click(byBen({ ...related, number: '030 11122233', idempotencyKey: 'again' }))).toMatchObject({ refusal: { code: 'related-contact-being-called', by: 'ada' } });
  });

  test('is answered by the callback that its caller is owed, once a click became its call: that is linked with it, and keeps others away', async () => {
    const { click, clock, store, ...made } = setUp();
    const owed = await promised(made);
    expect(await click(clickOf(related))).toMatchObject({ calledNow: { id: owed.id, relatedContactId: 'vm-1' } });
    expect((await store.followingOn('vm-1')).map(({ id }) => id)).toEqual([owed.id]);
    clock.at = '2026-11-23T09:00:12.000Z';
    expect(await click(byBen({ ...related, number: OTHER_NUMBER }))).toMatchObject({ refusal: { code: 'related-contact-being-called', by: 'ada' } });
    await createAdvance(made.ports)((await store.find(owed.id))!, { type: 'dial-refused', failure: 'connect-refused-destination' });
    expect(await click(byBen({ ...related, number: OTHER_NUMBER }))).toMatchObject({ created: true });
  });

  test('leaves a callback its own contact, in which it was promised', async () => {
    const { click, ...made } = setUp();
    const owed = await promised(made, { relatedContactId: 'talk-1' });
    expect(await click(clickOf(related))).toMatchObject({ calledNow: { id: owed.id, relatedContactId: 'talk-1' } });
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
