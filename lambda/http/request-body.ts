import * as v from 'valibot';
import type { Refusal } from '../domain/refusal';

/** What several requests carry: how it is read, and what is allowed, in words. */
export const NUMBER = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
export const CONTACT_ID = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,256}$/));
export const COMMENT = v.pipe(v.string(), v.trim(), v.maxLength(500));

export const ALLOWED_NUMBER = 'a phone number as text, up to 40 characters';
export const ALLOWED_CONTACT_ID = 'the id of a contact: letters, digits and dashes';
export const ALLOWED_COMMENT = 'text of up to 500 characters';
export const ALLOWED_FLAG = 'true or false';

export interface BodyRules<Fields extends v.ObjectEntries> {
  fields: Fields;
  /** Completes "The field … must be …". */
  allowed: Record<keyof Fields & string, string>;
  /** The fields within those that are objects. */
  within?: Partial<Record<keyof Fields & string, readonly string[]>>;
}

type OutputOf<Fields extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Fields, undefined>>;

/** A body is taken as a whole or refused, by the name of the first field that is unknown or not as allowed. */
export function parseBody<Fields extends v.ObjectEntries>(body: string | undefined, rules: BodyRules<Fields>): { body: OutputOf<Fields> } | Refusal {
  const json = parseObject(body);
  if (!json) return { code: 'body-malformed' };
  const unknown = Object.keys(json).find((field) => !(field in rules.fields));
  if (unknown !== undefined) return { code: 'field-unknown', field: unknown.slice(0, 40), allowed: Object.keys(rules.fields) };
  const parsed = v.safeParse(v.strictObject(rules.fields), json);
  return parsed.success ? { body: parsed.output } : refuseField(parsed.issues[0], rules);
}

function refuseField<Fields extends v.ObjectEntries>(issue: v.BaseIssue<unknown>, { allowed, within }: BodyRules<Fields>): Refusal {
  const [field = '', inner] = (issue.path ?? []).map(({ key }) => String(key).slice(0, 40));
  const known = within?.[field as keyof Fields & string];
  const isUnknown = inner !== undefined && known !== undefined && !known.includes(inner);
  if (isUnknown) return { code: 'field-unknown', field: `${field}.${inner}`, allowed: known.map((name) => `${field}.${name}`) };
  return { code: 'field-invalid', field, allowed: allowed[field as keyof Fields & string] };
}

function parseObject(body: string | undefined): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(body ?? '');
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
