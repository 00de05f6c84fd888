import { createHash } from 'node:crypto';
import { appKeyList, writeAppKeys } from '../../../lambda/environment/app-keys';
import { randomSecrets } from '../../../lambda/app-access/adapters/random-tokens';

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex');
const KEYS = [
  { name: 'shop', keyDigest: digestOf('key-of-the-shop') },
  { name: 'bank', keyDigest: digestOf('key-of-the-bank') },
  { name: 'shop', keyDigest: digestOf('next-key-of-the-shop') },
];

/** The handler reads its environment when it is loaded. */
async function loadAuthorizer(variables: Record<string, string>) {
  vi.resetModules();
  Object.assign(process.env, { EDGE_KEYS: '', ...variables });
  return (await import('../../../lambda/functions/authorize-app/handler')).handler;
}
afterEach(() => void ['APP_KEYS', 'EDGE_KEYS'].forEach((name) => Reflect.deleteProperty(process.env, name)));

describe('the authorizer of apps', () => {
  test('knows each app by its keys, and turns away everybody else', async () => {
    const authorize = await loadAuthorizer({ APP_KEYS: writeAppKeys(KEYS) });
    const ask = (key?: string) => authorize({ headers: key === undefined ? {} : { 'x-app-key': key } });
    expect(await ask('key-of-the-shop')).toEqual({ isAuthorized: true, context: { app: 'shop' } });
    expect(await ask('next-key-of-the-shop')).toEqual({ isAuthorized: true, context: { app: 'shop' } });
    expect(await ask('key-of-the-bank')).toEqual({ isAuthorized: true, context: { app: 'bank' } });
    for (const other of ['', 'key-of-the-shop ', KEYS[0]!.keyDigest, undefined]) expect(await ask(other)).toEqual({ isAuthorized: false });
  });

  test('behind a distribution, lets nobody in who shows no key of it, or a wrong one, and takes the key of before too', async () => {
    const authorize = await loadAuthorizer({ APP_KEYS: writeAppKeys(KEYS), EDGE_KEYS: 'shown-now,shown-before' });
    const ask = (headers: Record<string, string>) => authorize({ headers: { 'x-app-key': 'key-of-the-shop', ...headers } });
    for (const shown of ['shown-now', 'shown-before']) expect(await ask({ 'x-dialback-edge': shown })).toEqual({ isAuthorized: true, context: { app: 'shop' } });
    for (const headers of [{}, { 'x-dialback-edge': '' }, { 'x-dialback-edge': 'shown-now,shown-before' }]) expect(await ask(headers as Record<string, string>)).toEqual({ isAuthorized: false });
    expect(await authorize({ headers: { 'x-dialback-edge': 'shown-now' } })).toEqual({ isAuthorized: false });
  });

  test('does not start without a key, or with one that is no digest', async () => {
    await expect(loadAuthorizer({ APP_KEYS: '' })).rejects.toThrow('APP_KEYS is "". It must be a line for each key');
    await expect(loadAuthorizer({ APP_KEYS: 'shop:key-of-the-shop' })).rejects.toThrow('SHA-256 of the key');
  });

  test('is told of as many keys as settings may name, as they were written', () => {
    expect(appKeyList.parse(writeAppKeys(KEYS))).toEqual(KEYS);
    const most = Array.from({ length: 20 }, (_, n) => ({ name: 'x'.repeat(40), keyDigest: digestOf(String(n)) }));
    expect(writeAppKeys(most).length).toBeLessThan(4096);
  });
});

describe('secrets', () => {
  test('are of their full length, also where a code begins with noughts, and never the same', () => {
    const codes = Array.from({ length: 2000 }, () => randomSecrets.code(6));
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
    expect(new Set(Array.from({ length: 100 }, () => randomSecrets.token())).size).toBe(100);
  });

  test('have digests that keep parts apart, and keyed ones that nobody makes without the key', () => {
    const { digest, isSame } = randomSecrets;
    expect(isSame(digest(['a', 'b']), digest(['a', 'b']))).toBe(true);
    expect(isSame(digest(['ab', '']), digest(['a', 'b']))).toBe(false);
    expect(isSame(digest(['a'], 'key'), digest(['a'], 'other'))).toBe(false);
    expect(isSame(digest(['a'], 'key'), digest(['a']))).toBe(false);
    expect(isSame('short', digest(['a']))).toBe(false);
  });
});
