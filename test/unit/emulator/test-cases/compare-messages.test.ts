import fc from 'fast-check';
import { includesWords, similarity, spokenWords } from '../../../../emulator/connect/test-cases/compare-messages';

describe('messages that were spoken', () => {
  it('are words without case, punctuation and marks, with digits as they are said', () => {
    expect(spokenWords('<speak>For Sales, press <emphasis>10</emphasis>!</speak>')).toEqual(['for', 'sales', 'press', 'one', 'zero']);
  });

  it('are similar by the words that they share, in whatever order', () => {
    expect(similarity('To wait in line, press 2.', 'to wait in line press two')).toBe(1);
    expect(similarity('We are closed today', 'We are open today')).toBe(0.75);
    expect(similarity('Good morning', 'All lines are busy')).toBe(0);
  });

  it('include words that stand next to each other, and no parts of words', () => {
    expect([includesWords('We are closed now.', 'are CLOSED'), includesWords('We are enclosed', 'closed'), includesWords('We are now closed', 'are closed')]).toEqual([true, false, false]);
  });

  it('are as similar one way as the other, never more than alike, and include themselves', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect([similarity(a, a), includesWords(a, a)]).toEqual([1, true]);
      }),
    );
  });
});
