import fc from 'fast-check';
import { estimateWait, handleTimeOf } from '../../../lambda/waits/domain/estimate-wait';

const handleTime = { seconds: 180, source: 'measured' as const };

test.each([
  ['nobody ahead, an agent free', { ahead: 0, agentsStaffed: 4, agentsAvailable: 1 }, 0],
  ['fewer ahead than agents free', { ahead: 2, agentsStaffed: 4, agentsAvailable: 3 }, 0],
  ['nobody ahead, all busy: the first who becomes free', { ahead: 0, agentsStaffed: 4, agentsAvailable: 0 }, 45],
  ['as many ahead as are free: one more has to become free', { ahead: 2, agentsStaffed: 4, agentsAvailable: 2 }, 45],
  ['seven ahead', { ahead: 7, agentsStaffed: 4, agentsAvailable: 0 }, 360],
  ['nobody staffed', { ahead: 0, agentsStaffed: 0, agentsAvailable: 0 }, 'unknown'],
])('with %s', (_what, facts, seconds) => {
  expect(estimateWait({ ...facts, handleTime }).seconds).toBe(seconds);
});

test('says how it was estimated', () => {
  const assumed = estimateWait({ ahead: 1, agentsStaffed: 3, agentsAvailable: 0, handleTime: { seconds: 100, source: 'assumed' } });
  expect(assumed).toMatchObject({ basis: 'handle-time', seconds: 67, handleTime: { source: 'assumed' } });
  expect(assumed.reason).toMatch(/Ahead: 1\. Agents at work: 3, taking 100 s \(assumed\)/);
});

test.each([
  ['where all are busy', { estimated: 90, waiting: 2, agentsStaffed: 4, agentsAvailable: 0 }, 120],
  ['where some of those ahead have an agent already', { estimated: 60, waiting: 2, agentsStaffed: 4, agentsAvailable: 1 }, 120],
  ['nothing where an agent is free', { estimated: 0, waiting: 0, agentsStaffed: 4, agentsAvailable: 1 }, undefined],
  ['nothing where Connect is silent', { estimated: undefined, waiting: 2, agentsStaffed: 4, agentsAvailable: 0 }, undefined],
  ['nothing where nobody is at work', { estimated: 90, waiting: 2, agentsStaffed: 0, agentsAvailable: 0 }, undefined],
])('Connect’s own estimate says how long contacts take %s', (_where, { estimated, ...queue }, seconds) => {
  expect(handleTimeOf(estimated, queue)?.seconds).toBe(seconds);
});

test('is never longer with more agents, nor shorter with more ahead', () => {
  const facts = fc.record({ ahead: fc.nat(500), agentsStaffed: fc.integer({ min: 1, max: 200 }), agentsAvailable: fc.constant(0) });
  fc.assert(
    fc.property(facts, (now) => {
      const seconds = (more: object) => estimateWait({ ...now, ...more, handleTime }).seconds as number;
      expect(seconds({ agentsStaffed: now.agentsStaffed + 1 })).toBeLessThanOrEqual(seconds({}));
      expect(seconds({ ahead: now.ahead + 1 })).toBeGreaterThanOrEqual(seconds({}));
      expect(seconds({ agentsAvailable: 1 })).toBeLessThanOrEqual(seconds({}));
    }),
  );
});
