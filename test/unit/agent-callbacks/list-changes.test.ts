import fc from 'fast-check';
import type { News } from '../../../lambda/agenda/ports/news';
import { createListChanges } from '../../../lambda/agent-callbacks/usecases/list-changes';
import type { ListOrder } from '../../../lambda/agent-callbacks/usecases/list-order';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts, SALES, SUPPORT } from '../../fakes/promise-ports';
import { promised } from '../callbacks/promised';

const at = (local: string) => ({ local, zone: 'Europe/London' });
const ORDER: ListOrder & { since: string } = { agent: ADA, list: 'pending', owner: 'anybody', limit: 50, since: '2026-11-23T09:00:00.000Z' };
const SERVED = { looked: [SUPPORT, SALES], served: [SUPPORT, SALES] };

function open() {
  const made = createPromisePorts();
  const told: News[] = [];
  let reads = 0;
  const store = { find: (id: string) => ((reads += 1), made.ports.store.find(id)) };
  const changes = createListChanges({ news: { since: async () => told }, store });
  return {
    made,
    reads: () => reads,
    tell: (id: string, ...queueIds: string[]) => void told.push({ at: made.clock.at, id, queueIds }),
    async changed(order: Partial<ListOrder> = {}, queues = SERVED) {
      const { callbacks, gone } = (await changes({ ...ORDER, ...order }, queues))!;
      return { here: callbacks.map(({ id }) => id), gone };
    },
  };
}

test('are of the queues that the agent looks at', async () => {
  const { made, tell, changed } = open();
  const support = await promised(made, { number: '030 12345601' });
  const sales = await promised(made, { number: '030 12345602', queueId: 'q-sales', at: at('2026-11-23T11:00') });
  tell(support.id, 'q-support');
  tell(sales.id, 'q-sales');
  expect(await changed()).toEqual({ here: [support.id, sales.id], gone: [] });
  expect(await changed({}, { looked: [SALES], served: [SUPPORT, SALES] })).toEqual({ here: [sales.id], gone: [] });
});

test('name what is not on the list any more: over, another’s, elsewhere, or outside the times that are asked for', async () => {
  const { made, tell, changed } = open();
  const over = await promised(made, { number: '030 12345601' });
  const bens = await promised(made, { number: '030 12345602', agent: BEN, own: true });
  const moved = await promised(made, { number: '030 12345603', queueId: 'q-sales', at: at('2026-11-23T11:00') });
  await made.ports.store.save({ ...over, phase: 'ended', endedAt: made.clock.at, outcome: outcome('answered') } as Callback);
  for (const [{ id }, ...queueIds] of [[over, 'q-support'], [bens, 'q-support'], [moved, 'q-support', 'q-sales']] as [Promised & { id: string }, ...string[]][]) tell(id, ...queueIds);
  expect(await changed({}, { looked: [SUPPORT], served: [SUPPORT] })).toEqual({ here: [], gone: [over.id, bens.id, moved.id] });
  expect(await changed({ to: '2026-11-23T10:00:00.000Z' })).toMatchObject({ here: [] });
});

test('are read once for all agents', async () => {
  const { made, tell, changed, reads } = open();
  const { id } = await promised(made);
  tell(id, 'q-support');
  for (const agent of [ADA, BEN, ADA]) expect(await changed({ agent })).toMatchObject({ here: [id] });
  expect(reads()).toBe(1);
});

test('bring a list that was read before to what the list is now', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.record({ nth: fc.nat(3), act: fc.constantFrom('end', 'own', 'queue') }), { maxLength: 8 }), fc.constantFrom<ListOrder['owner']>('anybody', 'nobody', 'me'), async (acts, owner) => {
      const { made, tell, changed } = open();
      const all = [];
      for (const nth of [0, 1, 2, 3]) all.push(await promised(made, { number: `030 1234560${nth}`, at: at(`2026-11-23T1${nth}:00`) }));
      const list = async () => {
        const page = await made.listCallbacks({ agent: ADA, list: 'pending', owner, limit: 50 });
        return new Set('refusal' in page ? [] : page.callbacks.map(({ id }) => id));
      };
      const shown = await list();
      for (const { nth, act } of acts) {
        const now = (await made.ports.store.find(all[nth]!.id)) as Callback & Promised;
        if (now.phase === 'ended') continue;
        const next = act === 'end' ? { ...now, phase: 'ended', endedAt: made.clock.at, outcome: outcome('answered') } : act === 'own' ? { ...now, owner: now.owner ? BEN : ADA } : { ...now, queueId: now.queueId === 'q-sales' ? 'q-support' : 'q-sales' };
        await made.ports.store.save(next as Callback);
        tell(now.id, now.queueId, next.queueId);
      }
      const { here, gone } = await changed({ owner });
      for (const id of gone) shown.delete(id);
      for (const id of here) shown.add(id);
      expect(shown).toEqual(await list());
    }),
  ));
