/** Connect takes 32,768 bytes of attributes per contact, names and all (reference of StartOutboundVoiceContact); the rest is for ours and the flows'. */
export const CONTEXT_BYTES = 28 * 1024;
export const CONTEXT_FIELDS = 50;

/** Letters that names of attributes may have; the agent sees them as they are. */
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;

const PREFIX = 'dialback_context_';

/** The context in one text is cut off here: with it, the attributes of a callback with the longest comment and record stay within Connect's limit. */
const TEXT_BYTES = 600;

/** The facts that an app knows of its customer, as attributes of the contact: one for each, which the contact record keeps, and all in one text, for screens. */
export function contextAttributes(context: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { ...byName(context), dialback_context: contextText(context) };
}

function byName(context: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [`${PREFIX}${name}`, value]));
}

/** `none` where there is nothing: a view cannot name an attribute that may be absent. */
function contextText(context: Readonly<Record<string, string>>): string {
  const text = Object.entries(context).map(([name, value]) => `${name}: ${value}`).join('; ');
  return text === '' ? 'none' : shortened(text);
}

function shortened(text: string): string {
  let bytes = 0;
  const kept = [...text].filter((letter) => (bytes += bytesOf(letter.codePointAt(0)!)) <= TEXT_BYTES).join('');
  return kept === text ? text : `${kept}…`;
}

/** Texts by name, none of them empty, and no more of them than a contact has room for. */
export function isContext(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const areTexts = entries.every(([name, text]) => NAME.test(name) && typeof text === 'string' && text !== '');
  return areTexts && entries.length <= CONTEXT_FIELDS && contextBytes(value as Record<string, string>) <= CONTEXT_BYTES;
}

/** In UTF-8, as Connect counts them. */
export function contextBytes(context: Readonly<Record<string, string>>): number {
  return Object.entries(byName(context)).reduce((bytes, entry) => bytes + entry.reduce((sum, text) => sum + utf8Length(text), 0), 0);
}

function utf8Length(text: string): number {
  return [...text].reduce((bytes, letter) => bytes + bytesOf(letter.codePointAt(0)!), 0);
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
