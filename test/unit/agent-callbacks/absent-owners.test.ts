import type { EditOrder } from '../../../lambda/agent-callbacks/usecases/edit-callback';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

async function setUp(order: Parameters<typeof promised>[1] = {}) {
  const made = createPromisePorts();
  const callback = await promised(made, { own: true, ...order });
  const editAsBen = (change: Partial<EditOrder>) => made.editCallback({ agent: BEN, id: callback.id, ...change });
  const listed = async (agent: typeof BEN, wish: object) => {
    const page = await made.listCallbacks({ agent, list: 'pending', owner: 'absent', limit: 50, ...wish });
    return 'refusal' in page ? page.refusal.code : page.callbacks.map(({ id }) => id);
  };
  return { ...made, callback, editAsBen, listed };
}

const NOT_FOUND = { refusal: { code: 'callback-not-found' } };

describe('the promise of an agent who is logged off', () => {
  test('is listed for colleagues who serve its queue, who may take it over and call now', async () => {
    const { routing, callback, editAsBen, listed, callNow } = await setUp();
    expect([await listed(BEN, {}), await editAsBen({ own: true })]).toEqual([[], NOT_FOUND]);
    routing.away.add(ADA.userId);
    expect(await listed(BEN, {})).toEqual([callback.id]);
    expect(await editAsBen({ own: true })).toMatchObject({ callback: { owner: BEN, formerOwner: ADA } });
    expect(await callNow({ agent: BEN, id: callback.id })).toMatchObject({ callback: { attempt: { calledNowBy: BEN } } });
  });

  test('of a queue that the colleague does not serve stays hidden', async () => {
    const { routing, editAsBen, listed } = await setUp({ queueId: 'q-sales' });
    routing.away.add(ADA.userId);
    expect([await listed(BEN, {}), await editAsBen({ own: true })]).toEqual([[], NOT_FOUND]);
  });

  test('shows them what became of it, and lets them change it no more', async () => {
    const { routing, callback, editAsBen, editCallback, cancelCallback, findCallbackToSee, listed } = await setUp();
    routing.away.add(ADA.userId);
    await editAsBen({ own: true });
    expect(await findCallbackToSee({ agent: ADA }, callback.id)).toMatchObject({ callback: { id: callback.id } });
    expect(await listed(ADA, { list: 'taken-over', owner: 'anybody' })).toEqual([callback.id]);
    expect(await editCallback({ agent: ADA, id: callback.id, comment: 'Mine?' })).toEqual(NOT_FOUND);
    await cancelCallback({ agent: BEN, id: callback.id });
    expect(await listed(ADA, { list: 'taken-over', owner: 'anybody' })).toEqual([callback.id]);
  });
});

test('a promise that is overdue by more than the queue’s patience may be taken over, though its owner is there', async () => {
  const { clock, callback, editAsBen } = await setUp();
  clock.at = callback.dueAt;
  expect(await editAsBen({ own: true })).toEqual(NOT_FOUND);
  clock.at = '2026-11-23T15:05:01.000Z';
  expect(await editAsBen({ own: true })).toMatchObject({ callback: { owner: BEN } });
});

test('an owner of whom Connect does not say is not absent', async () => {
  const { ports, did, editAsBen } = await setUp();
  ports.routing.loggedIn = async () => Promise.reject(new Error('TooManyRequests'));
  expect([await editAsBen({ own: true }), did.failures]).toEqual([NOT_FOUND, ['absent-owners']]);
});

test('an agent who gives their promise away themself had none taken from them', async () => {
  const { callback, editCallback } = await setUp();
  const given = (await editCallback({ agent: ADA, id: callback.id, owner: 'ben' })) as { callback: object };
  expect(given.callback).not.toHaveProperty('formerOwner');
});
