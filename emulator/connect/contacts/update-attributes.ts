import { publishContactEvent } from '../contact-events';
import type { Contact } from '../model';
import type { CentreContext } from '../centre-context';

/** All attributes of a contact together, in UTF-8 (section 3.1). */
const LARGEST_BYTES = 32_768;
const KEY = /^[A-Za-z0-9_-]+$/;

/** Returns the reason why these attributes cannot be added to the present ones; undefined if they can. */
export function attributesProblem(present: Record<string, string>, added: Record<string, string>): string | undefined {
  const bad = Object.keys(added).find((key) => !KEY.test(key));
  if (bad !== undefined) return `Attribute name "${bad}" is not allowed: only letters, digits, "_" and "-".`;
  const all = Object.entries({ ...present, ...added });
  const bytes = all.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
  return bytes > LARGEST_BYTES ? `The attributes take ${bytes} bytes; at most ${LARGEST_BYTES} are allowed.` : undefined;
}

/** Writes attributes for the whole chain, and says CONTACT_DATA_UPDATED for this contact. The caller has checked them. */
export function writeAttributes(ctx: CentreContext, contact: Contact, added: Record<string, string>): void {
  Object.assign(contact.attributes, added);
  contact.lastUpdatedAt = ctx.time.iso();
  publishContactEvent(ctx, contact, { type: 'CONTACT_DATA_UPDATED', updated: ['UserDefinedAttributes'] });
}

/** At most six tags of one's own, none of them `aws:`. */
export function tagsProblem(present: Record<string, string>, added: Record<string, string>): string | undefined {
  const reserved = Object.keys(added).find((key) => key.startsWith('aws:'));
  if (reserved !== undefined) return `Tag "${reserved}" is reserved: names that begin with "aws:" are Connect's own.`;
  const count = new Set([...Object.keys(present), ...Object.keys(added)]).size;
  return count > 6 ? `The contact would have ${count} tags; at most 6 are allowed.` : undefined;
}

export function writeTags(ctx: CentreContext, contact: Contact, tags: Record<string, string>): void {
  contact.tags = tags;
  contact.lastUpdatedAt = ctx.time.iso();
  publishContactEvent(ctx, contact, { type: 'CONTACT_DATA_UPDATED', updated: ['Tags'] });
}
