import type { GroundRefusal } from '../ground/domain/refusals';

export function parseIdempotencyKey(key: string | undefined): { key: string } | GroundRefusal<'idempotency-key-missing' | 'idempotency-key-invalid'> {
  if (key === undefined || key === '') return { code: 'idempotency-key-missing' };
  return /^[\x21-\x7e]{1,255}$/.test(key) ? { key } : { code: 'idempotency-key-invalid' };
}
