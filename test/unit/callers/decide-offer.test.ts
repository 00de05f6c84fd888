import fc from 'fast-check';
import { decideOffer, type OfferFacts } from '../../../lambda/callers/domain/decide-offer';
import { estimateWait } from '../../../lambda/waits/domain/estimate-wait';

const waitOf = (ahead: number, agentsStaffed = 1) => estimateWait({ ahead, agentsStaffed, agentsAvailable: 0, handleTime: { seconds: 100, source: 'measured' } });
/** 300 s of estimated wait, everything possible. */
const POLICY = { offerAboveSeconds: 120, lastPromiseMinutesBeforeClosing: 15 };
const GOOD: OfferFacts = { policy: POLICY, wait: waitOf(2), number: { e164: '+493012345678' }, mayName: true, hasPromise: false, isLineFull: false, secondsToClosing: 3600, hasSlots: true, hasFreeSlot: true, opensAgain: true };
const WITHOUT_SLOTS = { hasSlots: false, hasFreeSlot: false };

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
    ['the queue closes before their turn', { wait: waitOf(9), secondsToClosing: 1000 }, 'closes-before'],
    ['the queue promises nothing any more before it closes', { secondsToClosing: 15 * 60 - 1 }, 'closes-before'],
    ['the queue is closed', { secondsToClosing: 0 }, 'closes-before'],
  ])('for a time alone, when %s', (_what, facts, limit) => {
    expect(decideOffer({ ...GOOD, ...facts })).toMatchObject({ offered: ['slot'], limits: [limit] });
  });

  test('at once alone, when no slot is free, and whenever their turn comes before closing', () => {
    expect(decideOffer({ ...GOOD, hasFreeSlot: false, secondsToClosing: 15 * 60 })).toMatchObject({ offered: ['immediate'], limits: ['no-slots'] });
    expect(decideOffer({ ...GOOD, policy: { ...POLICY, lastPromiseMinutesBeforeClosing: 0 }, secondsToClosing: 301 })).toMatchObject({ offered: ['immediate', 'slot'] });
    expect(decideOffer({ ...GOOD, secondsToClosing: Infinity })).toMatchObject({ offered: ['immediate', 'slot'] });
  });

  test('for the next opening, where there are no slots and nobody can call them before the queue closes', () => {
    expect(decideOffer({ ...GOOD, ...WITHOUT_SLOTS, secondsToClosing: 60 })).toMatchObject({ offered: ['slot'], limits: ['closes-before'] });
    expect(decideOffer({ ...GOOD, ...WITHOUT_SLOTS })).toMatchObject({ offered: ['immediate'], limits: ['no-slots'] });
    expect(decideOffer({ ...GOOD, hasFreeSlot: false, secondsToClosing: 60 })).toMatchObject({ offered: [], limits: ['closes-before', 'no-slots'] });
  });
});

describe('a caller is offered nothing', () => {
  test.each([
    ['the queue offers none', { policy: { ...POLICY, offerAboveSeconds: 'never' as const } }, ['offer-off']],
    ['the wait is just the threshold', { policy: { ...POLICY, offerAboveSeconds: 300 } }, ['wait-below-threshold']],
    ['they have been promised one already', { hasPromise: true }, ['already-pending']],
    ['their number may not be called', { number: { code: 'number-premium' as const, number: '+49900123456' } }, ['number-not-dialable']],
    ['they show no number, and may name none', { number: 'withheld' as const, mayName: false }, ['number-not-shown']],
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
    policy: fc.record({ offerAboveSeconds: fc.oneof(fc.nat(1000), fc.constant('never' as const)), lastPromiseMinutesBeforeClosing: fc.nat(20) }),
    wait: fc.tuple(fc.nat(20), fc.nat(5)).map(([ahead, staffed]) => waitOf(ahead, staffed)),
    number: fc.constantFrom<OfferFacts['number']>({ e164: '+493012345678' }, 'withheld', { code: 'number-invalid', number: '"12"', because: 'too-short', country: 'DE' }),
    mayName: fc.boolean(),
    hasPromise: fc.boolean(),
    isLineFull: fc.boolean(),
    secondsToClosing: fc.oneof(fc.nat(2000), fc.constant(Infinity)),
    hasSlots: fc.boolean(),
    hasFreeSlot: fc.boolean(),
    opensAgain: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const { offered, limits, reason } = decideOffer(given);
      expect(reason).not.toBe('');
      expect(offered.length + limits.length).toBeGreaterThan(0);
      const speaksAgainstAll = given.policy.offerAboveSeconds === 'never' || given.hasPromise || (given.number === 'withheld' && !given.mayName) || (typeof given.number === 'object' && 'code' in given.number);
      if (speaksAgainstAll) expect(offered).toEqual([]);
      if (given.isLineFull || given.secondsToClosing < given.policy.lastPromiseMinutesBeforeClosing * 60) expect(offered).not.toContain('immediate');
      if (!given.hasFreeSlot && (given.hasSlots || !given.opensAgain)) expect(offered).not.toContain('slot');
      const { seconds } = given.wait;
      if (!speaksAgainstAll && seconds !== 'unknown' && seconds <= (given.policy.offerAboveSeconds as number)) expect(limits).toEqual(['wait-below-threshold']);
    }),
  );
});
