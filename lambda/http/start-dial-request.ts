import * as v from 'valibot';
import type { Refusal } from '../domain/refusal';
import type { StartDialRequest } from './api-types';

const FIELDS = {
  number: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  relatedContactId: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,256}$/))),
  comment: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
  mode: v.optional(v.picklist(['queued-callback', 'legacy'])),
};

const ALLOWED: Record<keyof typeof FIELDS, string> = {
  number: 'a phone number as text, up to 40 characters',
  relatedContactId: 'the id of a contact: letters, digits and dashes',
  comment: 'text of up to 500 characters',
  mode: '"queued-callback" or "legacy"',
};

const Body = v.strictObject(FIELDS);

export function parseStartDialRequest(body: string | undefined): StartDialRequest | Refusal {
  const json = parseObject(body);
  if (!json) return { code: 'body-malformed' };
  const unknown = Object.keys(json).find((field) => !(field in FIELDS));
  if (unknown !== undefined) return { code: 'field-unknown', field: unknown.slice(0, 40), allowed: Object.keys(FIELDS) };
  const parsed = v.safeParse(Body, json);
  if (parsed.success) return parsed.output;
  const field = (parsed.issues[0].path?.[0]?.key ?? 'number') as keyof typeof FIELDS;
  return { code: 'field-invalid', field, allowed: ALLOWED[field] };
}

function parseObject(body: string | undefined): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(body ?? '');
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

export function parseIdempotencyKey(key: string | undefined): { key: string } | Refusal {
  if (key === undefined || key === '') return { code: 'idempotency-key-missing' };
  return /^[\x21-\x7e]{1,255}$/.test(key) ? { key } : { code: 'idempotency-key-invalid' };
}
