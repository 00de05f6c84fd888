/** Samples per second: a telephone's. */
const rate = 8000;
const toneHertz = 440;

/** The chunk for remarks that RIFF files may have: here, the words that somebody would hear. */
const REMARK = 'ICMT';

/**
 * A recording of somebody who speaks: a soft tone that swells as often as people breathe. It is a wav file (RIFF, PCM, one channel, 8 bits). The words stand
 * behind the sound as a remark, where Amazon Transcribe of the emulator reads them.
 *
 * @param words Left out: nothing can be understood.
 */
export function spokenWav(lengthSeconds: number, words = ''): Buffer {
  const sound = Buffer.alloc(Math.round(lengthSeconds * rate));
  for (let at = 0; at < sound.length; at += 1) {
    const seconds = at / rate;
    const swell = Math.sin((Math.PI * seconds) / 3) ** 2;
    sound[at] = 128 + Math.round(20 * swell * Math.sin(2 * Math.PI * toneHertz * seconds));
  }
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const remark = words === '' ? [] : [chunk('LIST', Buffer.from('INFO'), chunk(REMARK, Buffer.from(words)))];
  return chunk('RIFF', Buffer.from('WAVE'), chunk('fmt ', format), chunk('data', sound), ...remark);
}

/** The words of such a recording; undefined where the bytes are no wav file. */
export function wordsIn(file: Buffer): string | undefined {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  const list = chunksOf(file, 12).find(({ name, body }) => name === 'LIST' && body.toString('latin1', 0, 4) === 'INFO');
  return list ? (chunksOf(list.body, 4).find(({ name }) => name === REMARK)?.body.toString() ?? '') : '';
}

/** Chunks begin at even places. */
function chunk(name: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function chunksOf(file: Buffer, from: number): { name: string; body: Buffer }[] {
  const chunks = [];
  for (let at = from; at + 8 <= file.length; ) {
    const length = file.readUInt32LE(at + 4);
    chunks.push({ name: file.toString('latin1', at, at + 4), body: file.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}
