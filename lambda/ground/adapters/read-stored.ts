import * as v from 'valibot';
import { maskNumbersIn } from '../domain/mask-number';

/** The entries of a strict object that holds a `T`. A field that has none does not compile. */
export type EntriesOf<T> = { [Field in keyof Required<T>]: v.GenericSchema<unknown, T[Field]> };

/** An ISO instant. */
export const INSTANT = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'an instant'),
);

/** Texts by names that a customer's app chose. A record of valibot's would leave out names such as `constructor` without a word. */
export const TEXTS = v.custom<Record<string, string>>(isTexts, 'texts by name');

function isTexts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string');
}

/**
 * Number of the first format of each kind of item and message. It is not written down: what carries no number is of this format. A kind that changes gets the next
 * number, and a function of before leaves it alone, comes back later, and says so (docs/developer/the-house.md, "Formats").
 */
const FIRST_FORMAT = 1;
const FORMAT = v.optional(v.literal(FIRST_FORMAT));

/** The keys of every item, and its format. `removeAt`: its time to live in epoch seconds. */
export const ITEM = { subject: v.string(), slot: v.string(), removeAt: v.optional(v.number()), format: FORMAT };

/** What every message carries beside its own fields. */
export const MESSAGE = { format: FORMAT };

/** The attributes of every item that holds a versioned record. Its subject may carry a prefix that tells one kind of record from another. */
export const VERSIONED_ITEM = { subject: ITEM.subject, slot: ITEM.slot, removeAt: ITEM.removeAt, id: v.string(), version: v.number() };

/** An item that this version of Dialback cannot read: it is broken, or of another version. */
export class UnreadableItem extends Error {
  override readonly name = 'UnreadableItem';
}

/**
 * Reads what came out of the table by its schema. `item` is named where this is a part of an item.
 *
 * @throws UnreadableItem that names the item and the first field that does not fit.
 */
export function readStored<Schema extends v.GenericSchema>(schema: Schema, stored: unknown, item = stored): v.InferOutput<Schema> {
  const { subject, slot } = Object(item) as Record<string, unknown>;
  const read = readAs(schema, stored);
  if ('output' in read) return read.output;
  // Not every function that fails by it has a log of its own: the runtime prints it then.
  throw new UnreadableItem(`The item ${maskNumbersIn(String(subject))} ${String(slot)} ${read.fault}.`);
}

/**
 * Reads the body of a message that a function of ours sent.
 *
 * @throws TypeError that names the first field that does not fit.
 * @throws SyntaxError when it is no JSON.
 */
export function readMessage<Schema extends v.GenericSchema>(schema: Schema, body: string, kind: string): v.InferOutput<Schema> {
  const message: unknown = JSON.parse(body);
  const borrowed = Object.keys(Object(message) as object).find((name) => name in Object.prototype);
  if (borrowed !== undefined) throw new TypeError(`The ${kind} message has a field "${borrowed}", which this version of Dialback does not know.`);
  const read = readAs(schema, message);
  if ('output' in read) return read.output;
  throw new TypeError(`The ${kind} message ${read.fault}.`);
}

/** The fault does not quote what stands there: it may be a customer's number. */
function readAs<Schema extends v.GenericSchema>(schema: Schema, value: unknown): { output: v.InferOutput<Schema> } | { fault: string } {
  const read = v.safeParse(schema, value, { abortEarly: true });
  return read.success ? { output: read.output } : { fault: faultOf(read.issues[0]) };
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue);
  if (!field) return 'is no object with fields';
  if (field === 'format') return `is of format ${String(issue.path?.[0]?.value)}, and this version of Dialback knows format ${FIRST_FORMAT}: it is left as it is`;
  if (issue.type === 'strict_object' && issue.expected === 'never') return `has a field "${field}", which this version of Dialback does not know`;
  if (issue.received === 'undefined') return `lacks its field "${field}"`;
  return `is broken: its field "${field}" must be ${issue.expected === null || issue.expected === 'unknown' ? issue.message : issue.expected}`;
}
