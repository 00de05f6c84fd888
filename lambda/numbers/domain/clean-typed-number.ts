import type { InvalidNumber } from './refusals';

/** A typed or pasted number, without what people and programs put around it. */
export interface CleanNumber {
  /** A plus at most, and digits. */
  dialled: string;
  /** Present where the last groups were letters: the number as keypads spell it. */
  spelled?: string;
  /** Digits to dial after the call was answered. */
  extension?: string;
}

const SCHEME = /^(tel|callto|sms|sip|sips|whatsapp|facetime)(:\/\/|:)/i;
/** As in "Phone: 030 123456", and, of the usual words, without the colon. */
const LABEL = /^(?:\p{L}[\p{L} .-]{0,20}:\s*|(?:t(?:el(?:efono?|ephone|éfono)?|él(?:éphone)?)?|ph(?:one)?|m(?:obile?|ob|óvil)?|cell(?:phone)?|handy|f(?:ax|on)?|p|n[ro]|call)\b\.?\s*(?=[+(\d]))/iu;
/** Around a number in letters, lists and tables; and telephones in pictures. */
const AROUND = /^[\s"'`´‘’‚‛“”„‟«»‹›<=|,;:\p{So}]+|[\s"'`´‘’‚‛“”„‟«»‹›>|,;:.\p{So}]+$/gu;
/** Between two numbers. A comma without a space is a pause before digits to dial. A slash is also within a number: only what begins like a whole number is another. */
const NEXT_NUMBER = /[\n\r|]|[,;](?=\s)|\s(?:or|and|und|oder|ou|et|o|y|e)\s|\/(?=\s*[+(]?\s*[+0])/iu;
const DIGITS_OF_A_WHOLE_NUMBER = 7;
const EXTENSION = /\(?(?:;ext=|;|,+|#|(?<!\p{L})(?:ext(?:ension|n)?|x|durchwahl|dw|app(?:arat)?|klappe|kl|poste|int|ramal|anexo|доб|p|w)\.?:?)\s*#?(\d{1,9})#?\)?$/iu;
/** A number in words: three digits or more, then three letters or more. */
const SPELLED = /^(\+?(?:\d-?){3,})((?:[a-z\d]-?)*(?:[a-z]-?){3,}(?:[a-z\d]-?)*)$/i;
const MARKS = /[\p{Cf}\p{Variation_Selector}\p{Me}\u{FE0F}]/gu;
const KEYPAD = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** Takes away direction marks, labels, schemes, and separators; reads digits of every script, letters as on a keypad (E.161), and an extension. */
export function cleanTypedNumber(typed: string): CleanNumber | { unreadable: InvalidNumber } {
  if (holdsSeveral(typed)) return { unreadable: 'several-numbers' };
  const plain = plainText(typed).replace(AROUND, '').replace(SCHEME, '').replace(LABEL, '').replace(AROUND, '');
  const { number, extension } = splitExtension(withContext(plain));
  const joined = number.replace(/[\s().\/\[\]{}~_·•∙-]+/g, '-').replace(/^-|-$/g, '').replace(/^-?\+[-+]*/, '+');
  if (!/\d/.test(joined)) return { unreadable: /^[+-]*$/.test(joined) ? 'empty' : 'other-characters' };
  if (joined.indexOf('+') !== joined.lastIndexOf('+')) return { unreadable: 'several-numbers' };
  const letters = SPELLED.exec(joined);
  if (letters) return { dialled: withoutDashes(letters[1]!), spelled: withoutDashes(joined.replace(/[a-z]/gi, digitOf)), ...(extension && { extension }) };
  if (!/^\+?[\d-]+$/.test(joined)) return { unreadable: 'other-characters' };
  return { dialled: withoutDashes(joined), ...(extension && { extension }) };
}

function holdsSeveral(typed: string): boolean {
  const whole = typed.normalize('NFKC').split(NEXT_NUMBER).filter((part) => (part.match(/\p{Nd}/gu)?.length ?? 0) >= DIGITS_OF_A_WHOLE_NUMBER);
  return whole.length > 1;
}

/** Full-width and other scripts' characters as plain ones, without marks that cannot be seen. */
function plainText(typed: string): string {
  const text = decodeUri(typed).normalize('NFKC').replace(MARKS, '');
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit))).replace(/[\p{Pd}\u2212]/gu, '-').replace(/\u2795/gu, '+').replace(/[\p{Z}\p{Cc}]+/gu, ' ').trim();
}

/** A link may carry its plus as %2B. */
function decodeUri(typed: string): string {
  return typed.replace(/%2b/gi, '+').replace(/%20/g, ' ');
}

/** The digits of a script stand side by side in Unicode, ten in a row. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1 - before))) before += 1;
  return before % 10;
}

/** RFC 3966: `phone-context` is the beginning of a local number; what else follows a semicolon, but an extension, does not change the number. */
function withContext(text: string): string {
  const context = /;phone-context=(\+[\d-]+)/i.exec(text)?.[1] ?? '';
  const bare = text.replace(/;(?!ext=)[a-z-]+=[^;]*/gi, '').replace(/@.*$/, '');
  return bare.startsWith('+') ? bare : context + bare;
}

function splitExtension(text: string): { number: string; extension?: string } {
  const found = EXTENSION.exec(text);
  if (!found || !/\d/.test(text.slice(0, found.index))) return { number: text.replace(/#$/, '') };
  return { number: text.slice(0, found.index), extension: found[1]! };
}

function withoutDashes(text: string): string {
  return text.replace(/-/g, '');
}

function digitOf(letter: string): string {
  return String(KEYPAD.findIndex((letters) => letters.includes(letter.toLowerCase())));
}
