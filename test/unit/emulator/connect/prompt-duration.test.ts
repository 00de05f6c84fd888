import { durationOf, wordsOf } from '../../../../emulator/connect/telephony/prompt-duration';

describe('how long a prompt takes', () => {
  it('speaks fifteen characters a second and at least one second', () => {
    expect(durationOf({ text: 'x'.repeat(150) }, 15)).toBe(10_000);
    expect(durationOf({ text: ' ' }, 15)).toBe(1_000);
  });

  it('counts the words of SSML without its marks, and adds its breaks', () => {
    const prompt = { ssml: '<speak>Hello<break time="2s"/> there<break time="500ms"/></speak>' };
    expect(wordsOf(prompt)).toBe('Hello there');
    expect(durationOf(prompt, 15)).toBe(3_500);
  });

  it('takes no time where there is nothing to say', () => {
    expect(durationOf({ text: '' }, 15)).toBe(0);
  });

  it('takes the length of a recording of the instance', () => {
    expect(durationOf({ promptId: 'p' }, 15, 12)).toBe(12_000);
  });

  it('takes five seconds for a recording, whose length nobody knows', () => {
    expect(durationOf({ promptId: 'p' }, 15)).toBe(5_000);
    expect(wordsOf({ media: 's3://b/k.wav' })).toBe('[recording s3://b/k.wav]');
  });
});
