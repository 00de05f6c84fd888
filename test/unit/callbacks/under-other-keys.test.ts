import { callbacksUnderOtherKeys } from '../../../lambda/callbacks/adapters/under-other-keys';
import { end } from '../../../lambda/callbacks/domain/conclude';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { newClick } from '../../../lambda/dials/domain/new-click';
import { createKeyedIds } from '../../../lambda/ground/adapters/keyed-ids';
import { ADA } from '../../fakes/dial-ports';
import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';

const idsOf = (key: string, others: string[]) => createKeyedIds(() => ({ key, others }));
const clickOf = ({ digest }: ReturnType<typeof idsOf>, idempotencyKey: string) =>
  newClick(digest, { order: { agent: ADA, number: '+493012345678', mode: 'queued-callback', idempotencyKey }, number: '+493012345678', requestedAt: '2026-11-23T09:00:00.000Z', atMostMinutes: 30 });

describe('while the key of the stack changes, a callback of the customer', () => {
  const setUp = () => {
    const [store, before, ids] = [createInMemoryCallbackStore(), idsOf('old', []), idsOf('new', ['old'])];
    return { store, earlier: clickOf(before, 'one'), later: clickOf(ids, 'other'), both: callbacksUnderOtherKeys(store, ids) };
  };

  test('that is open under the other key stands in the way', async () => {
    const { store, both, earlier, later } = setUp();
    await store.create(earlier);
    expect(await both.create(later)).toEqual({ created: false, existing: earlier });
  });

  test('that is over under the other key is asked what takes its place: a call beside it may go on', async () => {
    const { store, both, earlier, later } = setUp();
    const { next: ended } = end(earlier, 'not-placed', { now: '2026-11-23T09:05:00.000Z' }) as { next: Callback };
    await store.create(ended);
    expect(await both.create(later, async () => undefined)).toEqual({ created: false, existing: ended });
    expect(await both.create(later, async () => ({ ...later, comment: 'after it' }))).toEqual({ created: true });
    expect(await store.findLatest(later.subject)).toMatchObject({ comment: 'after it' });
  });
});
