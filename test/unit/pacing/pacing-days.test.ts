import { playPacingDay } from '../../../bench/pacing/play-pacing-day';
import { adaptive, dialback } from '../../../bench/pacing/strategies';
import { worstWindow } from '../../../bench/pacing/worst-window';

test.each([5, 10, 20])('a day of %d agents abandons at most 3 %% of any fifty answers', (agents) => {
  const played = ['one', 'two', 'three'].map((seed) => playPacingDay({ agents, answerRate: 'changing', proof: 'key', seed }, dialback()));
  expect(Math.max(...played.map(({ answers }) => worstWindow(answers)))).toBeLessThanOrEqual(0.03);
  expect(Math.min(...played.map(({ answers }) => answers.length))).toBeGreaterThan(200);
});

test('the days are such that another strategy abandons many', () => {
  expect(worstWindow(playPacingDay({ agents: 5, answerRate: 'changing', proof: 'key', seed: 'one' }, adaptive()).answers)).toBeGreaterThan(0.1);
});
