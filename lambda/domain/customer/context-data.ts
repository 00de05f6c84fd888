/** Connect takes 32,768 bytes of attributes per contact, names and all (reference of StartOutboundVoiceContact); the rest is for ours and the flows'. */
export const CONTEXT_BYTES = 28 * 1024;
export const CONTEXT_FIELDS = 50;

/** Of letters that names of attributes may have; the agent sees them as they are. */
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;

const PREFIX = 'dialback_context_';

/** What an app knows of its customer, as attributes of the contact: shown to the agent, and kept with the contact. */
export function contextAttributes(context: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [`${PREFIX}${name}`, value]));
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
  return Object.entries(contextAttributes(context)).reduce((bytes, entry) => bytes + entry.reduce((sum, text) => sum + utf8Length(text), 0), 0);
}

function utf8Length(text: string): number {
  return [...text].reduce((bytes, letter) => bytes + bytesOf(letter.codePointAt(0)!), 0);
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
