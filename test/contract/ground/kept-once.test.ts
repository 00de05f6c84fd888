import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import { keptOnce } from '../../../lambda/ground/adapters/kept-once';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { openCallbacksTable, TABLE } from './callbacks-table';

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeEach(async () => void (table = await openCallbacksTable()));
afterEach(() => table.close());

const USABLE_SECONDS = 7200;

/** A stack with as many environments as are asked for. Each question waits for its answer, where it is told to. */
function open() {
  const kind = 'routing-profile';
  const clock = { at: '2026-11-23T09:00:00.000Z', now: () => clock.at };
  const asked: string[] = [];
  const service = { answer: async (): Promise<string> => `answer ${asked.length}` };
  const TableName = TABLE;
  const keepAnswers = (first: (moment: () => Promise<void>) => Promise<void> = async () => undefined) => {
    const read = async (name: string, moment: () => Promise<void>) => {
      asked.push(name);
      await first(moment);
      return service.answer();
    };
    return keptOnce({ client: table.client, TableName, clock, kind, schema: v.string(), freshSeconds: 300, usableSeconds: USABLE_SECONDS, paceSeconds: 5, read });
  };
  const environment = (key = 'p') => {
    const kept = keepAnswers();
    return async (seconds?: number) => (await kept.of(key, seconds)).answer;
  };
  return { clock, asked, service, environment, keepAnswers, pass: (seconds: number) => void (clock.at = plusSeconds(clock.at, seconds)) };
}

test('one environment asks for all', async () => {
  const { asked, environment } = open();
  const answers = await Promise.all(Array.from({ length: 25 }, () => environment()()));
  expect(new Set(answers)).toEqual(new Set(['answer 1']));
  expect(asked).toHaveLength(1);
});

test('an answer serves as long as it was agreed, also to who comes new', async () => {
  const { asked, environment, pass } = open();
  const first = environment();
  await first();
  pass(299);
  expect(await environment()()).toBe('answer 1');
  expect(await first()).toBe('answer 1');
  pass(1);
  expect(await first()).toBe('answer 2');
  expect(await environment()()).toBe('answer 2');
  expect(asked).toHaveLength(2);
});

test('who needs a younger one is given it', async () => {
  const { environment, pass } = open();
  const read = environment();
  await read();
  pass(60);
  expect(await read()).toBe('answer 1');
  expect(await read(60)).toBe('answer 2');
});

test('while one asks again, the others go on with the old answer', async () => {
  const { asked, environment, pass, service } = open();
  await environment()();
  pass(300);
  let tell = (_answer: string): void => undefined;
  service.answer = () => new Promise((resolve) => (tell = resolve));
  const asking = environment()();
  while (asked.length < 2) await new Promise(setImmediate);
  expect(await environment()()).toBe('answer 1');
  tell('new');
  expect(await asking).toBe('new');
  expect(asked).toHaveLength(2);
});

test('where the service refuses, the old answer serves on, and nobody asks for it for ten seconds', async () => {
  const { asked, environment, pass, service } = open();
  await environment()();
  pass(300);
  service.answer = () => Promise.reject(new Error('too many requests'));
  expect(await environment()()).toBe('answer 1');
  pass(9);
  expect(await environment()()).toBe('answer 1');
  expect(asked).toHaveLength(2);
  pass(5);
  expect(await environment()()).toBe('answer 1');
  expect(asked).toHaveLength(3);
});

test('answers that grow old together are asked for again one after the other, and serve until then', async () => {
  const { asked, environment, pass } = open();
  const keys = ['a', 'b', 'c'];
  for (const key of keys) await environment(key)();
  pass(300);
  const readAll = async () => Promise.all(keys.map((key) => environment(key)()));
  expect(await readAll()).toHaveLength(3);
  expect(asked).toHaveLength(4);
  pass(5);
  await readAll();
  pass(5);
  await readAll();
  expect(asked.slice(3).sort()).toEqual(keys);
});

test('each question of those who have no answer takes a moment that was free, and so does each further part of it', async () => {
  const { clock, asked, environment, keepAnswers } = open();
  const lastMoment = async () => (await table.client.send(new GetCommand({ TableName: TABLE, Key: { subject: 'kept#routing-profile#', slot: 'current' } }))).Item!['askedAt'];
  const inTwoParts = keepAnswers(async (moment) => moment());
  await environment('a')();
  expect(await lastMoment()).toBe(plusSeconds(clock.at, -1.5));
  await inTwoParts.of('b');
  await environment('a')();
  expect([asked, await lastMoment()]).toEqual([['a', 'b'], plusSeconds(clock.at, -0.5)]);
});

test('an answer that cannot be kept is given all the same', async () => {
  const { environment, service } = open();
  const { send } = table.client;
  service.answer = async () => {
    table.client.send = (async () => Promise.reject(new Error('The table does not answer.'))) as typeof send;
    return 'answered';
  };
  expect(await environment()()).toBe('answered');
  table.client.send = send;
});

test('where there is no old answer, the refusal is told', async () => {
  const { environment, service } = open();
  service.answer = () => Promise.reject(new Error('too many requests'));
  await expect(environment()()).rejects.toThrow('too many requests');
});

test('an answer that another question has brought serves all', async () => {
  const { asked, environment, keepAnswers, pass } = open();
  await environment()();
  await keepAnswers().keep('p', 'found beside');
  pass(299);
  expect(await environment()()).toBe('found beside');
  expect(asked).toHaveLength(1);
  pass(1);
  expect(await environment()()).toBe('answer 2');
});

test('an answer that is too old for any use is waited for', async () => {
  const { environment, pass, service } = open();
  await environment()();
  service.answer = () => Promise.reject(new Error('too many requests'));
  pass(USABLE_SECONDS - 1);
  expect(await environment()()).toBe('answer 1');
  pass(20);
  await expect(environment()()).rejects.toThrow('too many requests');
});
