/** A random secret of 256 bits, in the characters that RFC 7636 §4.1 allows. */
export function createSecret(): string {
  return encode(crypto.getRandomValues(new Uint8Array(32)));
}

/** The S256 challenge of a verifier, RFC 7636 §4.2. */
export async function createChallenge(verifier: string): Promise<string> {
  return encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
