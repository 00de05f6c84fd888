import { createHash, timingSafeEqual } from 'node:crypto';

/** A key of 32 random characters or more needs no slow hash: nobody gets through its 190 bits. */
export function sha256Hex(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** In constant time. Both are SHA-256, as 64 hexadecimal digits. */
export function isSameHex(digest: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(digest, 'hex'), Buffer.from(other, 'hex'));
}
