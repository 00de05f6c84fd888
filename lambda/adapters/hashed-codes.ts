import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Codes } from '../ports/codes';

export const CODE_DIGITS = 8;

/**
 * A code is cut from a keyed hash of the token, which is kept nowhere: so it can be told again to whoever holds the token, and to nobody else.
 *
 * @param key is not in the table: a copy of the table alone gives away no code.
 */
export function createHashedCodes(key: string): Codes {
  const digest = (code: string) => createHmac('sha256', key).update(code).digest('base64url');
  return {
    codeFor(token, nth) {
      // 48 bits over 8 digits: no digit is likelier than another by more than one in a million.
      const bits = createHmac('sha256', token).update(`call-in-code ${nth}`).digest().readUIntBE(0, 6);
      return String(bits % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
    },
    digest,
    isSame(one, other) {
      const [a, b] = [Buffer.from(one), Buffer.from(other)];
      return a.length === b.length && timingSafeEqual(a, b);
    },
  };
}
