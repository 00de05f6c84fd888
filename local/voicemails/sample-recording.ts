/** Samples per second of the sample recordings: a telephone's. */
const rate = 8000;
const toneHertz = 440;

/**
 * Returns a recording to play in place of a caller's voice: a soft tone that swells as often as people breathe. It is a WAV file (RIFF, PCM, one channel, 8
 * bits).
 */
export function sampleRecording(lengthSeconds: number): Uint8Array {
  const size = lengthSeconds * rate;
  const file = new DataView(new ArrayBuffer(44 + size));
  writeText(file, 0, 'RIFF');
  file.setUint32(4, 36 + size, true);
  writeText(file, 8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, rate, true);
  file.setUint32(28, rate, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  writeText(file, 36, 'data');
  file.setUint32(40, size, true);
  for (let at = 0; at < size; at += 1) {
    const seconds = at / rate;
    const swell = Math.sin((Math.PI * seconds) / 3) ** 2;
    file.setUint8(44 + at, 128 + Math.round(20 * swell * Math.sin(2 * Math.PI * toneHertz * seconds)));
  }
  return new Uint8Array(file.buffer);
}

function writeText(file: DataView, at: number, text: string): void {
  [...text].forEach((letter, index) => file.setUint8(at + index, letter.charCodeAt(0)));
}
