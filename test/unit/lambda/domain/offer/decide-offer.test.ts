import fc from 'fast-check';
import { decideOffer, type OfferFacts } from '../../../../../lambda/domain/offer/decide-offer';
import { estimateWait } from '../../../../../lambda/domain/wait/estimate-wait';

const waitOf = (ahead: number, agentsStaffed = 1) => estimateWait({ ahead, agentsStaffed, agentsAvailable: 0, handleTime: { seconds: 100, source: 'measured' } });
/** 300 s of estimated wait, everything possible. */
const GOOD: OfferFacts = { policy: { offerAboveSeconds: 120 }, wait: waitOf(2), number: { e164: '+493012345678' }, isOwed: false, isLineFull: false, secondsToClosing: 3600, hasFreeSlot: true };

describe('a caller is offered a callback', () => {
  test('at once or for a time, when nothing speaks against it', () => {
    expect(decideOffer(GOOD)).toMatchObject({ offered: ['immediate', 'slot'], number: { e164: '+493012345678' }, limits: [] });
  });

  test('with their number asked for, when they withhold it', () => {
    expect(decideOffer({ ...GOOD, number: 'withheld' })).toMatchObject({ offered: ['immediate', 'slot'], number: 'withheld' });
  });

  test('when nobody can say how long it takes', () => {
    expect(decideOffer({ ...GOOD, wait: waitOf(0, 0) })).toMatchObject({ offered: ['immediate', 'slot'] });
  });

  test.each([
    ['the line is full', { isLineFull: true }, 'line-full'],
    ['the queue closes before their turn', { secondsToClosing: 300 }, 'closes-before'],
    ['the queue is closed', { secondsToClosing: 0 }, 'closes-before'],
  ])('for a time alone, when %s', (_what, facts, limit) => {
    expect(decideOffer({ ...GOOD, ...facts })).toMatchObject({ offered: ['slot'], limits: [limit] });
  });

  test('at once alone, when no slot is free, and whenever their turn comes before closing', () => {
    expect(decideOffer({ ...GOOD, hasFreeSlot: false, secondsToClosing: 301 })).toMatchObject({ offered: ['immediate'], limits: ['no-slots'] });
    expect(decideOffer({ ...GOOD, secondsToClosing: Infinity })).toMatchObject({ offered: ['immediate', 'slot'] });
  });
});

describe('a caller is offered nothing', () => {
  test.each([
    ['the queue offers none', { policy: { offerAboveSeconds: 'never' as const } }, ['offer-off']],
    ['the wait is just the threshold', { policy: { offerAboveSeconds: 300 } }, ['wait-below-threshold']],
    ['they are owed one already', { isOwed: true }, ['already-pending']],
    ['their number may not be called', { number: { code: 'number-premium' as const, number: '+49900123456' } }, ['number-not-dialable']],
    ['neither kind can be kept', { isLineFull: true, hasFreeSlot: false }, ['line-full', 'no-slots']],
  ])('when %s', (_what, facts, limits) => {
    expect(decideOffer({ ...GOOD, ...facts })).toMatchObject({ offered: [], limits });
  });

  test('and the reason does not name their number', () => {
    expect(decideOffer({ ...GOOD, number: { code: 'number-premium', number: '+49900123456' } }).reason).not.toContain('49900123456');
  });
});

test('an offer is made or its limit is named, for every caller, and never against a limit', () => {
  const facts: fc.Arbitrary<OfferFacts> = fc.record({
    policy: fc.record({ offerAboveSeconds: fc.oneof(fc.nat(1000), fc.constant('never' as const)) }),
    wait: fc.tuple(fc.nat(20), fc.nat(5)).map(([ahead, staffed]) => waitOf(ahead, staffed)),
    number: fc.constantFrom<OfferFacts['number']>({ e164: '+493012345678' }, 'withheld', { code: 'number-invalid', number: '"12"' }),
    isOwed: fc.boolean(),
    isLineFull: fc.boolean(),
    secondsToClosing: fc.oneof(fc.nat(2000), fc.constant(Infinity)),
    hasFreeSlot: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const { offered, limits, reason } = decideOffer(given);
      expect(reason).not.toBe('');
      expect(offered.length + limits.length).toBeGreaterThan(0);
      const speaksAgainstAll = given.policy.offerAboveSeconds === 'never' || given.isOwed || (typeof given.number === 'object' && 'code' in given.number);
      if (speaksAgainstAll) expect(offered).toEqual([]);
      if (given.isLineFull || given.secondsToClosing === 0) expect(offered).not.toContain('immediate');
      if (!given.hasFreeSlot) expect(offered).not.toContain('slot');
      const { seconds } = given.wait;
      if (!speaksAgainstAll && seconds !== 'unknown' && seconds <= (given.policy.offerAboveSeconds as number)) expect(limits).toEqual(['wait-below-threshold']);
    }),
  );
});
