import fc from 'fast-check';
import { spokenWait } from '../../../lambda/waits/domain/spoken-wait';
import { runs } from '../../runs';

test.each([
  ['unknown', 'no', 0],
  [0, 'no', 0],
  [1, 'minute', 0],
  [60, 'minute', 0],
  [61, 'minutes', 2],
  [300, 'minutes', 5],
  [301, 'minutes', 10],
  [1200, 'minutes', 20],
  [1201, 'minutes', 30],
  [3600, 'minutes', 60],
  [3601, 'hour', 0],
] as const)('a wait of %s seconds is told as %s, %s', (seconds, tell, minutes) => {
  expect(spokenWait({ seconds })).toEqual({ tell, minutes });
});

test('nobody is told less than is estimated, nor ten minutes more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 3600 }), (seconds) => {
      const { minutes } = spokenWait({ seconds });
      expect(minutes * 60).toBeGreaterThanOrEqual(seconds);
      expect(minutes * 60 - seconds).toBeLessThan(600);
    }),
    { numRuns: runs(100) },
  );
});
