import { checkPrimeSync, createHash, createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

const exponent = 65537n;
const smallPrimes = primesBelow(4000);

/** A 2048-bit RSA key that a seed determines. For signing what only this emulator trusts: whoever knows the seed has the key. */
export function rsaKeyFromSeed(seed: string): { privateKey: KeyObject; publicKey: KeyObject } {
  const p = primeFromSeed(`${seed}:p`);
  const q = primeFromSeed(`${seed}:q`);
  const d = inverse(exponent, (p - 1n) * (q - 1n));
  const parts = { n: p * q, e: exponent, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const key = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, base64url(value)]));
  const privateKey = createPrivateKey({ key: { kty: 'RSA', ...key } as JsonWebKey, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** A prime of 1024 bits with the two highest set, so that a product of two has 2048. */
function primeFromSeed(seed: string): bigint {
  const start = numberFromSeed(seed) | (3n << 1022n) | 1n;
  const remainders = smallPrimes.map((prime) => Number(start % BigInt(prime)));
  for (let step = 0; ; step += 2) {
    // Most candidates have a small divisor, which costs far less to find than the test proper.
    if (smallPrimes.some((prime, at) => (remainders[at]! + step) % prime === 0)) continue;
    const candidate = start + BigInt(step);
    if (candidate % exponent !== 1n && checkPrimeSync(candidate)) return candidate;
  }
}

function numberFromSeed(seed: string): bigint {
  const blocks = Array.from({ length: 2 }, (_, at) => createHash('sha512').update(`${seed}:${at}`).digest('hex'));
  return BigInt(`0x${blocks.join('')}`);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a !== 0n) {
    const quotient = b / a;
    [a, b, x, y] = [b - quotient * a, a, y - quotient * x, x];
  }
  return ((y % modulus) + modulus) % modulus;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}

function primesBelow(limit: number): number[] {
  const found: number[] = [];
  for (let candidate = 3; candidate < limit; candidate += 2) if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}
