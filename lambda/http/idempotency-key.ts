import type { Refusal } from '../domain/refusal';

export function parseIdempotencyKey(key: string | undefined): { key: string } | Refusal {
  if (key === undefined || key === '') return { code: 'idempotency-key-missing' };
  return /^[\x21-\x7e]{1,255}$/.test(key) ? { key } : { code: 'idempotency-key-invalid' };
}
