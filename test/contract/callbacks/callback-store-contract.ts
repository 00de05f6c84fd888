import { end } from '../../../lambda/callbacks/domain/conclude';
import type { Callback, CallbackIn, Ended } from '../../../lambda/callbacks/domain/callback';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import type { DueChecks, ContactIndex, FollowUps, MovingCallbackStore, NumberIndex } from '../../../lambda/callbacks/ports/callback-store';
import { HANDOFF, PROMISED_SAMPLES, SAMPLES } from '../../../docs/print/callback-samples';

type Store = MovingCallbackStore & DueChecks & ContactIndex & FollowUps & NumberIndex;

/** Checks the promises of every callback store. */
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

    test('lets one of a hundred take the chain of messages over, and makes no new version of that', async () => {
      const promised = PROMISED_SAMPLES.waiting;
      await store.create(promised);
      const taken = (await Promise.all(Array.from({ length: 100 }, () => store.takeOver(promised, 1)))).filter((one) => one !== undefined);
      expect(taken).toEqual([{ ...promised, generation: 1 }]);
      expect(await store.find(promised.id)).toEqual({ ...promised, generation: 1 });
      expect(await store.takeOver(taken[0]!, 3)).toEqual({ ...promised, generation: 3 });
      expect(await store.takeOver(promised, 2)).toBeUndefined();
      expect(await save({ ...promised, generation: 4 })).toMatchObject({ version: promised.version + 1, generation: 4 });
    });

    test('takes over no chain of another callback that stands in the place', async () => {
      await store.create({ ...PROMISED_SAMPLES.waiting, id: 'customer.next' });
      expect(await store.takeOver(PROMISED_SAMPLES.waiting, 1)).toBeUndefined();
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
      expect(await store.find(clicked.id)).toEqual({ ...ended, replaced: true });
      expect(await store.find('subject.next')).toMatchObject({ phase: 'dispatching' });
    });

    test('saves what is still said of an earlier one in its own place, and leaves the next alone', async () => {
      await store.create(clicked);
      await save(over(clicked));
      await store.create({ ...clicked, id: 'subject.next' });
      const earlier = (await store.find(clicked.id)) as CallbackIn<Ended>;
      const said = await save({ ...earlier, outcome: outcome('voicemail') });
      expect(await store.find(clicked.id)).toEqual(said);
      expect(await store.save({ ...earlier, outcome: outcome('reached') })).toBe('overtaken');
      expect(await store.findLatest('subject')).toMatchObject({ id: 'subject.next', phase: 'dispatching', version: clicked.version });
    });

    test('keeps a missed callback from a click, and makes room for the next promise', async () => {
      const promised = { ...PROMISED_SAMPLES.pending, id: 'customer.first' };
      await store.create(promised);
      const missed = await save({ ...(end(promised, 'missed', { now: promised.dueAt }) as { next: Callback }).next, calledBeside: { id: 'beside.key', agent: clicked.agent, at: promised.dueAt } } as Callback);
      expect(await store.create({ ...clicked, id: 'customer.click', subject: promised.subject })).toEqual({ created: false, existing: missed });
      expect(await store.create({ ...promised, id: 'customer.next' })).toEqual({ created: true });
    });

    test('answers the same request with what became of it, also when it is over', async () => {
      await store.create(clicked);
      const ended = await save(over(clicked));
      expect(await store.create(clicked)).toEqual({ created: false, existing: ended });
    });

    test('saves only what was decided on the newest version', async () => {
      await store.create(clicked);
      await save({ ...clicked, checkAt: '2026-11-23T09:03:00.000Z' });
      expect(await store.save(over(clicked))).toBe('overtaken');
      expect(await store.find(clicked.id)).toMatchObject({ phase: 'dispatching', version: clicked.version + 1 });
    });

    test('of two saves at once keeps one', async () => {
      await store.create(clicked);
      const results = await Promise.all([store.save(over(clicked)), store.save({ ...clicked, checkAt: '2026-11-23T09:03:00.000Z' })]);
      expect(results.filter((result) => result === 'overtaken')).toHaveLength(1);
    });

    test('finds a callback by the contact that handed it off, until the next of its subject takes its place', async () => {
      await store.create(clicked);
      expect(await store.callbackOf(HANDOFF)).toBeUndefined();
      const handingOff = await save({ ...SAMPLES['handing-off'], version: clicked.version });
      expect(await store.callbackOf(HANDOFF)).toEqual(handingOff);
      const ended = await save(over({ ...handingOff, checkAt: '2026-11-23T09:03:00.000Z' }));
      expect(await store.callbackOf(HANDOFF)).toEqual(ended);
      await store.create({ ...clicked, id: 'subject.next' });
      expect(await store.callbackOf(HANDOFF)).toBeUndefined();
    });

    test('finds the callback that was chosen in a call, by its contact: the last one', async () => {
      await store.create(clicked);
      await store.create({ ...clicked, id: 'other.key', subject: 'other' });
      const forgetAt = '2026-11-24T09:00:00.000Z';
      for (const callbackId of ['other.key', clicked.id]) await store.linkContact('c9-call', { callbackId, forgetAt });
      expect([await store.findLinked('c9-call'), await store.findLinked('c8-call')]).toEqual([clicked, undefined]);
    });

    test('finds the callbacks that a number leads to, once each and the newest first, though they are over', async () => {
      const [number, openUntil] = ['+493012345678', '2027-03-01T09:00:00.000Z'];
      await store.create(clicked);
      await store.create({ ...clicked, id: 'other.key', subject: 'other' });
      const earlier = { callbackId: clicked.id, linkedAt: '2026-11-23T09:00:00.000Z', openUntil };
      for (const link of [earlier, { ...earlier, callbackId: 'other.key', linkedAt: '2026-11-23T09:01:00.000Z' }, earlier, { ...earlier, callbackId: 'never.made' }]) await store.linkNumber(number, link);
      const ended = await save(over(clicked));
      expect((await store.linkedTo(number)).map(({ id, phase }) => [id, phase])).toEqual([['other.key', 'dispatching'], [ended.id, 'ended']]);
      expect(await store.linkedTo('+493012345679')).toEqual([]);
    });

    test('knows of a number whether others who share it were promised a callback', async () => {
      const link = { callbackId: clicked.id, linkedAt: '2026-11-23T09:00:00.000Z', openUntil: '2027-03-01T09:00:00.000Z' };
      await store.create(clicked);
      await store.linkNumber('+493012345678', link);
      expect(await store.isShared('+493012345678')).toBe(false);
      for (const each of [link, { ...link, callbackId: 'other.key' }]) await store.linkSharing('+493012345678', each);
      expect([await store.isShared('+493012345678'), await store.isShared('+493012345679')]).toEqual([true, false]);
      expect((await store.linkedTo('+493012345678')).map(({ id }) => id)).toEqual([clicked.id]);
    });

    test('finds a callback behind a switchboard where hundreds have asked since', async () => {
      await store.create({ ...clicked, id: 's10.key', subject: 's10' });
      for (let nth = 10; nth < 220; nth += 1) {
        await store.linkNumber('+493012345678', { callbackId: `s${nth}.key`, linkedAt: new Date(Date.parse('2026-11-23T09:00:00.000Z') + nth * 60_000).toISOString(), openUntil: '2027-03-01T09:00:00.000Z' });
      }
      expect((await store.linkedTo('+493012345678')).map(({ id }) => id)).toEqual(['s10.key']);
    });

    test('finds what followed a contact, also when the next of its subject has taken its place', async () => {
      const related = { ...clicked, relatedContactId: 'vm-1' };
      await store.create(related);
      await store.create({ ...clicked, id: 'other.key', subject: 'other' });
      expect([await store.followingOn('vm-1'), await store.followingOn('vm-2')]).toEqual([[related], []]);
      const ended = await save(over(related));
      const next = { ...clicked, id: 'subject.next', relatedContactId: 'vm-2', requestedAt: '2026-11-23T10:00:00.000Z' };
      await store.create(next);
      expect([await store.followingOn('vm-1'), await store.followingOn('vm-2')]).toEqual([[{ ...ended, replaced: true }], [next]]);
      const again = { ...next, id: 'other.again', subject: 'another', relatedContactId: 'vm-1' };
      await store.create(again);
      expect(await store.followingOn('vm-1')).toEqual([{ ...ended, replaced: true }, again]);
    });

    test('finds what came to follow a contact since, beside the one that it follows from the start', async () => {
      const related = { ...clicked, relatedContactId: 'vm-1' };
      await store.create(related);
      const link = { callbackId: related.id, linkedAt: related.requestedAt, openUntil: '2027-03-01T09:00:00.000Z' };
      for (const contactId of ['vm-2', 'vm-2', 'vm-1']) await store.linkFollowed(contactId, link);
      await store.linkFollowed('vm-2', { ...link, callbackId: 'never.made' });
      expect([await store.followingOn('vm-1'), await store.followingOn('vm-2')]).toEqual([[related], [related]]);
    });

    const moved = { ...PROMISED_SAMPLES.pending, number: '+493087654321', subject: 'other' };

    /** In the place of what stands there now. */
    const move = async (next: Callback, from: Callback = PROMISED_SAMPLES.pending) => store.move({ from, next, insteadOf: await store.findLatest(next.subject) });

    test('moves a callback to another subject: its id finds it there, and the first place is free', async () => {
      await store.create(PROMISED_SAMPLES.pending);
      const { saved } = (await move(moved)) as { saved: Callback };
      expect(saved).toEqual({ ...moved, version: moved.version + 1 });
      expect([await store.find(moved.id), await store.findLatest('other')]).toEqual([saved, saved]);
      expect(await store.findLatest('customer')).toBeUndefined();
      expect(await store.create({ ...PROMISED_SAMPLES.pending, id: 'customer.next' })).toEqual({ created: true });
      expect(await store.find(moved.id)).toEqual(saved);
    });

    test('goes on finding one that was moved on, came home, or is over and gave way', async () => {
      await store.create(PROMISED_SAMPLES.pending);
      let now: Callback = PROMISED_SAMPLES.pending;
      for (const subject of ['other', 'third', 'customer', 'third', 'customer']) {
        now = ((await move({ ...now, subject } as Callback, now)) as { saved: Callback }).saved;
        expect(await store.find(moved.id)).toEqual(now);
      }
      const ended = await save(over(now));
      expect(await store.create({ ...PROMISED_SAMPLES.pending, id: 'customer.next' })).toEqual({ created: true });
      expect(await store.find(moved.id)).toMatchObject({ id: ended.id, version: ended.version, phase: 'ended' });
    });

    test('moves none to where another came meanwhile, and none that somebody saved meanwhile', async () => {
      await store.create(PROMISED_SAMPLES.pending);
      const standing = { ...PROMISED_SAMPLES.pending, id: 'other.key', subject: 'other' };
      await store.create(standing);
      expect(await store.move({ from: PROMISED_SAMPLES.pending, next: moved, insteadOf: undefined })).toBe('overtaken');
      expect(await store.findLatest('other')).toEqual(standing);
      await save({ ...PROMISED_SAMPLES.pending, comment: 'Faster' });
      expect(await move({ ...moved, subject: 'third' })).toBe('overtaken');
      expect(await store.findLatest('third')).toBeUndefined();
    });

    test('moves one to where another is over: that one is found by its id', async () => {
      await store.create(PROMISED_SAMPLES.pending);
      const standing = { ...PROMISED_SAMPLES.pending, id: 'other.key', subject: 'other' };
      await store.create(standing);
      const ended = await save(over(standing));
      expect(await move(moved)).toMatchObject({ saved: { id: 'customer.key' } });
      expect(await store.find('other.key')).toMatchObject({ id: ended.id, version: ended.version, phase: 'ended' });
    });

    test('of two moves at once makes one, and a save of what was read before is overtaken', async () => {
      await store.create(PROMISED_SAMPLES.pending);
      const moves = await Promise.all(['other', 'third'].map((subject) => move({ ...moved, subject })));
      expect(moves.filter((moved) => moved === 'overtaken')).toHaveLength(1);
      expect(await store.save({ ...PROMISED_SAMPLES.pending, comment: 'Late' })).toBe('overtaken');
      expect([await store.findLatest('other'), await store.findLatest('third')].filter((callback) => callback !== undefined)).toHaveLength(1);
    });

    test('lists what is due, until and with the instant asked for', async () => {
      await store.create(clicked);
      const due = async (instant: string) => {
        const found = [];
        for await (const { item } of store.dueUntil(instant, {})) found.push(item);
        return found;
      };
      expect(await due('2026-11-23T09:00:19.999Z')).toEqual([]);
      expect(await due('2026-11-23T09:00:20.000Z')).toEqual([{ kind: 'callback', subject: 'subject' }]);
      await save(over(clicked));
      expect(await due('2026-11-24T00:00:00.000Z')).toEqual([]);
    });
  });
}
