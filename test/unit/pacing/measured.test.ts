import { countAnswer, countsWithin, countUnanswered, EMPTY_TALLY, measuredOf, type AnswerTally } from '../../../lambda/pacing/domain/answer-tally';
import type { ServingAgent } from '../../../lambda/pacing/domain/spare-agents';
import { createPaceOf } from '../../../lambda/pacing/usecases/pace-of';
import { plusSeconds } from '../../../lambda/ground/domain/instant';

const NOW = '2026-11-23T10:40:00.000Z';

/** So many calls until now, one each ten seconds, of which this share was answered. */
function tallyOf(calls: number, answerRate: number, until = NOW): AnswerTally {
  let tally = EMPTY_TALLY;
  for (let nth = 0; nth < calls; nth += 1) {
    const at = plusSeconds(until, -10 * (calls - nth));
    tally = nth % 10 < answerRate * 10 ? countAnswer(tally, { at, abandoned: false }) : countUnanswered(tally, at);
  }
  return tally;
}

test('measures the share of calls that persons answer, once there are enough of them', () => {
  expect(measuredOf(tallyOf(99, 0.3), NOW, 18)).toBeUndefined();
  expect(measuredOf(tallyOf(150, 0.3), NOW, 18)!.answerRate).toBeCloseTo(0.3, 2);
  expect(measuredOf(tallyOf(150, 0.6), NOW, 18)!.answerRate).toBeCloseTo(0.6, 2);
  expect(measuredOf(tallyOf(150, 0.6), plusSeconds(NOW, 7200), 18)).toBeUndefined();
});

test('counts nobody who did not answer for the guard', () => {
  const tally = countUnanswered(countAnswer(EMPTY_TALLY, { at: NOW, abandoned: true }), NOW);
  expect(countsWithin(tally, 24, plusSeconds(NOW, 60))).toEqual({ answered: 1, abandoned: 1 });
  expect(tally).toMatchObject({ sinceAbandoned: 0, lastAbandonedAt: NOW });
});

describe('calls beyond the idle agents', () => {
  const abandonmentRate = { targetRate: 0.03, connectionThresholdSeconds: 2, connectionStartPoint: 'GREETING_END', evaluationWindowHours: 24 } as const;
  const agents = (count: number): ServingAgent[] => Array.from({ length: count }, (_, nth) => ({ userId: `u${nth}`, twinQueueIds: new Set(['twin']), isIdle: nth < count / 2, skills: [] }));
  const one = { queueId: 'q' };
  const atMost = async (count: number, tally: AnswerTally, { caution = 2, beside = [] as { queueId: string; isWaiting?: boolean }[], skills = false } = {}) => {
    const queues = new Map([['q', { twinQueueId: 'twin', customerFirst: { pacingModifier: 10 as const, abandonmentRate, overdialCaution: caution } }]]);
    const paceOf = createPaceOf({ queues, agents: { read: async () => agents(count) }, answers: { read: async () => tally }, clock: { now: () => NOW }, chance: () => 0 });
    return (await paceOf(skills ? { ...one, skills: [{ name: 'Language', value: 'German', level: 1 }] } : one, beside)).atMost;
  };

  test('are made with many agents, where few persons answer, as far as the modifier allows', async () => {
    expect(await atMost(60, tallyOf(300, 0.3))).toBeGreaterThan(30);
    expect(await atMost(60, tallyOf(300, 0.3))).toBeLessThanOrEqual(60);
    expect(await atMost(60, tallyOf(300, 0.3), { caution: 5 })).toBeLessThanOrEqual(await atMost(60, tallyOf(300, 0.3)));
  });

  test.each<[string, () => Promise<number>, number]>([
    ['nothing was measured', () => atMost(60, EMPTY_TALLY), 30],
    ['there are fewer than ten agents', () => atMost(8, tallyOf(300, 0.3)), 4],
    ['the guard is cautious', () => atMost(60, { ...tallyOf(300, 0.3), ...countAnswer(EMPTY_TALLY, { at: plusSeconds(NOW, -3600), abandoned: true }), sinceAbandoned: 100 }), 30],
  ])('are not made where %s', async (_why, asked, most) => {
    expect(await asked()).toBeLessThanOrEqual(most);
  });

  test('leave an agent for each who waits', async () => {
    const waiting = Array.from({ length: 30 }, () => ({ ...one, isWaiting: true }));
    expect(await atMost(60, tallyOf(300, 0.3), { beside: waiting })).toBe(30);
  });
});
