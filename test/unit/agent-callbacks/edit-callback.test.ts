import fc from 'fast-check';
import type { Callback, Pending } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { journeyOf } from '../../../lambda/callbacks/domain/journey';
import { outcome } from '../../../lambda/callbacks/domain/outcome';
import type { EditOrder } from '../../../lambda/agent-callbacks/usecases/edit-callback';
import { ADA } from '../../fakes/dial-ports';
import { BEN, createPromisePorts } from '../../fakes/promise-ports';
import { promised, standing } from '../callbacks/promised';

const LONDON = 'Europe/London';
const LATER = { local: '2026-11-24T10:00', zone: LONDON };

async function setUp(order: Parameters<typeof promised>[1] = {}) {
  const made = createPromisePorts();
  const callback = await promised(made, order);
  const edit = (change: Partial<EditOrder>) => made.editCallback({ agent: ADA, id: callback.id, ...change });
  return { ...made, callback, edit };
}

describe('an edit', () => {
  test('of the time moves the purge with it', async () => {
    const { edit, ports, callback } = await setUp({ queueId: 'q-sales' });
    await edit({ at: { local: '2026-11-24T16:00', zone: LONDON } });
    expect(await ports.store.find(callback.id)).toMatchObject({ dueAt: '2026-11-24T16:00:00.000Z', checkAt: '2026-11-24T16:00:00.000Z', purgeAt: '2026-11-24T17:30:00.000Z' });
  });

  test('of the time, to a later one, lets the number that the customer called from find it until then', async () => {
    const { edit, store, callback } = await setUp({ queueId: 'q-sales' });
    await store.save({ ...callback, shownNumber: '+493012345699' });
    const linked: [string, string][] = [];
    store.linkNumber = async (number, { openUntil }) => void linked.push([number, openUntil]);
    await edit({ comment: 'The time stays' });
    await edit({ at: { local: '2026-11-24T16:00', zone: LONDON } });
    expect(linked).toEqual([['+493012345699', '2026-11-24T17:30:00.000Z']]);
    expect(callback.purgeAt < '2026-11-24T17:30:00.000Z').toBe(true);
  });

  test('of the time, to a later one, lets a number that several share find each until then', async () => {
    const { edit, store, callback } = await setUp({ queueId: 'q-sales' });
    const linked: [string, string][] = [];
    store.isShared = async () => true;
    store.linkSharing = async (number, { openUntil }) => void linked.push([number, openUntil]);
    await edit({ at: { local: '2026-11-24T16:00', zone: LONDON } });
    expect(linked).toEqual([[callback.number, '2026-11-24T17:30:00.000Z']]);
  });

  test('changes what it names and nothing else, and says who did', async () => {
    const { edit, callback } = await setUp({ comment: 'Before', own: true });
    const changes = [{ at: '2026-11-23T09:00:00.000Z', by: 'ada', how: 'edited', fields: [{ field: 'comment' }, { field: 'verified', to: 'verified' }] }];
    expect(await edit({ comment: 'After', numberVerified: true })).toEqual({ callback: { ...callback, comment: 'After', numberVerified: true, changes, version: 2 } });
  });

  test('puts the CRM record right, or takes it away', async () => {
    const { edit, store, callback } = await setUp({ crmRecord: 'case-1', numberVerified: true });
    expect(await edit({ crmRecord: 'case-2' })).toMatchObject({ callback: { crmRecord: 'case-2', numberVerified: true, subject: callback.subject } });
    expect(journeyOf((await store.find(callback.id))!).at(-1)!.detail).toBe('ada changed the CRM record from case-1 to case-2.');
    expect(await edit({ crmRecord: '' })).not.toHaveProperty('callback.crmRecord');
  });

  test('names the zone where the customer is, puts it right, or takes it away; another number takes it away too, unless the edit names one', async () => {
    const { edit, store, callback } = await setUp();
    expect(await edit({ customerZone: 'America/New_York' })).toMatchObject({ callback: { customerZone: 'America/New_York' } });
    expect(journeyOf((await store.find(callback.id))!).at(-1)!.detail).toBe('ada changed the customer’s zone from none to America/New_York.');
    expect(await edit({ comment: 'Still there' })).toMatchObject({ callback: { customerZone: 'America/New_York' } });
    expect(await edit({ customerZone: '' })).not.toHaveProperty('callback.customerZone');
    await edit({ customerZone: 'America/New_York' });
    expect(await edit({ number: '+493012345699' })).not.toHaveProperty('callback.customerZone');
    expect(await edit({ number: '+493012345698', customerZone: 'Asia/Tokyo' })).toMatchObject({ callback: { customerZone: 'Asia/Tokyo' } });
  });

  test('after the talk says only that the number is the customer’s', async () => {
    const { edit, ports, callback } = await setUp();
    const { checkAt: _none, ...over } = callback as Callback & Promised & Pending;
    await ports.store.save({ ...over, phase: 'ended', endedAt: callback.dueAt, outcome: outcome('answered') } as Callback);
    for (const change of [{ comment: 'Late' }, { numberVerified: false }, { numberVerified: true, own: true }]) {
      expect(await edit(change)).toEqual({ refusal: { code: 'callback-over' } });
    }
    expect(await edit({ numberVerified: true })).toMatchObject({ callback: { numberVerified: true, outcome: { code: 'answered' } } });
  });

  test('says nothing of the number of a customer whom nobody talked to', async () => {
    const { edit, ports, callback } = await setUp();
    const { checkAt: _none, ...over } = callback as Callback & Promised & Pending;
    await ports.store.save({ ...over, phase: 'ended', endedAt: callback.dueAt, outcome: outcome('purged') } as Callback);
    expect(await edit({ numberVerified: true })).toEqual({ refusal: { code: 'callback-over' } });
  });

  test('takes away a comment by empty text, and a number’s being verified', async () => {
    const { edit } = await setUp({ comment: 'Before', numberVerified: true });
    const { callback } = (await edit({ comment: '', numberVerified: false })) as { callback: object };
    expect(callback).not.toHaveProperty('comment');
    expect(callback).not.toHaveProperty('numberVerified');
  });

  test('gives it to the agent who asks, or to any agent of its queue', async () => {
    const { edit } = await setUp();
    expect(await edit({ agent: BEN, own: true })).toMatchObject({ callback: { owner: BEN } });
    const { callback } = (await edit({ agent: BEN, own: false })) as { callback: object };
    expect(callback).not.toHaveProperty('owner');
  });

  test.each([
    [{ at: { local: '2026-11-23T08:00', zone: LONDON } }, 'due-in-the-past'],
    [{ at: { local: '2027-01-23T08:00', zone: LONDON } }, 'due-too-far'],
    [{ own: true, at: { local: '2026-12-05T08:00', zone: LONDON } }, 'owned-too-far'],
  ])('keeps the rules of its queue: %j is refused as %s', async (change, code) => {
    const { edit, store, callback } = await setUp();
    expect(await edit(change)).toMatchObject({ refusal: { code } });
    expect(await store.find(callback.id)).toEqual(callback);
  });

  test('to a time shortly before its queue closes is refused unless the agent insists', async () => {
    const { edit } = await setUp({ queueId: 'q-sales' });
    const late = { at: { local: '2026-11-24T17:29', zone: LONDON } };
    expect(await edit(late)).toMatchObject({ refusal: { code: 'queue-closing-then', closes: { local: '2026-11-24T17:30+00:00' } } });
    expect(await edit({ ...late, evenSo: true })).toMatchObject({ callback: { dueAt: '2026-11-24T17:29:00.000Z', purgeAt: '2026-11-24T17:30:00.000Z', purgeAtLatest: '2026-11-24T19:29:00.000Z' } });
  });

  test('that makes a far one somebody’s own is refused', async () => {
    const { edit } = await setUp({ at: { local: '2026-12-10T10:00', zone: LONDON } });
    expect(await edit({ own: true })).toMatchObject({ refusal: { code: 'owned-too-far' } });
  });

  test('to a time that the tick may have passed sends the callback itself', async () => {
    const { edit, dispatch, callback } = await setUp();
    await edit({ at: { in: { minutes: 1 }, zone: LONDON } });
    expect(dispatch.sent).toEqual([{ message: { subject: callback.subject, nthDial: 1, generation: 0 }, at: '2026-11-23T09:01:00.000Z' }]);
  });

  test('of a callback that another agent owns finds none', async () => {
    const { edit } = await setUp({ own: true });
    expect(await edit({ agent: BEN, comment: 'Mine now' })).toEqual({ refusal: { code: 'callback-not-found' } });
  });

  test('of a queue that the agent does not serve finds none', async () => {
    const { edit } = await setUp({ queueId: 'q-sales' });
    expect(await edit({ agent: BEN, comment: 'Mine now' })).toEqual({ refusal: { code: 'callback-not-found' } });
  });

  test('of one that is on its way, or over, is refused as that', async () => {
    const { edit, ports, clock, callback } = await setUp();
    const waiting = await standing({ ports, clock }, callback);
    expect(await edit({ comment: 'Too late' })).toEqual({ refusal: { code: 'on-its-way' } });
    await ports.store.save({ ...waiting, phase: 'ended', endedAt: clock.at, outcome: { code: 'answered', sentence: '' } } as never);
    expect(await edit({ comment: 'Too late' })).toEqual({ refusal: { code: 'callback-over' } });
  });
});

describe('two edits of one callback', () => {
  test('made on the same version: the second is refused', async () => {
    const { edit, callback } = await setUp();
    await edit({ comment: 'First', version: callback.version });
    expect(await edit({ agent: BEN, comment: 'Second', version: callback.version })).toEqual({ refusal: { code: 'changed-meanwhile' } });
  });

  test('at once never undo each other: each is made whole, or refused', async () => {
    const changes = fc.record({ comment: fc.constantFrom('a', 'b', 'c'), own: fc.boolean(), at: fc.constantFrom(LATER, { local: '2026-11-25T10:00', zone: LONDON }) });
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 2, maxLength: 6 }), async (asked) => {
        const { edit, store, callback } = await setUp();
        const answers = await Promise.all(asked.map((change) => edit(change)));
        const made = asked.filter((_change, nth) => 'callback' in answers[nth]!);
        expect(answers.every((answer) => 'callback' in answer || answer.refusal.code === 'changed-meanwhile')).toBe(true);
        expect((await store.find(callback.id))!.version).toBe(callback.version + made.length);
        expect(made.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  test('an edit that was checked before another one was saved is not written over it', async () => {
    const { edit, ports, follow, callback } = await setUp();
    const of = ports.hours.of;
    ports.hours.of = async (queueId) => {
      ports.hours.of = of;
      await follow(callback, { type: 'edited', edit: { comment: 'In between' } });
      return of(queueId);
    };
    expect(await edit({ at: LATER })).toEqual({ refusal: { code: 'changed-meanwhile' } });
  });
});
