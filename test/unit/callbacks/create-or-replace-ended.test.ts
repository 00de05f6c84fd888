import { CLICKED_AT, PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import { createOrReplaceEnded } from '../../../lambda/callbacks/usecases/create-or-replace-ended';
import { createDispatchWorld } from '../agenda/dispatch-world';

const { pending } = PROMISED_SAMPLES;
const NEXT: Callback = { ...pending, id: 'customer.next', requestedAt: CLICKED_AT };

/** Returns a promised callback of a queue that is no longer in the settings, so that nothing dispatches it. */
async function forgotten() {
  const world = await createDispatchWorld({ ...pending, queueId: 'q-taken-out' });
  return { ...world, store: world.ports.store };
}

test('a customer who talks to an agent can be promised the next callback at once', async () => {
  const { connected } = PROMISED_SAMPLES;
  const { ports } = await createDispatchWorld(connected, { lookUp: async () => ({ facts: connected.attempt.call }) });
  expect(await createOrReplaceEnded(ports, NEXT)).toEqual({ created: true });
  expect(await ports.store.find(connected.id)).toMatchObject({ phase: 'ended', outcome: { code: 'answered' } });
});

test('while Connect does not answer, the record says how it is: in talk the next one can be promised, and nothing else gives way', async () => {
  for (const [there, created] of [[PROMISED_SAMPLES.connected, true], [PROMISED_SAMPLES.waiting, false]] as const) {
    const { ports } = await createDispatchWorld(there, { lookUp: () => Promise.reject(new Error('no answer')) });
    expect(await createOrReplaceEnded(ports, NEXT)).toMatchObject({ created });
  }
});

describe('a callback that nobody brings any more', () => {
  test('is the one that its customer is owed until its purge time', async () => {
    const { ports } = await forgotten();
    expect(await createOrReplaceEnded(ports, NEXT)).toMatchObject({ created: false, existing: { id: pending.id } });
  });

  test('ends then, and gives up its place to the next', async () => {
    const { ports, clock, store } = await forgotten();
    clock.at = pending.purgeAt;
    expect(await createOrReplaceEnded(ports, NEXT)).toEqual({ created: true });
    expect(await store.find(pending.id)).toMatchObject({ phase: 'ended', outcome: { code: 'purged' } });
  });
});
