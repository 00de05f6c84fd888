import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../ports/tokens';

const TOKEN_BYTES = 32;

export const randomSecrets: Secrets = {
  token: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  code: (digits) => randomInt(10 ** digits).toString().padStart(digits, '0'),
  digest: (parts, key) => (key === undefined ? createHash('sha256') : createHmac('sha256', key)).update(JSON.stringify(parts)).digest('base64url'),
  isSame(digest, other) {
    const [a, b] = [Buffer.from(digest), Buffer.from(other)];
    return a.length === b.length && timingSafeEqual(a, b);
  },
};
