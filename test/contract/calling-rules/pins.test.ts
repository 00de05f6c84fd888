import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createPinAdministration, createPinBook } from '../../../lambda/calling-rules/adapters/dynamodb-pin-book';
import { scryptPins } from '../../../lambda/calling-rules/adapters/scrypt-pins';
import type { PinAdministration, PinBook, PinHashes } from '../../../lambda/calling-rules/ports/pins';
import { createInMemoryPinBook, plainPins } from '../../fakes/in-memory-pin-book';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

interface Opened {
  pins: PinBook & PinAdministration;
  kept(): Promise<string>;
  close(): Promise<void>;
}

const implementations: [string, () => Promise<Opened>][] = [
  ['in memory', async () => ({ pins: createInMemoryPinBook(), kept: async () => '', close: async () => undefined })],
  [
    'DynamoDB',
    async () => {
      const { client, close } = await openCallbacksTable();
      return { pins: { ...createPinBook(client, TABLE), ...createPinAdministration(client, TABLE) }, kept: async () => JSON.stringify((await client.send(new ScanCommand({ TableName: TABLE }))).Items), close };
    },
  ],
];

const pin = (salt: string) => ({ userId: 'u-ada', username: 'ada', salt, hash: 'h', setAt: '2026-11-23T09:00:00.000Z' });

describe.each(implementations)('the PINs of agents (%s)', (_name, open) => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
    await opened.pins.keep(pin('s1'), undefined);
  });
  afterEach(() => opened.close());

  test('are found as they were kept, and one of two who set one at once is overtaken', async () => {
    expect(await opened.pins.find('u-ada')).toEqual({ ...pin('s1'), tries: 0 });
    expect(await opened.pins.find('u-ben')).toBeUndefined();
    const before = await opened.pins.find('u-ada');
    expect((await Promise.all([opened.pins.keep(pin('s2'), before), opened.pins.keep(pin('s3'), before)])).sort()).toEqual(['kept', 'overtaken']);
    expect(await opened.pins.keep(pin('s4'), undefined)).toBe('overtaken');
  });

  test('are shown to five tries, though 20 come at once, and to more once one was right', async () => {
    const tried = await Promise.all(Array.from({ length: 20 }, () => opened.pins.countTry('u-ada', 5)));
    expect(tried.filter((one) => one !== 'locked')).toHaveLength(5);
    await opened.pins.forgetTries({ ...pin('another'), tries: 5 });
    expect(await opened.pins.countTry('u-ada', 5)).toBe('locked');
    await opened.pins.forgetTries({ ...pin('s1'), tries: 5 });
    expect(await opened.pins.countTry('u-ada', 5)).toMatchObject({ tries: 1, salt: 's1' });
    expect(await opened.pins.countTry('u-ben', 5)).toBeUndefined();
  });

  test('are listed, and gone once they are removed', async () => {
    await opened.pins.keep({ ...pin('s'), userId: 'u-ben', username: 'ben' }, undefined);
    expect((await opened.pins.list()).pins.map(({ username }) => username)).toEqual(['ada', 'ben']);
    expect([await opened.pins.remove('u-ada'), await opened.pins.remove('u-ada')]).toEqual([true, false]);
    expect((await opened.pins.list()).pins.map(({ username }) => username)).toEqual(['ben']);
  });
});

test.each<[string, PinHashes]>([['scrypt', scryptPins], ['the fake', plainPins]])('%s knows its own PIN and no other, and two hashes of one PIN are not alike', async (_name, hashes) => {
  const [one, other] = [await hashes.hash('2468'), await hashes.hash('2468')];
  expect([await hashes.isOf('2468', one), await hashes.isOf('2469', one), await hashes.isOf('2468', other), one.salt === other.salt]).toEqual([true, false, true, false]);
});

test('what is kept of a PIN does not contain it, and an item that does not fit is refused by the name of its field', async () => {
  const { client, close } = await openCallbacksTable();
  await createPinBook(client, TABLE).keep({ ...pin('x'), ...(await scryptPins.hash('246813579')) }, undefined);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: TABLE }));
  expect(JSON.stringify(Items)).not.toContain('246813579');
  await client.send(new PutCommand({ TableName: TABLE, Item: { ...Items[0], tries: 'many' } }));
  await expect(createPinBook(client, TABLE).find('u-ada')).rejects.toThrow('tries');
  await close();
});
