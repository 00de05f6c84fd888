import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { keyedIds } from '../../fakes/keyed-ids';
import { createNumberChecks } from '../../../lambda/app-access/adapters/dynamodb-number-checks';
import { createRateLimits } from '../../../lambda/ground/adapters/dynamodb-rate-limits';
import { createTokenBook } from '../../../lambda/app-access/adapters/dynamodb-token-book';
import { randomSecrets } from '../../../lambda/app-access/adapters/random-tokens';
import type { NumberChecks } from '../../../lambda/app-access/ports/one-time-codes';
import type { RateLimits } from '../../../lambda/ground/ports/rate-limits';
import type { TokenBook } from '../../../lambda/app-access/ports/tokens';
import { createInMemoryNumberChecks, createInMemoryTokenBook } from '../../fakes/customer-ports';
import { createInMemoryRateLimits } from '../../fakes/in-memory-rate-limits';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

interface Opened {
  limits: RateLimits;
  checks: NumberChecks;
  tokens: TokenBook;
  /** Returns everything that is stored, as text. */
  kept(): Promise<string>;
  close(): Promise<void>;
}

const clock = { at: '', now: () => clock.at };
const implementations: [string, () => Promise<Opened>][] = [
  [
    'in memory',
    async () => ({
      limits: createInMemoryRateLimits(clock),
      checks: createInMemoryNumberChecks(),
      tokens: createInMemoryTokenBook(randomSecrets),
      kept: async () => '',
      close: async () => undefined,
    }),
  ],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      return {
        limits: createRateLimits(client, { TableName: TABLE, ids: keyedIds, clock }),
        checks: createNumberChecks(client, TABLE),
        tokens: createTokenBook(client, { TableName: TABLE, secrets: randomSecrets }),
        kept: async () => JSON.stringify((await client.send(new ScanCommand({ TableName: TABLE }))).Items, (_key, value: unknown) => (value instanceof Set ? [...value] : value)),
        close,
      };
    },
  ],
];

const LIMIT = { name: 'texts', atMost: 3, windowSeconds: 60 };

describe.each(implementations)('what is kept of customers (%s)', (_name, open) => {
  let opened: Opened;
  beforeEach(async () => {
    clock.at = '2026-11-23T09:00:00.000Z';
    opened = await open();
  });
  afterEach(() => opened.close());

  describe('a rate limit', () => {
    const use = (key = 'a', limit = LIMIT) => opened.limits.use(limit, key);

    test('lets through as many as may be, and then says how long to wait', async () => {
      expect([await use(), await use(), await use()]).toEqual([undefined, undefined, undefined]);
      clock.at = '2026-11-23T09:00:12.500Z';
      expect(await use()).toBe(48);
    });

    test('counts each key and each limit by itself', async () => {
      for (let nth = 0; nth < 4; nth += 1) await use();
      expect(await use('b')).toBeUndefined();
      expect(await use('a', { ...LIMIT, name: 'calls' })).toBeUndefined();
    });

    test('lets through again when its window is over, however often it was tried meanwhile', async () => {
      for (let nth = 0; nth < 20; nth += 1) await use();
      clock.at = '2026-11-23T09:00:59.999Z';
      expect(await use()).toBe(1);
      clock.at = '2026-11-23T09:01:00.000Z';
      expect(await use()).toBeUndefined();
    });

    test('counts a use with a name once, however often it is said, and be the window full', async () => {
      const named = (once: string) => opened.limits.use(LIMIT, 'a', once);
      expect([await named('x'), await named('x'), await named('y'), await use(), await named('x'), await named('z')]).toEqual([undefined, undefined, undefined, undefined, undefined, 60]);
      clock.at = '2026-11-23T09:01:00.000Z';
      expect([await named('x'), await named('x'), await use(), await named('y'), await named('z')]).toEqual([undefined, undefined, undefined, undefined, 60]);
    });

    test('keeps 300 named uses in an item of less than three units', async () => {
      const many = { ...LIMIT, atMost: 300 };
      for (let nth = 0; nth < 300; nth += 1) await opened.limits.use(many, 'a', `ZGAwQcLBraW-EN9y.5tSm4wSLcUxgM-56#${nth}`);
      expect(await opened.limits.use(many, 'a')).toBe(60);
      expect((await opened.kept()).length).toBeLessThan(3 * 1024);
    });

    test('says how long to wait without counting', async () => {
      expect([await opened.limits.waitOf(LIMIT, 'a'), await use(), await use(), await opened.limits.waitOf(LIMIT, 'a'), await use(), await opened.limits.waitOf(LIMIT, 'a')]).toEqual([undefined, undefined, undefined, undefined, undefined, 60]);
      clock.at = '2026-11-23T09:01:00.000Z';
      expect(await opened.limits.waitOf(LIMIT, 'a')).toBeUndefined();
    });

    test('counts a name once though 40 say it at once', async () => {
      await Promise.all(Array.from({ length: 40 }, () => opened.limits.use(LIMIT, 'a', 'x')));
      expect([await use(), await use(), await use()]).toEqual([undefined, undefined, 60]);
    });

    test('lets through no more though 40 come at once', async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, () => use()));
      expect(answers.filter((wait) => wait === undefined)).toHaveLength(3);
    });
  });

  describe('a number check', () => {
    const rules = { now: '2026-11-23T09:00:00.000Z', atMost: 5 };
    beforeEach(() => opened.checks.keep('check', { codeDigest: 'digest', expiresAt: '2026-11-23T09:10:00.000Z' }));

    test('shows its digest five times, though 40 ask at once', async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, () => opened.checks.countTry('check', rules)));
      const shown = answers.filter((answer) => answer !== undefined);
      expect(shown.map(({ tries }) => tries).sort()).toEqual([1, 2, 3, 4, 5]);
      expect(shown[0]).toMatchObject({ codeDigest: 'digest' });
    });

    test('is there for its time and no longer, and others are not there at all', async () => {
      expect(await opened.checks.countTry('check', { ...rules, now: '2026-11-23T09:09:59.999Z' })).toBeDefined();
      expect(await opened.checks.countTry('check', { ...rules, now: '2026-11-23T09:10:00.000Z' })).toBeUndefined();
      expect(await opened.checks.countTry('other', rules)).toBeUndefined();
      expect(await opened.checks.spend('other', 'request')).toBe(false);
    });

    test('is spent for one of twenty requests that come at once, and for that one again', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => opened.checks.spend('check', `request-${n}`)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await opened.checks.spend('check', `request-${answers.indexOf(true)}`)).toBe(true);
      expect(await opened.checks.countTry('check', rules)).toMatchObject({ spentFor: `request-${answers.indexOf(true)}` });
    });
  });

  describe('a token', () => {
    const issue = (holder: string) => opened.tokens.issue({ holder, names: 'subject.key', keepUntil: '2027-01-01T00:00:00.000Z' });

    test('finds what it names for its holder, and for nobody else', async () => {
      const token = await issue('shop');
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(await opened.tokens.find('shop', token)).toBe('subject.key');
      expect(await opened.tokens.find('bank', token)).toBeUndefined();
      expect(await opened.tokens.find('shop', `${token.slice(1)}A`)).toBeUndefined();
    });

    test('is one of several for the same thing, and is not to be read from what is kept', async () => {
      const [one, other] = [await issue('shop'), await issue('shop')];
      expect(one).not.toBe(other);
      expect(await opened.tokens.find('shop', one)).toBe(await opened.tokens.find('shop', other));
      expect(await opened.kept()).not.toContain(one);
    });
  });
});
