import fc from 'fast-check';
import { wavLengthSeconds } from '../../../lambda/voicemails/domain/wav-length';
import { spokenWav } from '../../../emulator/speech/spoken-wav';

const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0));
const number = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255];
/** 16 bits, one channel, 8,000 samples a second: what pydub exports of Connect's recordings. */
const format = [...text('fmt '), ...number(16), 1, 0, 1, 0, ...number(8000), ...number(16_000), 2, 0, 16, 0];
const file = (...chunks: number[][]) => Uint8Array.from([...text('RIFF'), ...number(0), ...text('WAVE'), ...chunks.flat()]);

test('the length is that of the sound', () => {
  const recording = spokenWav(21, 'Hello');
  expect(wavLengthSeconds(recording.slice(0, 4096), recording.length)).toBe(21);
  expect(wavLengthSeconds(file(format, [...text('data'), ...number(48_000)]), 48_044)).toBe(3);
});

test('chunks before the sound are passed over, also those of an odd length', () => {
  expect(wavLengthSeconds(file([...text('LIST'), ...number(3), 1, 2, 3, 0], format, [...text('data'), ...number(32_000)]), 40_000)).toBe(2);
});

test.each([0, 0xffffffff])('a stream that announced %i bytes is as long as its file', (announced) => {
  expect(wavLengthSeconds(file(format, [...text('data'), ...number(announced)]), 44 + 80_000)).toBe(5);
});

test.each([
  ['nothing', new Uint8Array()],
  ['another file', Uint8Array.from(text('ID3 something else, long enough'))],
  ['sound without its format', file([...text('data'), ...number(100)])],
  ['a header that ends too soon', file(format).slice(0, 30)],
])('%s has no length', (_what, bytes) => {
  expect(wavLengthSeconds(bytes, 1000)).toBeUndefined();
});

test('whatever the bytes, the answer is a length or none, and comes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (rest, size) => {
      const length = wavLengthSeconds(Uint8Array.from([...file(), ...rest]), size);
      expect(length === undefined || length >= 0).toBe(true);
    }),
  );
});
