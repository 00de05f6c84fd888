import { randomBytes, scrypt as scryptWithCallback, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PinHashes } from '../ports/pins';

const scrypt = promisify<string, Buffer, number, Buffer>(scryptWithCallback);

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** With the parameters that Node.js has by default: N 16384, r 8, p 1 take 16 MB and some 50 ms. PINs are few, so what protects them is that tries are counted. */
export const scryptPins: PinHashes = {
  async hash(pin) {
    const salt = randomBytes(SALT_BYTES);
    return { salt: salt.toString('base64'), hash: (await scrypt(pin, salt, HASH_BYTES)).toString('base64') };
  },
  async isOf(pin, { salt, hash }) {
    return timingSafeEqual(await scrypt(pin, Buffer.from(salt, 'base64'), HASH_BYTES), Buffer.from(hash, 'base64'));
  },
};
