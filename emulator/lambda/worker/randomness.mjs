/** All randomness a function can reach comes from its environment's seed, so that a run can be repeated. */
import { createHash } from 'node:crypto';

/** Made at once: an AWS call alone takes 16, and to begin a hash takes longer than to make so many. */
const poolBytes = 2_048;

export function seededRandomness(seed) {
  let counter = 0;
  let pool = Buffer.alloc(0);
  /** Each byte is given once. */
  const bytes = (size) => {
    if (pool.length < size) pool = createHash('shake256', { outputLength: Math.max(poolBytes, size) }).update(`${seed}:${counter++}`).digest();
    const given = pool.subarray(0, size);
    pool = pool.subarray(size);
    return given;
  };
  const fill = (view) => {
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).set(bytes(view.byteLength));
    return view;
  };
  const uuid = () => {
    const value = bytes(16);
    value[6] = (value[6] & 0x0f) | 0x40;
    value[8] = (value[8] & 0x3f) | 0x80;
    const digits = value.toString('hex');
    return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
  };
  return {
    /** In place of `Math.random`. */
    random: () => bytes(6).readUIntBE(0, 6) / 2 ** 48,
    /** In place of members of `node:crypto`. */
    crypto: {
      randomUUID: uuid,
      randomBytes: (size, callback) => (callback ? queueMicrotask(() => callback(null, bytes(size))) : bytes(size)),
      randomFillSync: fill,
    },
    /** In place of members of the global `crypto`. */
    webcrypto: { getRandomValues: fill, randomUUID: uuid },
  };
}
