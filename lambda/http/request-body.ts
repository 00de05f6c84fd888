import * as v from 'valibot';
import type { BodyRefusal } from '../ground/domain/refusals';
import { textUpTo, WITHOUT_CONTROLS } from './clean-text';
import { E164 } from '../ground/domain/e164';
import { TYPED_CHARACTERS } from '../ground/domain/typed-characters';

/** Fields that several requests have: their schemas, and what is allowed, in words. */
export const NUMBER = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TYPED_CHARACTERS));
export const CONTACT_ID = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,256}$/));
/** Ids of queues are UUIDs; this keeps what is no id from being shown back at length. */
export const QUEUE_ID = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,100}$/));
/** A number that was told, and not typed. */
export const NUMBER_AS_TOLD = v.pipe(v.string(), v.regex(E164));
/** One that customers may see. */
export const CALLER_ID = NUMBER_AS_TOLD;
export const COMMENT = textUpTo(500);
export const CRM_RECORD = textUpTo(200);

/** The version that a change is made on: another since is not written over. */
export const VERSION = v.pipe(v.number(), v.integer(), v.minValue(1));

export const ALLOWED_NUMBER = `a phone number as text, up to ${TYPED_CHARACTERS} characters`;
export const ALLOWED_NUMBER_AS_TOLD = 'a number in E.164, like +4930123456';
export const ALLOWED_NUMBER_IN_PATH = `${ALLOWED_NUMBER_AS_TOLD}, with its plus written as %2B`;
export const ALLOWED_CONTACT_ID = 'the id of a contact: letters, digits and dashes';
export const ALLOWED_QUEUE_ID = 'the id of a queue: letters, digits and dashes';
export const ALLOWED_CALLER_ID = 'a number of the instance in E.164, like +493012345678';
export const ALLOWED_COMMENT = `text of up to 500 characters${WITHOUT_CONTROLS}`;
export const ALLOWED_CRM_RECORD = `an id or an address in the CRM: text of up to 200 characters${WITHOUT_CONTROLS}`;
export const ALLOWED_FLAG = 'true or false';
export const ALLOWED_VERSION = 'a whole number of 1 or more: the version that you read';

export interface BodyRules<Fields extends v.ObjectEntries> {
  fields: Fields;
  /** Completes "The field … must be …". */
  allowed: Record<keyof Fields & string, string>;
  /** The fields within those that are objects. */
  within?: Partial<Record<keyof Fields & string, readonly string[]>>;
}

type OutputOf<Fields extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Fields, undefined>>;

/** A body is taken as a whole or refused, by the name of the first field that is unknown or not as allowed. */
export function parseBody<Fields extends v.ObjectEntries>(body: string | undefined, rules: BodyRules<Fields>): { body: OutputOf<Fields> } | BodyRefusal {
  const json = parseObject(body);
  if (!json) return { code: 'body-malformed' };
  const unknown = unknownIn(json, rules);
  if (unknown) return unknown;
  const parsed = v.safeParse(v.strictObject(rules.fields), json);
  return parsed.success ? { body: parsed.output } : refuseField(parsed.issues[0], rules);
}

/** Own names alone are known. A schema would let `constructor` pass, which every object has from elsewhere, and leave it out without a word. */
function unknownIn<Fields extends v.ObjectEntries>(json: Record<string, unknown>, { fields, within = {} }: BodyRules<Fields>): BodyRefusal | undefined {
  const unknown = Object.keys(json).find((field) => !Object.hasOwn(fields, field));
  if (unknown !== undefined) return { code: 'field-unknown', field: unknown.slice(0, 40), allowed: Object.keys(fields) };
  for (const [field, known] of Object.entries<readonly string[] | undefined>(within)) {
    const value = json[field];
    const inner = known && isObject(value) ? Object.keys(value).find((name) => !known.includes(name)) : undefined;
    if (inner !== undefined) return { code: 'field-unknown', field: `${field}.${inner.slice(0, 40)}`, allowed: known!.map((name) => `${field}.${name}`) };
  }
  return undefined;
}

function refuseField<Fields extends v.ObjectEntries>(issue: v.BaseIssue<unknown>, { allowed }: BodyRules<Fields>): BodyRefusal {
  const field = String(issue.path?.[0]?.key ?? '').slice(0, 40);
  return { code: 'field-invalid', field, allowed: allowed[field as keyof Fields & string] };
}

function parseObject(body: string | undefined): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(body ?? '');
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
