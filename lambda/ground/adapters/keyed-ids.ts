import { createHash, createHmac } from 'node:crypto';
import { type KeyRing, NO_KEY } from '../domain/key-ring';
import type { Ids } from '../ports/clock-ids-notices';

/** No request makes nearly so many. */
const REMEMBERED = 1000;

/** 96 bits as base64url: 16 characters, safe in addresses and client tokens. Numbers are few: without a key, anybody could try them all. */
export function createKeyedIds(ring: () => KeyRing): Ids {
  const made = new Map<string, readonly string[]>();
  return {
    digest(...parts) {
      const { key, others } = ring();
      const digest = digestOf(key, parts);
      if (others.length > 0) {
        made.set(digest, others.map((other) => digestOf(other, parts)));
        if (made.size > REMEMBERED) made.delete(made.keys().next().value!);
      }
      return digest;
    },
    underOtherKeys: (digest) => made.get(digest) ?? [],
  };
}

function digestOf(key: string, parts: readonly string[]): string {
  const hash = key === NO_KEY ? createHash('sha256') : createHmac('sha256', key);
  return hash.update(JSON.stringify(parts)).digest().subarray(0, 12).toString('base64url');
}
