import fc from 'fast-check';
import { callsToPlace, type Pacing, type QueueNow } from '../../../lambda/pacing/domain/calls-to-place';
import type { Guard } from '../../../lambda/pacing/domain/guard';
import { capOf, type PacingModifier, rowOf } from '../../../lambda/pacing/domain/modifier-table';

const guard: Guard = { allows: 'all', reason: '' };
const full: Pacing & { guard: Guard } = { modifier: 10, guard };
const now: QueueNow = { agentsOnQueue: 40, agentsIdle: 3, dialling: 1, waiting: 1 };

const queues = fc.record({ agentsOnQueue: fc.nat(200), agentsIdle: fc.nat(200), dialling: fc.nat(50), waiting: fc.nat(20) }).map((facts) => ({ ...facts, agentsIdle: Math.min(facts.agentsIdle, facts.agentsOnQueue) }));
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const modifiers = fc.constantFrom<PacingModifier>(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
const measured = fc.record({ answerRate: fc.double({ min: 0.05, max: 1, noNaN: true }), agentsFreedPerSecond: fc.double({ min: 0, max: 1, noNaN: true }), secondsToAgent: fc.integer({ min: 5, max: 40 }) });

test('calls one customer for each idle agent whom nobody waits for and no call is under way for', () => {
  expect(callsToPlace(now, full, 0)).toMatchObject({ calls: 1, way: 'customer-first' });
});

test('dials nobody without an idle agent, however many are on the queue', () => {
  expect(callsToPlace({ agentsOnQueue: 1_000, agentsIdle: 0, dialling: 0, waiting: 0 }, full, 0).calls).toBe(0);
});

test('dials one for one idle agent of forty', () => {
  expect(callsToPlace({ agentsOnQueue: 40, agentsIdle: 1, dialling: 0, waiting: 0 }, full, 0).calls).toBe(1);
});

test('never has more calls and people under way than idle agents, unless somebody chose so', () => {
  fc.assert(
    fc.property(fc.record({ facts: queues, modifier: modifiers, rates: measured, chance: chances }), ({ facts, modifier, rates, chance }) => {
      const { calls } = callsToPlace({ ...facts, measured: rates }, { modifier, guard }, chance);
      expect(calls).toBeLessThanOrEqual(Math.max(0, facts.agentsIdle - facts.dialling - facts.waiting));
    }),
  );
});

test('never dials beyond the idle agents with few agents, without a measured rate, or when the guard says one for each', () => {
  fc.assert(
    fc.property(queues, measured, chances, (facts, rates, chance) => {
      const most = Math.max(0, facts.agentsIdle - facts.dialling - facts.waiting);
      const eager = { ...full, overdial: { caution: 0 } };
      expect(callsToPlace(facts, eager, chance).calls).toBeLessThanOrEqual(most);
      expect(callsToPlace({ ...facts, measured: rates }, { ...eager, guard: { allows: 'one-per-idle-agent', reason: '' } }, chance).calls).toBeLessThanOrEqual(most);
      if (facts.agentsOnQueue < 10) expect(callsToPlace({ ...facts, measured: rates }, eager, chance).calls).toBeLessThanOrEqual(most);
    }),
  );
});

test('dials beyond the idle agents by choice, with enough agents and a measured rate', () => {
  const rates = { answerRate: 0.3, agentsFreedPerSecond: 0.2, secondsToAgent: 20 };
  expect(callsToPlace({ agentsOnQueue: 60, agentsIdle: 8, dialling: 8, waiting: 0, measured: rates }, { ...full, overdial: { caution: 3 } }, 0).calls).toBeGreaterThan(0);
});

test('dials less the more caution is asked', () => {
  fc.assert(
    fc.property(queues, measured, fc.nat(5), (facts, rates, caution) => {
      const callsAt = (asked: number) => callsToPlace({ ...facts, measured: rates }, { ...full, overdial: { caution: asked } }, 0).calls;
      expect(callsAt(caution + 1)).toBeLessThanOrEqual(callsAt(caution));
    }),
  );
});

test('is capped by the modifier', () => {
  fc.assert(
    fc.property(queues, modifiers, chances, (facts, modifier, chance) => {
      const { calls } = callsToPlace(facts, { modifier, guard }, chance);
      if (calls > 0) expect(facts.dialling + calls).toBeLessThanOrEqual(Math.ceil(rowOf(modifier).multiplier * facts.agentsOnQueue + 1e-9));
    }),
  );
});

test('guarantees one call from the count of agents that the table says', () => {
  for (const modifier of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const) {
    const { agentsForOne } = rowOf(modifier);
    expect(capOf(modifier, agentsForOne, 0.999_999)).toBeGreaterThanOrEqual(1);
    if (agentsForOne > 1) expect(capOf(modifier, agentsForOne - 1, 0.999_999)).toBe(0);
  }
  expect(([1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((modifier) => rowOf(modifier).agentsForOne)).toEqual([10, 5, 4, 3, 2, 2, 2, 2, 2, 1]);
});

test('turns the part of the cap that is no whole number into a chance', () => {
  expect([0.59, 0.61].map((chance) => capOf(4, 4, chance))).toEqual([2, 1]);
  expect(capOf(7, 10, 0)).toBe(7);
});

test('lets agents take the callback first where the guard says so', () => {
  expect(callsToPlace(now, { ...full, guard: { allows: 'agent-first', reason: 'Too many.' } }, 0)).toEqual({ calls: 1, way: 'agent-first', reason: 'Too many.' });
});
