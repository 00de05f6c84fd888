import { estimateWait, type WaitFacts } from '../../../lambda/waits/domain/estimate-wait';
import { createRefuseIfClosingFirst } from '../../../lambda/waits/usecases/refuse-if-closing-first';
import type { Comer } from '../../../lambda/waits/usecases/estimate-wait';
import { OFFICE_HOURS, SALES, SUPPORT } from '../../fakes/promise-ports';

/** One ahead, one agent, busy for 300 s with each: the turn comes in 600 s. */
const BUSY: WaitFacts = { ahead: 1, agentsStaffed: 1, agentsAvailable: 0, handleTime: { seconds: 300, source: 'measured' } };

/** Sales closes at 17:30 UTC; Support never closes. */
function refusalAt(now: string, wait: WaitFacts | 'fails' = BUSY) {
  const failures: string[] = [];
  const comers: (Comer | undefined)[] = [];
  const refuse = createRefuseIfClosingFirst({
    async estimateWait(_queueId, comer) {
      comers.push(comer);
      if (wait === 'fails') throw new Error('Too many requests.');
      return estimateWait(wait);
    },
    hours: { of: async (queueId) => (queueId === 'q-sales' ? OFFICE_HOURS : undefined) },
    clock: { now: () => now },
    notices: { failed: (what) => void failures.push(what) },
  });
  return { refuse, failures, comers };
}

test('a callback at once is refused when its turn would come as the queue closes, or later', async () => {
  expect(await refusalAt('2026-11-23T17:20:00.000Z').refuse(SALES)).toEqual({ refusal: { code: 'closes-before-turn', queue: 'Sales' } });
  expect(await refusalAt('2026-11-23T17:29:00.000Z').refuse(SALES)).toEqual({ refusal: { code: 'closes-before-turn', queue: 'Sales' } });
});

test('it is let pass when its turn comes a second before', async () => {
  const { refuse, comers } = refusalAt('2026-11-23T17:19:59.000Z');
  expect(await refuse(SALES)).toBeUndefined();
  expect(comers).toEqual(['callback']);
});

test('it is let pass while nobody can say how long it takes', async () => {
  expect(await refusalAt('2026-11-23T17:25:00.000Z', { ...BUSY, agentsStaffed: 0 }).refuse(SALES)).toBeUndefined();
});

test('it is let pass while Connect does not answer, which is noted', async () => {
  const { refuse, failures } = refusalAt('2026-11-23T17:25:00.000Z', 'fails');
  expect(await refuse(SALES)).toBeUndefined();
  expect(failures).toEqual(['estimate-wait']);
});

test('nothing is estimated for a queue that never closes', async () => {
  const { refuse, comers } = refusalAt('2026-11-23T17:25:00.000Z');
  expect(await refuse(SUPPORT)).toBeUndefined();
  expect(comers).toEqual([]);
});
