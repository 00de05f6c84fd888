import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { ContactFacts } from '../../../lambda/callbacks/domain/contact-facts';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised, standing } from '../callbacks/promised';

async function setUp(order: Parameters<typeof promised>[1] = {}) {
  const made = createPromisePorts();
  const callback = await promised(made, order);
  const cancel = (agent = ADA) => made.cancelCallback({ agent, id: callback.id });
  /** Sets what Connect shows of the callback's contact at each check. The last one stays. */
  const connectShows = (...looks: Partial<ContactFacts>[]) => {
    made.ports.contacts.callbacksFrom = async () => ({ first: 'c2', open: [] });
    made.ports.contacts.lookUp = async (contactId) => {
      if (contactId === 'c1') return { facts: { contactId } };
      return { facts: { contactId, ...(looks.length > 1 ? looks.shift() : looks[0]) } };
    };
  };
  return { ...made, callback, cancel, connectShows };
}

describe('a callback that is deleted', () => {
  test('while it waits for its time, is over', async () => {
    const { cancel, store, callback } = await setUp();
    expect(await cancel()).toMatchObject({ beingWithdrawn: false, callback: { outcome: { code: 'cancelled' } } });
    expect(await store.find(callback.id)).toMatchObject({ phase: 'ended' });
  });

  test('in its line, is stopped in Connect and then over', async () => {
    const { cancel, connectShows, did, callback, ...made } = await setUp();
    await standing(made, callback);
    connectShows({ queuedAt: callback.dueAt }, { queuedAt: callback.dueAt, disconnectedAt: '2026-11-23T15:00:01.000Z' });
    expect(await cancel()).toMatchObject({ beingWithdrawn: false, callback: { outcome: { code: 'cancelled' } } });
    expect(did.stopped).toEqual(['c2']);
  });

  test('in its line, when Connect does not show its end yet, is being withdrawn and looked at again', async () => {
    const { cancel, connectShows, dispatch, callback, ...made } = await setUp();
    await standing(made, callback);
    connectShows({ queuedAt: callback.dueAt });
    expect(await cancel()).toMatchObject({ beingWithdrawn: true, callback: { phase: 'waiting', attempt: { withdrawal: 'cancelled' } } });
    expect(dispatch.sent).toEqual([{ message: { subject: callback.subject, nthDial: 1, generation: 0 }, at: '2026-11-23T15:00:05.000Z' }]);
  });

  test('when an agent has accepted it, goes on, and is not stopped; but if that call fails, it is not tried again', async () => {
    const { cancel, connectShows, did, callback, ...made } = await setUp();
    await standing(made, callback);
    connectShows({ queuedAt: callback.dueAt, acceptedAt: callback.dueAt });
    expect(await cancel()).toMatchObject({ callback: { phase: 'waiting', settledBy: [{ why: 'cancelled' }] }, beingWithdrawn: true });
    expect(did.stopped).toEqual([]);
  });

  test('when it fails in that very moment, is not tried again', async () => {
    const { cancel, connectShows, callback, ...made } = await setUp();
    await standing(made, callback);
    connectShows({ acceptedAt: callback.dueAt, customerAnsweredAt: callback.dueAt, disconnectedAt: '2026-11-23T15:00:30.000Z' });
    expect(await cancel()).toMatchObject({ callback: { phase: 'ended', outcome: { code: 'cancelled' } } });
  });

  test('twice, stays as it ended the first time', async () => {
    const { cancel } = await setUp();
    expect(await cancel()).toEqual(await cancel());
  });

  test('by an agent who may not handle it, is not found and stays', async () => {
    const { cancel, store, callback } = await setUp({ own: true });
    expect(await cancel(BEN)).toEqual({ refusal: { code: 'callback-not-found' } });
    expect(await store.find(callback.id)).toEqual(callback);
  });
});

test('a missed callback that is deleted leaves the list of missed ones, and keeps its outcome', async () => {
  const { cancel, store, listCallbacks, callback } = await setUp();
  await store.save({ ...callback, phase: 'ended', endedAt: callback.dueAt, outcome: outcome('missed'), checkAt: undefined } as unknown as Callback);
  const missed = async () => {
    const page = await listCallbacks({ agent: ADA, list: 'missed', owner: 'anybody', limit: 50 });
    return 'callbacks' in page ? page.callbacks.length : page;
  };
  expect(await missed()).toBe(1);
  expect(await cancel()).toMatchObject({ callback: { outcome: { code: 'missed' } } });
  expect(await missed()).toBe(0);
});
