import { USUAL_NUMBER_TYPES } from '../../../lambda/numbers/domain/number-type';
import { PROMISED_SAMPLES } from '../../../docs/print/callback-samples';
import type { Callback } from '../../../lambda/callbacks/domain/callback';
import type { Promised } from '../../../lambda/callbacks/domain/callback-request';
import { type CheckOfferNeeds, createCheckOffer } from '../../../lambda/callers/usecases/check-offer';
import { estimateWait } from '../../../lambda/waits/domain/estimate-wait';
import { WITHHELD } from '../../fakes/withheld';

const CALLER = '+493012345678';
const queueId = 'q-support';

/** The wait is estimated at 400 s, the queue is open until 17:00 UTC, its line has room, and a slot is free. `asked` lists what was read beside the wait. */
function offering(more: Partial<CheckOfferNeeds> = {}, { offerAboveSeconds = 120, latest }: { offerAboveSeconds?: number; latest?: Callback & Promised } = {}) {
  const asked: string[] = [];
  const checkOffer = createCheckOffer({
    offers: new Map([[queueId, { queueId, offerAboveSeconds, assumedHandleSeconds: 240, lastPromiseMinutesBeforeClosing: 15 }]]),
    estimateWait: async () => estimateWait({ ahead: 3, agentsStaffed: 1, agentsAvailable: 0, handleTime: { seconds: 100, source: 'measured' } }),
    findFreeSlots: async () => (asked.push('slots'), { zone: 'UTC', slots: [{ startsAt: '2026-11-23T10:00:00.000Z', endsAt: '2026-11-23T11:00:00.000Z' }] }),
    findNextOpening: async () => (asked.push('opening'), { zone: 'UTC', startsAt: '2026-11-30T09:00:00.000Z' }),
    isLineFull: async () => (asked.push('line'), false),
    hours: { of: async () => (asked.push('hours'), { zone: 'UTC', ranges: [{ day: 'MONDAY' as const, startMinute: 540, endMinute: 1020 }], overrides: [] }) },
    findOwed: async (number) => (asked.push(`owed to ${number}`), latest ? [latest] : []),
    callersMayName: 'any',
    numberRules: { allowedCountries: ['DE'], defaultCountry: 'DE', allowedTypes: USUAL_NUMBER_TYPES, ownNumbers: [] },
    clock: { now: () => '2026-11-23T09:00:30.000Z' },
    ...more,
  });
  return { checkOffer, asked };
}

describe('the offer to a caller', () => {
  test('is made when they would wait long', async () => {
    const { checkOffer, asked } = offering();
    expect(await checkOffer({ queueId, callerId: '030 12345678' })).toMatchObject({ offered: ['immediate', 'slot'], number: { e164: CALLER } });
    expect(asked).toContain(`owed to ${CALLER}`);
  });

  test('asks nothing more of anybody when they would not', async () => {
    const { checkOffer, asked } = offering({}, { offerAboveSeconds: 500 });
    expect(await checkOffer({ queueId, callerId: CALLER })).toMatchObject({ offered: [], limits: ['wait-below-threshold'] });
    expect(asked).toEqual([]);
  });

  test('rests on where they stand in the queue', async () => {
    const positions: unknown[] = [];
    const { checkOffer } = offering({ estimateWait: async (_queueId, comer) => void positions.push(comer) });
    expect(await checkOffer({ queueId, callerId: CALLER, positionInQueue: 2 })).toBeUndefined();
    expect(positions).toEqual([{ position: 2 }]);
  });

  test('is not made to a customer who has been promised a callback, and is once that is over', async () => {
    expect(await offering({}, { latest: PROMISED_SAMPLES.pending }).checkOffer({ queueId, callerId: CALLER })).toMatchObject({ offered: [], limits: ['already-pending'] });
    expect(await offering({}, { latest: PROMISED_SAMPLES.ended }).checkOffer({ queueId, callerId: CALLER })).toMatchObject({ offered: ['immediate', 'slot'] });
  });

  test.each<[string, Partial<CheckOfferNeeds>, object]>([
    ['for a time alone while the line of the queue is full', { isLineFull: async () => true }, { offered: ['slot'], limits: ['line-full'] }],
    ['for a time alone when the queue closes before their turn', { clock: { now: () => '2026-11-23T16:55:00.000Z' } }, { offered: ['slot'], limits: ['closes-before'] }],
    ['at once alone while no slot is free', { findFreeSlots: async () => ({ zone: 'UTC', slots: [] }) }, { offered: ['immediate'], limits: ['no-slots'] }],
    ['at once alone where the queue has no opening hours, which is always open', { hours: { of: async () => undefined }, findNextOpening: async () => undefined, findFreeSlots: async () => undefined }, { offered: ['immediate'], limits: ['no-slots'] }],
    ['for the next opening alone where the queue has no slots and closes soon', { findFreeSlots: async () => undefined, clock: { now: () => '2026-11-23T16:50:00.000Z' } }, { offered: ['slot'], limits: ['closes-before'] }],
    ['at once alone where the queue has no slots', { findFreeSlots: async () => undefined }, { offered: ['immediate'], limits: ['no-slots'] }],
  ])('is %s', async (_what, needs, offer) => {
    expect(await offering(needs).checkOffer({ queueId, callerId: CALLER })).toMatchObject(offer);
  });

  test.each(WITHHELD)('asks for the number of a caller who shows %p', async (callerId) => {
    expect(await offering().checkOffer({ queueId, callerId })).toMatchObject({ offered: ['immediate', 'slot'], number: 'withheld' });
  });

  test('is not made at a number that may not be called', async () => {
    expect(await offering().checkOffer({ queueId, callerId: '+499001234567' })).toMatchObject({ offered: [], limits: ['number-not-dialable'] });
  });

  test('asks for another number of a caller whose country may not be called', async () => {
    expect(await offering().checkOffer({ queueId, callerId: '+33123456789' })).toMatchObject({ offered: ['immediate', 'slot'], number: 'withheld' });
  });

  test.each([...WITHHELD, '+33123456789'])('is not made to a caller who shows %p where callers may name no other', async (callerId) => {
    expect(await offering({ callersMayName: 'shown-only' }).checkOffer({ queueId, callerId })).toMatchObject({ offered: [], limits: ['number-not-shown'] });
  });

  test('is not made to a caller whose number may not be called, and who is owed a callback at another', async () => {
    const { checkOffer } = offering({}, { latest: PROMISED_SAMPLES.pending });
    expect(await checkOffer({ queueId, callerId: '+33123456789' })).toMatchObject({ offered: [], limits: ['already-pending'] });
  });

  test('is none for a queue that is not configured', async () => {
    expect(await offering().checkOffer({ queueId: 'q-other', callerId: CALLER })).toBeUndefined();
  });
});
