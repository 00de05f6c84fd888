import type { Variable } from './contract';

/** The header in which CloudFront shows its key. It replaces one that a client sends. */
export const EDGE_KEY_HEADER = 'x-dialback-edge';

/** A key of an app, by its digest: the key itself is kept with the app alone. */
export interface AppKey {
  name: string;
  /** SHA-256 of the key, 64 hexadecimal digits. */
  keyDigest: string;
}

export function writeAppKeys(keys: readonly AppKey[]): string {
  return keys.map(({ name, keyDigest }) => `${name}:${keyDigest}`).join('\n');
}

export const appKeyList: Variable<AppKey[]> = {
  allowed: 'a line for each key: <name of the app>:<SHA-256 of the key in hexadecimal digits>',
  parse: (raw) => raw.split('\n').map(readKey),
};

function readKey(line: string): AppKey {
  const [, name, keyDigest] = /^([a-z0-9-]{1,40}):([0-9a-f]{64})$/.exec(line) ?? [];
  if (!name || !keyDigest) throw new RangeError();
  return { name, keyDigest };
}
