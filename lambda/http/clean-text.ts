import * as v from 'valibot';

/** Line breaks and tabs are of use. Anything else could garble a screen or a log, or hide what follows. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/;

const LONE_SURROGATE = /\p{Cs}/u;

/** Whether nothing is in it that no person types: control characters, or half of a character (a lone surrogate). */
export function isCleanText(text: string): boolean {
  return !CONTROL.test(text) && !LONE_SURROGATE.test(text);
}

/** One text for what looks the same (Unicode NFC), with line breaks as `\n` and tabs as spaces. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').normalize('NFC');
}

/** What people and apps write, trimmed. It is measured as it is kept. */
export function textUpTo(length: number) {
  return v.pipe(v.string(), v.check(isCleanText), v.transform(cleanText), v.trim(), v.maxLength(length));
}

/** Completes "must be text of up to 500 characters". */
export const WITHOUT_CONTROLS = ', without control characters other than line breaks';
