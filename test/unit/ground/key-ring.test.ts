import { createHash } from 'node:crypto';
import { createKeyedIds } from '../../../lambda/ground/adapters/keyed-ids';
import { KEY_SPREADS_SECONDS, keyRingOf, NO_KEY } from '../../../lambda/ground/domain/key-ring';
import { plusSeconds } from '../../../lambda/ground/domain/instant';

const MADE_AT = '2026-11-23T09:00:00.000Z';
const versions = { current: { key: 'new', madeAt: MADE_AT }, previous: { key: 'old', madeAt: '2026-01-01T00:00:00.000Z' } };
const READ_DAYS = 365;
const after = (seconds: number) => keyRingOf(versions, { now: plusSeconds(MADE_AT, seconds), readDays: READ_DAYS });

describe('the keys of the stack', () => {
  test('are one as long as the secret was never changed', () => {
    expect(keyRingOf({ ...versions, previous: undefined }, { now: MADE_AT, readDays: READ_DAYS })).toEqual({ key: 'new', others: [] });
  });

  test('change for everybody at one moment, which all know of beforehand', () => {
    expect(after(0)).toEqual({ key: 'old', others: ['new'] });
    expect(after(KEY_SPREADS_SECONDS - 1)).toEqual({ key: 'old', others: ['new'] });
    expect(after(KEY_SPREADS_SECONDS)).toEqual({ key: 'new', others: ['old'] });
  });

  test('leave the old one when nothing is looked for by it any more', () => {
    expect(after(READ_DAYS * 86_400 - 1).others).toEqual(['old']);
    expect(after(READ_DAYS * 86_400).others).toEqual([]);
  });

  test('take in what was made without a key, until the day that the operator says', () => {
    const reading = { now: MADE_AT, readDays: READ_DAYS, plainUntil: '2026-11-24T00:00:00.000Z' };
    expect(keyRingOf({ ...versions, previous: undefined }, reading).others).toEqual([NO_KEY]);
    expect(keyRingOf({ ...versions, previous: undefined }, { ...reading, now: '2026-11-24T00:00:00.000Z' }).others).toEqual([]);
  });
});

describe('a name that stands for a number', () => {
  const plain = createHash('sha256').update(JSON.stringify(['customer', '+493012345678'])).digest().subarray(0, 12).toString('base64url');
  const named = (key: string, others: string[] = []) => createKeyedIds(() => ({ key, others }));

  test('is another under each key, and never the digest that anybody can make', () => {
    const digests = ['one', 'other'].map((key) => named(key).digest('customer', '+493012345678'));
    expect(new Set([plain, ...digests]).size).toBe(3);
  });

  test('is known under the other keys too, those from before there were keys included', () => {
    const ids = named('new', ['old', NO_KEY]);
    expect(ids.underOtherKeys(ids.digest('customer', '+493012345678'))).toEqual([named('old').digest('customer', '+493012345678'), plain]);
    expect(ids.underOtherKeys('made elsewhere')).toEqual([]);
  });

  test('is remembered for a thousand others', () => {
    const ids = named('new', ['old']);
    const [first, last] = [ids.digest('0'), Array.from({ length: 1000 }, (_, n) => ids.digest(String(n + 1))).at(-1)!];
    expect(ids.underOtherKeys(first)).toEqual([]);
    expect(ids.underOtherKeys(last)).toHaveLength(1);
  });
});
