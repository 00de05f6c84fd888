import fc from 'fast-check';

/** Those of UTF-16 stand for halves of characters. */
const SURROGATES = { first: 0xd800, count: 0x800 };

/** Any character of Unicode: the same as the unit `binary` of fast-check, which makes a table of all million of them before its first text. */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - SURROGATES.count }).map(
  (nth) => String.fromCodePoint(nth < SURROGATES.first ? nth : nth + SURROGATES.count),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (code === undefined || String.fromCodePoint(code) !== text) throw new Error('It is no character.');
    return code < SURROGATES.first ? code : code - SURROGATES.count;
  },
);
