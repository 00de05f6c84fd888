import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

const exponent = 65537n;

/**
 * Two primes of 1024 bits. They are no secret, and need be none: only this emulator trusts what they sign.
 * They are always the same, because the search for new ones took more time than the rest of a start.
 */
const p = numberFrom(`
  c7355fe72cdc4bd79a3bf44f05a9fcfa6f372f115f67b12be535345845ee5a35be900dc3cc357c5d09fa4d162d2d3102bd769574a518a04f50e836935c61cd9b
  d352d7f7ffa39fc841079a872b03c40678bfa3d910171656524c661bb0855739e83fd41438cfd4af39193d233a7d4e90a787d9dc1e743984baf5e2576e615955
`);
const q = numberFrom(`
  f923d9cbc84b960fabe1497eb83c67fcdbc4cdca79ad68175a70cf6df4771ff602a68c6427c7c22fdcdca4da3177a8b7f9d182e60284e9f6a5a2525b1f8ce536
  5df5f7a986900bdbbe1005f0712a14d3deb97b15ad106d8047776ae74715e6a326f2e92ef6cc4d4070f895447b5fd92c29e0bd3cc04ac8739db582cb94b90d97
`);

/** The RSA key with which every user pool of the emulator signs its tokens, of 2048 bits. */
export function rsaKey(): { privateKey: KeyObject; publicKey: KeyObject } {
  const d = inverse(exponent, (p - 1n) * (q - 1n));
  const parts = { n: p * q, e: exponent, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const key = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, base64url(value)]));
  const privateKey = createPrivateKey({ key: { kty: 'RSA', ...key } as JsonWebKey, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

function numberFrom(hexadecimal: string): bigint {
  return BigInt(`0x${hexadecimal.replaceAll(/\s/g, '')}`);
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
