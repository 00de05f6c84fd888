import { end } from '../../../lambda/domain/callback/conclude';
import type { Callback } from '../../../lambda/domain/callback/callback';
import type { AttentionList, CallbackStore } from '../../../lambda/ports/callback-store';
import { HANDOFF, SAMPLES } from '../../../docs/print/callback-samples';

type Store = CallbackStore & AttentionList;

/** What every callback store promises. */
export function describeCallbackStore(name: string, open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  describe(`the callback store (${name})`, () => {
    let store: Store;
    let close: () => Promise<void>;
    const clicked = SAMPLES.dispatching;
    const over = (callback: Callback) => (end(callback, 'not-placed', { now: '2026-11-23T09:05:00.000Z' }) as { next: Callback }).next;
    const save = async (callback: Callback) => {
      const result = await store.save(callback);
      if (result === 'overtaken') throw new Error('overtaken');
      return result.saved;
    };

    beforeEach(async () => ({ store, close } = await open()));
    afterEach(() => close());

    test('gives back what was created, whole', async () => {
      await store.create({ ...clicked, comment: 'Asked about the invoice', relatedContactId: 'vm-1' });
      expect(await store.find(clicked.id)).toEqual({ ...clicked, comment: 'Asked about the invoice', relatedContactId: 'vm-1' });
    });

    test('keeps the first of a subject while it is open', async () => {
      await store.create(clicked);
      expect(await store.create({ ...clicked, id: 'subject.other' })).toEqual({ created: false, existing: clicked });
      expect(await store.find('subject.other')).toBeUndefined();
    });

    test('of a hundred at once creates one', async () => {
      const results = await Promise.all(Array.from({ length: 100 }, (_, nth) => store.create({ ...clicked, id: `subject.key${nth}` })));
      expect(results.filter((result) => result.created)).toHaveLength(1);
    });

    test('makes room for the next once it is over, and still finds the earlier one', async () => {
      await store.create(clicked);
      const ended = await save(over(clicked));
      expect(await store.create({ ...clicked, id: 'subject.next' })).toEqual({ created: true });
      expect(await store.find(clicked.id)).toEqual(ended);
      expect(await store.find('subject.next')).toMatchObject({ phase: 'dispatching' });
    });

    test('answers the same request with what became of it, also when it is over', async () => {
      await store.create(clicked);
      const ended = await save(over(clicked));
      expect(await store.create(clicked)).toEqual({ created: false, existing: ended });
    });

    test('saves only what was decided on the newest version', async () => {
      await store.create(clicked);
      await save({ ...clicked, attentionAt: '2026-11-23T09:03:00.000Z' });
      expect(await store.save(over(clicked))).toBe('overtaken');
      expect(await store.find(clicked.id)).toMatchObject({ phase: 'dispatching', version: clicked.version + 1 });
    });

    test('of two saves at once keeps one', async () => {
      await store.create(clicked);
      const results = await Promise.all([store.save(over(clicked)), store.save({ ...clicked, attentionAt: '2026-11-23T09:03:00.000Z' })]);
      expect(results.filter((result) => result === 'overtaken')).toHaveLength(1);
    });

    test('finds a callback by the contact that handed it off, until the next of its subject takes its place', async () => {
      await store.create(clicked);
      expect(await store.findByContact(HANDOFF)).toBeUndefined();
      const handingOff = await save({ ...SAMPLES['handing-off'], version: clicked.version });
      expect(await store.findByContact(HANDOFF)).toEqual(handingOff);
      const ended = await save(over({ ...handingOff, attentionAt: '2026-11-23T09:03:00.000Z' }));
      expect(await store.findByContact(HANDOFF)).toEqual(ended);
      await store.create({ ...clicked, id: 'subject.next' });
      expect(await store.findByContact(HANDOFF)).toBeUndefined();
    });

    test('lists what is due, until and with the instant asked for', async () => {
      await store.create(clicked);
      const due = async (instant: string) => {
        const found = [];
        for await (const item of store.dueUntil(instant)) found.push(item);
        return found;
      };
      expect(await due('2026-11-23T09:00:19.999Z')).toEqual([]);
      expect(await due('2026-11-23T09:00:20.000Z')).toEqual([{ kind: 'callback', subject: 'subject' }]);
      await save(over(clicked));
      expect(await due('2026-11-24T00:00:00.000Z')).toEqual([]);
    });
  });
}
