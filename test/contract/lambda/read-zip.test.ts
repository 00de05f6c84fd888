import fc from 'fast-check';
import { readZip } from '../../../emulator/lambda/read-zip';
import { NotEmulated } from '../../../emulator/not-emulated';
import { ServiceError } from '../../../emulator/service-error';
import { writeZip } from './write-zip';

/** Written by Python's zipfile: a folder, two deflated files, a stored one, and a comment. */
const byPython =
  'UEsDBBQAAAAAAAAAIVwAAAAAAAAAAAAAAAAEAAAAbGliL1BLAwQUAAAACAAAACFc7oiDlxYAAAAUAAAACQAAAGluZGV4Lm1qc0utKMgvKlFIzs8rLlFIVLBVMLTmAgBQSwMEFAAAAAgAAAAhXHI/y24IAAAAkAEAAAwAAABsaWIvbG9uZy50eHSrqBgFgwkAAFBLAwQUAAAAAAAAACFcsyROlggAAAAIAAAADgAAAGxpYi9zdG9yZWQudHh0YXMgaXQgaXNQSwECFAMUAAAAAAAAACFcAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAgAEAAAAAbGliL1BLAQIUAxQAAAAIAAAAIVzuiIOXFgAAABQAAAAJAAAAAAAAAAAAAACAASIAAABpbmRleC5tanNQSwECFAMUAAAACAAAACFccj/LbggAAACQAQAADAAAAAAAAAAAAAAAgAFfAAAAbGliL2xvbmcudHh0UEsBAhQDFAAAAAAAAAAhXLMkTpYIAAAACAAAAA4AAAAAAAAAAAAAAIABkQAAAGxpYi9zdG9yZWQudHh0UEsFBgAAAAAEAAQA3wAAAMUAAAAOAG1hZGUgYnkgcHl0aG9u';

const contents = (zip: Buffer) => readZip(zip).map(({ name, content }) => [name, content.toString()]);

describe('a zip', () => {
  it('of another tool is read: folders, deflated and stored files', () => {
    expect(contents(Buffer.from(byPython, 'base64'))).toEqual([
      ['lib/', ''],
      ['index.mjs', 'export const a = 1;\n'],
      ['lib/long.txt', 'x'.repeat(400)],
      ['lib/stored.txt', 'as it is'],
    ]);
  });

  it('gives back whatever was put into it', () => {
    const file = fc.record({ name: fc.string({ minLength: 1, unit: 'grapheme' }), content: fc.string({ unit: 'grapheme' }), stored: fc.boolean() });
    fc.assert(fc.property(fc.array(file), fc.string({ unit: 'grapheme-ascii' }), (files, comment) => {
      fc.pre(!comment.includes('PK'));
      expect(contents(writeZip(files, comment))).toEqual(files.map(({ name, content }) => [name, content]));
    }));
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'it has no directory'],
    ['text', Buffer.from('export const handler = () => {};'), 'it has no directory'],
    ['an encrypted file', writeZip([{ name: 'a', content: 'x', bits: 1 }]), 'a is encrypted'],
    ['a compression it does not know', writeZip([{ name: 'a', content: 'x', method: 12 }]), 'compression method 12'],
  ])('is refused when it is %s', (_, zip, why) => {
    expect(() => readZip(zip)).toThrow(why);
  });

  it('is refused when a byte of its content is another', () => {
    const zip = writeZip([{ name: 'a', content: 'handler', stored: true }]);
    zip[zip.indexOf('handler')]! ^= 1;
    expect(() => readZip(zip)).toThrow('a is damaged');
  });

  it('never ends in anything but its entries or a refusal, however it is damaged', () => {
    const whole = Buffer.from(byPython, 'base64');
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(fc.property(fc.array(change, { maxLength: 8 }), fc.nat(whole.length), (changes, length) => {
      const zip = Buffer.from(whole.subarray(0, length));
      changes.forEach(([at, byte]) => at < zip.length && (zip[at] = byte));
      try {
        readZip(zip);
      } catch (error) {
        expect(error instanceof ServiceError || error instanceof NotEmulated).toBe(true);
      }
    }), { numRuns: 1000 });
  });
});
