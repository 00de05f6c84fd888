import fc from 'fast-check';
import { type AbandonmentRate, connectBy, isAbandoned } from '../../../lambda/pacing/domain/abandonment-rate';
import { type AnswerTally, countAnswer, countsWithin, EMPTY_TALLY } from '../../../lambda/pacing/domain/answer-tally';
import { guardOf } from '../../../lambda/pacing/domain/guard';

const usual: AbandonmentRate = { targetRate: 0.03, connectionThresholdSeconds: 2, connectionStartPoint: 'CONNECTED_TO_SYSTEM', evaluationWindowHours: 24 };
const start = Date.parse('2026-03-02T09:00:00Z');
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();

/** One answer every twenty seconds; true is an abandoned one. */
function tallyOf(answers: boolean[]): AnswerTally {
  return answers.reduce((tally, abandoned, nth) => countAnswer(tally, { at: at(nth * 20), abandoned }), EMPTY_TALLY);
}
const answered = (count: number) => Array.from({ length: count }, () => false);

test('dials one for each idle agent while too little was measured, and freely once the rate is proved', () => {
  expect(guardOf(EMPTY_TALLY, usual, at(0)).allows).toBe('one-per-idle-agent');
  expect(guardOf(tallyOf(answered(70)), usual, at(1_400)).allows).toBe('all');
});

test('puts agents first after an abandoned call, until enough people were answered', () => {
  const after = (count: number) => guardOf(tallyOf([...answered(200), true, ...answered(count)]), usual, at(9_000)).allows;
  expect([after(0), after(65)]).toEqual(['agent-first', 'agent-first']);
  expect(after(66)).not.toBe('agent-first');
});

test('keeps every row of fifty answers or more under the target rate, whatever may be abandoned', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 300 }), (unlucky) => {
      let tally = EMPTY_TALLY;
      const abandoned = unlucky.map((wouldBe, nth) => {
        const isSo = wouldBe && guardOf(tally, usual, at(nth * 20)).allows !== 'agent-first';
        tally = countAnswer(tally, { at: at(nth * 20), abandoned: isSo });
        return isSo ? 1 : 0;
      });
      const sums = abandoned.reduce<number[]>((before, one) => [...before, before.at(-1)! + one], [0]);
      let highest = 0;
      for (let from = 0; from < abandoned.length; from += 1) {
        for (let to = from + 50; to <= abandoned.length; to += 1) highest = Math.max(highest, (sums[to]! - sums[from]!) / (to - from));
      }
      expect(highest).toBeLessThanOrEqual(usual.targetRate);
    }),
    { numRuns: 30 },
  );
});

test('brakes for a minute when more than half of a minute’s answers were abandoned', () => {
  const lax: AbandonmentRate = { ...usual, targetRate: 1 };
  const tally = [true, false, true].reduce((before, abandoned, nth) => countAnswer(before, { at: at(nth * 5), abandoned }), tallyOf([]));
  expect(guardOf(tally, lax, at(11))).toMatchObject({ allows: 'agent-first', reason: expect.stringMatching(/last minute/) });
  expect(guardOf(countAnswer(tally, { at: at(65), abandoned: false }), lax, at(71)).allows).toBe('all');
});

test('forgets what is older than the window', () => {
  const tally = tallyOf([true, ...answered(70)]);
  expect(countsWithin(tally, 24, at(2_000))).toEqual({ answered: 71, abandoned: 1 });
  expect(countsWithin(tally, 1, at(2 * 3_600))).toEqual({ answered: 0, abandoned: 0 });
  expect(guardOf(tallyOf([true]), usual, at(25 * 3_600)).allows).toBe('one-per-idle-agent');
});

test('keeps a day at most, also of answers that are told late', () => {
  const late = countAnswer(countAnswer(EMPTY_TALLY, { at: at(30 * 3_600), abandoned: false }), { at: at(0), abandoned: true });
  expect(countsWithin(late, 24, at(30 * 3_600))).toEqual({ answered: 1, abandoned: 0 });
  expect(tallyOf(Array.from({ length: 9_000 }, () => false)).quarters.length).toBeLessThanOrEqual(97);
});

test.each([
  ['CONNECTED_TO_SYSTEM', 2],
  ['GREETING_START', 3],
  ['GREETING_END', 8],
] as const)('counts from %s', (connectionStartPoint, seconds) => {
  const call = { answeredAt: at(0), greetingStartedAt: at(1), greetingEndedAt: at(6) };
  expect(connectBy(call, { ...usual, connectionStartPoint })).toBe(at(seconds));
});

test.each([
  ['an agent in time', { agentConnectedAt: at(2) }, false],
  ['an agent too late', { agentConnectedAt: at(3) }, true],
  ['hung up before', { endedAt: at(1) }, false],
  ['hung up in a message', { endedAt: at(9) }, true],
  ['still waiting, in time', {}, undefined],
])('says whether a person was abandoned: %s', (_what, settled, expected) => {
  expect(isAbandoned({ answeredAt: at(0), ...settled }, usual, at(1))).toBe(expected);
});

test('says that a person who still waits after the threshold was abandoned', () => {
  expect(isAbandoned({ answeredAt: at(0) }, usual, at(5))).toBe(true);
});
