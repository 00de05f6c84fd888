import { createFindOwed } from '../../../lambda/callbacks/usecases/find-owed';
import { wireCancelForInboundCall } from '../../../lambda/functions/wiring/inbound-calls';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { isPromised, type Promised } from '../../../lambda/callbacks/domain/callback-request';
import type { CallbackOrder, ScheduleAnswer } from '../../../lambda/agent-callbacks/usecases/schedule-callback';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { WITHHELD } from '../../fakes/withheld';

const ORDER: CallbackOrder = {
  agent: ADA,
  number: '030 12345678',
  queueId: 'q-support',
  at: { local: '2026-11-23T15:00', zone: 'Europe/Berlin' },
  own: false,
  idempotencyKey: 'key-1',
};
const LONDON = 'Europe/London';

function callbackOf(answer: ScheduleAnswer): Callback & Promised {
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return answer.callback;
}

describe('a callback that an agent promises', () => {
  test('is written with everything that was said, for the instant that was meant', async () => {
    const { scheduleCallback, ports } = createPromisePorts();
    const said = { own: true, comment: 'The invoice', crmRecord: 'crm/42', numberVerified: true, relatedContactId: 'vm-1' };
    const { id } = callbackOf(await scheduleCallback({ ...ORDER, ...said }));
    expect(await ports.store.find(id)).toMatchObject({
      phase: 'pending',
      number: '+493012345678',
      queueId: 'q-support',
      owner: ADA,
      requestedBy: ADA,
      dueAt: '2026-11-23T14:00:00.000Z',
      purgeAt: '2026-11-23T22:00:00.000Z',
      retriesLeft: 3,
      comment: 'The invoice',
      crmRecord: 'crm/42',
      numberVerified: true,
      relatedContactId: 'vm-1',
    });
  });

  test('is left to any agent of the queue unless they want it', async () => {
    const { scheduleCallback } = createPromisePorts();
    expect(callbackOf(await scheduleCallback(ORDER)).owner).toBeUndefined();
  });

  test('is purged at the end of the business day where that comes before the purge time', async () => {
    const { scheduleCallback } = createPromisePorts();
    const purgeOf = async (local: string, number: string) =>
      callbackOf(await scheduleCallback({ ...ORDER, number, queueId: 'q-sales', at: { local, zone: LONDON }, idempotencyKey: local })).purgeAt;
    expect(await purgeOf('2026-11-23T10:00', '030 12345678')).toBe('2026-11-23T12:00:00.000Z');
    expect(await purgeOf('2026-11-23T16:30', '030 87654321')).toBe('2026-11-23T17:30:00.000Z');
  });

  test('for a time that the clocks skip or show twice says which one counts', async () => {
    const { scheduleCallback, clock } = createPromisePorts();
    clock.at = '2026-10-20T09:00:00.000Z';
    const at = { local: '2026-10-25T01:30', zone: LONDON };
    expect(await scheduleCallback({ ...ORDER, at })).toMatchObject({ notice: 'earlier-of-two', callback: { dueAt: '2026-10-25T00:30:00.000Z' } });
    clock.at = '2027-03-20T09:00:00.000Z';
    expect(await scheduleCallback({ ...ORDER, number: '030 87654321', at: { local: '2027-03-28T01:30', zone: LONDON } })).toMatchObject({ notice: 'shifted-forward' });
  });
});

describe('number and queue that are left out', () => {
  const { number: _number, queueId: _queueId, ...UNSAID } = ORDER;

  test('are those of the contact that the agent is on, which it is linked to', async () => {
    const { scheduleCallback, contacts } = createPromisePorts();
    contacts['u-ada'] = { contactId: 'c-7', callerId: '+493012345678', queueId: 'q-support' };
    expect(callbackOf(await scheduleCallback(UNSAID))).toMatchObject({ number: '+493012345678', queueId: 'q-support', relatedContactId: 'c-7' });
  });

  test('where another number is to be called, the one that the caller shows is kept: their next call from it finds the callback', async () => {
    const { scheduleCallback, contacts, ports } = createPromisePorts();
    contacts['u-ada'] = { contactId: 'c-7', callerId: '+493012345678', queueId: 'q-support' };
    const promise = callbackOf(await scheduleCallback({ ...UNSAID, number: '030 87654321' }));
    expect(promise).toMatchObject({ number: '+493087654321', shownNumber: '+493012345678' });
    expect(await createFindOwed(ports)('+493012345678')).toEqual([promise]);
    const same = callbackOf(await scheduleCallback({ ...UNSAID, idempotencyKey: 'same-number' }));
    expect(same.shownNumber).toBe(same.number);
  });

  test('and both are said, that number is kept for the contact that the agent names, and for no other', async () => {
    const { scheduleCallback, contacts } = createPromisePorts();
    contacts['u-ada'] = { contactId: 'c-7', callerId: '+493012345678', queueId: 'q-support' };
    const said = { ...ORDER, number: '030 87654321' };
    expect(callbackOf(await scheduleCallback({ ...said, relatedContactId: 'c-7' }))).toMatchObject({ number: '+493087654321', shownNumber: '+493012345678' });
    for (const [nth, relatedContactId] of [undefined, 'c-before'].entries()) {
      const other = { ...said, number: `030 8765432${nth + 2}`, idempotencyKey: `other-${nth}`, ...(relatedContactId && { relatedContactId }) };
      expect(callbackOf(await scheduleCallback(other))).not.toHaveProperty('shownNumber');
    }
  });

  test.each([
    ['on no contact', undefined, 'number-needed'],
    ['on a contact whose caller withheld the number', { contactId: 'c-7', queueId: 'q-support' }, 'number-needed'],
    ['on a contact of no queue', { contactId: 'c-7', callerId: '+493012345678' }, 'queue-needed'],
  ])('are asked for when the agent is %s', async (_, contact, code) => {
    const { scheduleCallback, contacts } = createPromisePorts();
    contacts['u-ada'] = contact;
    expect(await scheduleCallback(UNSAID)).toEqual({ refusal: { code } });
  });

  test.each(WITHHELD)('are asked for when the caller shows %p', async (callerId) => {
    const { scheduleCallback, contacts } = createPromisePorts();
    contacts['u-ada'] = { contactId: 'c-7', queueId: 'q-support', ...(callerId !== undefined && { callerId }) };
    expect(await scheduleCallback(UNSAID)).toEqual({ refusal: { code: 'number-needed' } });
  });

  test('are not those of the next caller, when a repeat names the contact that it was meant for', async () => {
    const { scheduleCallback, contacts } = createPromisePorts();
    contacts['u-ada'] = { contactId: 'c-next', callerId: '+493087654321', queueId: 'q-support' };
    expect(await scheduleCallback({ ...UNSAID, relatedContactId: 'c-7' })).toEqual({ refusal: { code: 'number-needed' } });
    expect(await scheduleCallback({ ...UNSAID, relatedContactId: 'c-next' })).toMatchObject({ created: true });
  });

  test('are not asked of Connect when both are said, and a contact that is named beside them need not be known', async () => {
    const { scheduleCallback, ports } = createPromisePorts();
    ports.desks.contactOf = () => Promise.reject(new Error('Too many requests.'));
    expect(await scheduleCallback(ORDER)).toMatchObject({ created: true });
    expect(await scheduleCallback({ ...ORDER, number: '030 87654321', relatedContactId: 'c-7', idempotencyKey: 'related' })).toMatchObject({ created: true });
  });
});

describe('what may not be promised is refused by name', () => {
  const at = (local: string) => ({ at: { local, zone: LONDON } });

  test.each([
    [{ number: '112' }, { code: 'number-emergency' }],
    [{ queueId: 'q-other' }, { code: 'queue-not-offered', queueId: 'q-other' }],
    [{ agent: BEN, queueId: 'q-sales' }, { code: 'queue-not-served', queue: 'Sales' }],
    [{ at: { local: '2026-11-23T15:00', zone: 'Europe/Nowhere' } }, { code: 'field-invalid', field: 'dueAt.zone' }],
    [at('2026-02-30T15:00'), { code: 'field-invalid', field: 'dueAt.local' }],
    [{ at: { in: {}, zone: LONDON } }, { code: 'field-invalid', field: 'in' }],
    [at('2026-11-23T08:59'), { code: 'due-in-the-past', local: '2026-11-23T08:59+00:00', zone: LONDON }],
    [at('2026-12-23T09:01'), { code: 'due-too-far', queue: 'Support', hours: 720 }],
    [{ own: true, ...at('2026-11-30T09:01') }, { code: 'owned-too-far', queue: 'Support', hours: 168 }],
    [{ queueId: 'q-sales', ...at('2026-11-27T17:30') }, { code: 'queue-closed-then', opens: { local: '2026-11-30T09:00+00:00', zone: LONDON } }],
    [
      { queueId: 'q-sales', ...at('2026-11-27T17:16') },
      { code: 'queue-closing-then', minutes: 15, closes: { local: '2026-11-27T17:30+00:00', zone: LONDON }, opens: { local: '2026-11-30T09:00+00:00', zone: LONDON } },
    ],
    [{ queueId: 'q-sales', evenSo: true, ...at('2026-11-27T17:30') }, { code: 'queue-closed-then' }],
  ])('%j', async (asked, refusal) => {
    const { scheduleCallback, store, dispatch } = createPromisePorts();
    expect(await scheduleCallback({ ...ORDER, ...asked })).toMatchObject({ refusal });
    expect([store.newest(), dispatch.sent]).toEqual([[], []]);
  });

  test.each([at('2026-12-23T09:00'), { own: true, ...at('2026-11-30T09:00') }, { queueId: 'q-sales', ...at('2026-11-27T17:15') }, { queueId: 'q-sales', evenSo: true, ...at('2026-11-27T17:29') }])('to the minute: %j is allowed', async (asked) => {
    const { scheduleCallback } = createPromisePorts();
    expect(await scheduleCallback({ ...ORDER, ...asked })).toMatchObject({ created: true });
  });
});

describe('a second request for the same customer', () => {
  test.each([
    ['with one key', () => 'same'],
    ['with keys of their own', (nth: number) => `key-${nth}`],
  ])('two hundred at once, %s, are one callback', async (_, keyOf) => {
    const { scheduleCallback, store } = createPromisePorts();
    const answers = await Promise.all(Array.from({ length: 200 }, (_, nth) => scheduleCallback({ ...ORDER, idempotencyKey: keyOf(nth) })));
    expect(new Set(answers.map((answer) => callbackOf(answer).id)).size).toBe(1);
    expect(answers.filter((answer) => 'created' in answer && answer.created)).toHaveLength(1);
    expect(store.newest()).toHaveLength(1);
  });

  test('keeps the first, and shows it to another agent who may handle it', async () => {
    const { scheduleCallback } = createPromisePorts();
    const first = callbackOf(await scheduleCallback(ORDER));
    const second = await scheduleCallback({ ...ORDER, agent: BEN, at: { local: '2026-11-23T16:00', zone: LONDON }, idempotencyKey: 'key-2' });
    expect(second).toEqual({ callback: first, created: false });
  });

  test('by an agent who may not handle the first, learns only that there is one', async () => {
    const { scheduleCallback } = createPromisePorts();
    await scheduleCallback({ ...ORDER, own: true });
    expect(await scheduleCallback({ ...ORDER, agent: BEN })).toEqual({ refusal: { code: 'customer-has-callback' } });
  });

  describe('of two people behind one number', () => {
    const ofBob = { ...ORDER, crmRecord: 'crm-bob' };
    const ofEve = { ...ORDER, agent: BEN, crmRecord: 'crm-eve', idempotencyKey: 'key-2' };

    test('is never answered with the callback of the other, and says whose it is not', async () => {
      const { scheduleCallback, store } = createPromisePorts();
      const first = callbackOf(await scheduleCallback(ofBob));
      expect(await scheduleCallback(ofEve)).toEqual({ refusal: { code: 'number-owed-to-another', owedTo: 'crm-bob', asked: 'crm-eve' } });
      expect(await scheduleCallback({ ...ORDER, idempotencyKey: 'key-3' })).toEqual({ refusal: { code: 'number-owed-to-another', owedTo: 'crm-bob' } });
      expect(await scheduleCallback({ ...ofBob, agent: BEN, idempotencyKey: 'key-4' })).toEqual({ callback: first, created: false });
      expect(store.newest()).toEqual([first]);
    });

    test('is one of their own where the agent says that they share it, and a repeat finds that', async () => {
      const { scheduleCallback, follow, store } = createPromisePorts();
      const first = callbackOf(await scheduleCallback(ofBob));
      const shared = { ...ofEve, sharedNumber: true };
      const [one, other] = await Promise.all([scheduleCallback(shared), scheduleCallback(shared)]);
      expect([callbackOf(one), 'created' in other && callbackOf(other).id]).toEqual([expect.objectContaining({ crmRecord: 'crm-eve', number: first.number }), callbackOf(one).id]);
      expect(await scheduleCallback({ ...shared, idempotencyKey: 'key-3' })).toMatchObject({ created: false, callback: { id: callbackOf(one).id } });
      await follow(first, { type: 'cancelled', cause: 'cancelled' });
      expect(await scheduleCallback(shared)).toMatchObject({ created: false, callback: { id: callbackOf(one).id } });
      expect(store.newest()).toHaveLength(2);
    });

    test('is taken back by no call from that number, nor is the first', async () => {
      const made = createPromisePorts();
      await made.scheduleCallback(ofBob);
      await made.scheduleCallback({ ...ofEve, sharedNumber: true });
      const cancelForInboundCall = wireCancelForInboundCall({ ...made.ports, defaultCountry: 'DE' });
      expect(await cancelForInboundCall({ callerId: '+493012345678', rootContactId: 'c-9', cameInAt: '2026-11-23T10:00:00.000Z' })).toMatchObject({ decision: 'several' });
      expect(made.store.newest().map(({ phase }) => phase)).toEqual(['pending', 'pending']);
    });
  });

  test('with the same key says that it is another request, unless somebody changed the first meanwhile', async () => {
    const { scheduleCallback, follow } = createPromisePorts();
    const first = callbackOf(await scheduleCallback(ORDER));
    const repeat = { ...ORDER, comment: 'Something else' };
    expect(await scheduleCallback(repeat)).toEqual({ refusal: { code: 'idempotency-key-reused' } });
    await follow(first, { type: 'edited', edit: { comment: 'Changed' } });
    expect(await scheduleCallback(repeat)).toMatchObject({ created: false, callback: { comment: 'Changed' } });
  });

  test('that repeats the first after its time is answered with the first', async () => {
    const { scheduleCallback, clock } = createPromisePorts();
    const first = callbackOf(await scheduleCallback(ORDER));
    clock.at = '2026-11-23T14:00:05.000Z';
    expect(await scheduleCallback(ORDER)).toMatchObject({ created: false, callback: { id: first.id } });
  });

  test('that repeats one which a later callback replaced, and which is over too, is answered with that first one: no third is made', async () => {
    const { scheduleCallback, follow, store } = createPromisePorts();
    const first = callbackOf(await scheduleCallback(ORDER));
    await follow(first, { type: 'cancelled', cause: 'cancelled' });
    const second = callbackOf(await scheduleCallback({ ...ORDER, idempotencyKey: 'key-2' }));
    await follow(second, { type: 'cancelled', cause: 'cancelled' });
    expect(await scheduleCallback(ORDER)).toMatchObject({ created: false, callback: { id: first.id, phase: 'ended' } });
    expect(store.newest()).toMatchObject([{ id: second.id }]);
  });

  test('of some minutes from now is the same request when it is repeated later', async () => {
    const { scheduleCallback, clock } = createPromisePorts();
    const order = { ...ORDER, at: { in: { minutes: 30 }, zone: LONDON } };
    const first = callbackOf(await scheduleCallback(order));
    clock.at = '2026-11-23T09:00:05.000Z';
    expect(await scheduleCallback(order)).toEqual({ callback: first, created: false });
  });

  test('after the first is over is a callback of its own, and the first is kept as history', async () => {
    const { scheduleCallback, follow, ports } = createPromisePorts();
    const first = callbackOf(await scheduleCallback(ORDER));
    await follow(first, { type: 'cancelled', cause: 'cancelled' });
    expect(await scheduleCallback({ ...ORDER, idempotencyKey: 'key-2' })).toMatchObject({ created: true });
    expect(await ports.store.find(first.id)).toMatchObject({ phase: 'ended' });
  });

  test('finds out by asking Connect that the first is over, where the news of that was lost', async () => {
    const { scheduleCallback, ports } = createPromisePorts();
    const first = callbackOf(await scheduleCallback({ ...ORDER, at: { in: { minutes: 1 }, zone: LONDON } }));
    await ports.store.save({ ...first, phase: 'waiting', attempt: { handoffContactId: 'c1', admittedAt: first.dueAt }, checkAt: '2026-11-23T09:06:00.000Z' } as Callback);
    ports.contacts.lookUp = async (contactId) => ({ facts: contactId === 'c1' ? { contactId } : { contactId, connectedAt: '2026-11-23T09:01:30.000Z', disconnectedAt: '2026-11-23T09:02:00.000Z' } });
    ports.contacts.callbacksFrom = async () => ({ first: 'c2', open: [] });
    expect(await scheduleCallback({ ...ORDER, idempotencyKey: 'key-2' })).toMatchObject({ created: true });
    expect(await ports.store.find(first.id)).toMatchObject({ outcome: { code: 'answered' } });
  });
});

describe('one that is due before the tick comes to it', () => {
  const soon = (seconds: number) => ({ at: { local: `2026-11-23T09:0${seconds / 60}`, zone: LONDON } });

  test('is sent for its time', async () => {
    const { scheduleCallback, dispatch } = createPromisePorts();
    const { subject } = callbackOf(await scheduleCallback({ ...ORDER, ...soon(60) }));
    expect(dispatch.sent).toEqual([{ message: { subject, nthDial: 1, generation: 0 }, at: '2026-11-23T09:01:00.000Z' }]);
  });

  test('is not sent when the tick brings it', async () => {
    const { scheduleCallback, dispatch } = createPromisePorts();
    await scheduleCallback({ ...ORDER, ...soon(120) });
    expect(dispatch.sent).toEqual([]);
  });

  test('keeps the pace of the lane with others that are due at once', async () => {
    const { scheduleCallback, dispatch } = createPromisePorts();
    for (const [nth, number] of ['030 12345678', '030 87654321'].entries()) {
      await scheduleCallback({ ...ORDER, number, ...soon(0), idempotencyKey: `key-${nth}` });
    }
    expect(dispatch.sent.map(({ at }) => at)).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-23T09:00:01.000Z']);
  });

  test('whose message was not taken is not confirmed, and a repeat sends it', async () => {
    const { scheduleCallback, ports, store } = createPromisePorts();
    const sent = ports.dispatch.send;
    ports.dispatch.send = () => Promise.reject(new Error('SQS does not answer.'));
    await expect(scheduleCallback({ ...ORDER, ...soon(60) })).rejects.toThrow('SQS does not answer.');
    ports.dispatch.send = sent;
    expect(await scheduleCallback({ ...ORDER, ...soon(60) })).toMatchObject({ created: false });
    expect(ports.dispatch.sent).toHaveLength(1);
    expect(store.newest().filter(isPromised)).toHaveLength(1);
  });
});
