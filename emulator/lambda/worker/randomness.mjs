/** All randomness a function can reach comes from its environment's seed, so that a run can be repeated. */
import { createHash } from 'node:crypto';

export function seededRandomness(seed) {
  let counter = 0;
  const bytes = (size) => {
    const parts = [];
    for (let have = 0; have < size; have += 32) parts.push(createHash('sha256').update(`${seed}:${counter++}`).digest());
    return Buffer.concat(parts).subarray(0, size);
  };
  const fill = (view) => {
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).set(bytes(view.byteLength));
    return view;
  };
  const uuid = () => {
    const value = bytes(16);
    value[6] = (value[6] & 0x0f) | 0x40;
    value[8] = (value[8] & 0x3f) | 0x80;
    return value.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
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
