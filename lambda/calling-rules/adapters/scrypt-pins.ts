import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { PinHashes } from '../ports/pins';

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/**
 * With the parameters that Node.js has by default: N 16384, r 8, p 1 take 16 MB and some 50 ms. PINs are few, so what protects them is that tries are counted. It waits for the hash, as an environment of a
 * function has one request at a time.
 */
export const scryptPins: PinHashes = {
  async hash(pin) {
    const salt = randomBytes(SALT_BYTES);
    return { salt: salt.toString('base64'), hash: scryptSync(pin, salt, HASH_BYTES).toString('base64') };
  },
  async isOf(pin, { salt, hash }) {
    return timingSafeEqual(scryptSync(pin, Buffer.from(salt, 'base64'), HASH_BYTES), Buffer.from(hash, 'base64'));
  },
};
