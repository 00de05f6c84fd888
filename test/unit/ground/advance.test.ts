import type { Decided, Versioned } from '../../../lambda/ground/domain/decision';
import { advance, type RecordEngine } from '../../../lambda/ground/usecases/advance';
import { createInMemoryVersionedItems } from '../../fakes/in-memory-versioned-items';

interface Count extends Versioned {
  count: number;
}
type Event = { type: 'counted' } | { type: 'asked' } | { type: 'forbidden' };
type Effect = { type: 'tell' } | { type: 'ask' };

const ZERO: Count = { subject: 's', id: 's.a', version: 1, count: 0 };

function decide(record: Count, event: Event): Decided<Count, Effect, 'no'> {
  if (event.type === 'forbidden') return { refused: 'no', reason: 'Not this.' };
  if (event.type === 'asked') return { next: record, effects: [], reason: 'Nothing changes.' };
  return { next: { ...record, count: record.count + 1 }, effects: [{ type: 'ask' }, { type: 'tell' }], reason: 'One more.' };
}

/** Creates a world that notes what happened, in order: s saved, n noted, a performed effect by its name. */
async function openWorld(change: Partial<RecordEngine<Count, Event, Effect, 'no'>> = {}) {
  const happened: string[] = [];
  const store = createInMemoryVersionedItems<Count>();
  await store.create(ZERO);
  const engine: RecordEngine<Count, Event, Effect, 'no'> = {
    decide,
    store: {
      find: store.find,
      async save(next) {
        const save = await store.save(next);
        happened.push(save === 'overtaken' ? save : `saved ${save.saved.count}`);
        return save;
      },
    },
    note: (from, { event }) => void happened.push(`noted ${event.type} of ${from.count}`),
    perform: async (_record, { type }) => void happened.push(type),
    isRepeated: () => true,
    failed: (type) => void happened.push(`${type} failed`),
    ...change,
  };
  return { happened, store, engine };
}

describe('a record that is advanced', () => {
  test('is saved before anything is done, and noted once', async () => {
    const { happened, engine } = await openWorld();
    const decision = await advance(engine, ZERO, { type: 'counted' });
    expect(decision).toMatchObject({ next: { count: 1, version: 2 } });
    expect(happened).toEqual(['saved 1', 'noted counted of 0', 'ask', 'tell']);
  });

  test('is read and decided on again when somebody was faster', async () => {
    const { happened, engine, store } = await openWorld();
    await store.save({ ...ZERO, count: 10 });
    expect(await advance(engine, ZERO, { type: 'counted' })).toMatchObject({ next: { count: 11, version: 3 } });
    expect(happened).toEqual(['overtaken', 'saved 11', 'noted counted of 10', 'ask', 'tell']);
  });

  test('counts everybody of fifty at once', async () => {
    const { engine, store } = await openWorld();
    await Promise.all(Array.from({ length: 50 }, () => advance(engine, ZERO, { type: 'counted' })));
    expect(await store.find(ZERO.id)).toMatchObject({ count: 50, version: 51 });
  });

  test('is not written where nothing changes or the event is refused: only the refusal is noted', async () => {
    const { happened, engine } = await openWorld();
    expect(await advance(engine, ZERO, { type: 'asked' })).toMatchObject({ next: ZERO });
    expect(await advance(engine, ZERO, { type: 'forbidden' })).toMatchObject({ refused: 'no' });
    expect(happened).toEqual(['noted forbidden of 0']);
  });

  test('is decided on again with what the outside had to say, and the last decision is the answer', async () => {
    const perform = async (_record: Count, { type }: Effect) => (type === 'tell' ? ({ type: 'forbidden' } as const) : undefined);
    const { engine } = await openWorld({ perform });
    expect(await advance(engine, ZERO, { type: 'counted' })).toMatchObject({ refused: 'no' });
  });

  test('waits with the rest of its effects when one fails', async () => {
    const perform = async () => {
      throw new Error('The network is down.');
    };
    const { happened, engine } = await openWorld({ perform });
    expect(await advance(engine, ZERO, { type: 'counted' })).toMatchObject({ next: { count: 1 } });
    expect(happened).toEqual(['saved 1', 'noted counted of 0', 'ask failed']);
  });

  test('is saved, and whoever brought the event hears of an effect that failed and that nobody would repeat', async () => {
    const perform = async () => {
      throw new Error('The network is down.');
    };
    const { happened, engine, store } = await openWorld({ perform, isRepeated: (_record, { type }) => type !== 'ask' });
    await expect(advance(engine, ZERO, { type: 'counted' })).rejects.toThrow('The network is down.');
    expect(await store.find(ZERO.id)).toMatchObject({ count: 1 });
    expect(happened).toEqual(['saved 1', 'noted counted of 0', 'ask failed']);
  });

  test('throws rather than decide on what is gone, or for ever', async () => {
    const store = { save: async () => 'overtaken' as const, find: async (): Promise<Count | undefined> => undefined };
    const { engine } = await openWorld({ store });
    await expect(advance(engine, ZERO, { type: 'counted' })).rejects.toThrow('cannot be found');
    await expect(advance({ ...engine, store: { ...store, find: async () => ZERO } }, ZERO, { type: 'counted' })).rejects.toThrow('60 times');
  });
});
