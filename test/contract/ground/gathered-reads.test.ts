import { BatchGetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { gatherReads, readEach } from '../../../lambda/ground/adapters/read-item';
import { openCallbacksTable, TABLE } from './callbacks-table';

const asked = (subject: string, ConsistentRead = false) => ({ TableName: TABLE, Key: { subject, slot: 'current' }, ConsistentRead });

/** `sent`: the requests of the client, as they were asked for. */
async function openTable() {
  const table = await openCallbacksTable();
  const sent: { commandName: string; input: object }[] = [];
  table.client.middlewareStack.add((next, { commandName = '' }) => async (args) => (sent.push({ commandName, input: structuredClone(args.input) }), next(args)), { step: 'initialize' });
  for (const subject of ['a', 'b']) await table.client.send(new PutCommand({ TableName: TABLE, Item: { subject, slot: 'current', what: subject } }));
  sent.splice(0);
  return { ...table, sent };
}

describe('reads that are gathered', () => {
  test('are one request for all that is asked for in one moment, each of which gets its own item or none', async () => {
    const { client, sent, close } = await openTable();
    const read = gatherReads(client);
    const later = async (subject: string) => {
      await Promise.resolve();
      return read(asked(subject));
    };
    const items = await Promise.all([read(asked('a')), later('b'), read(asked('nobody')), later('a')]);
    expect(items.map((item) => item?.what)).toEqual(['a', 'b', undefined, 'a']);
    expect(sent.map(({ commandName }) => commandName)).toEqual(['BatchGetItemCommand']);
    await read(asked('b'));
    expect(sent).toHaveLength(2);
    await close();
  });

  test('are consistent where one of them must be', async () => {
    const { client, sent, close } = await openTable();
    const read = gatherReads(client);
    await Promise.all([read(asked('a')), read(asked('b', true))]);
    await read(asked('a'));
    const isConsistent = sent.map(({ input }) => (input as { RequestItems: Record<string, { ConsistentRead: boolean }> }).RequestItems[TABLE]!.ConsistentRead);
    expect(isConsistent).toEqual([true, false]);
    await close();
  });

  test('ask again for what DynamoDB left out, and fail with its table where it is left out each time', async () => {
    const { client, close } = await openTable();
    const read = gatherReads(client);
    const send = client.send.bind(client) as (command: BatchGetCommand) => Promise<object>;
    let leaves = 1;
    vi.spyOn(client, 'send').mockImplementation((async (command: BatchGetCommand) => {
      const { Keys, ...rest } = command.input.RequestItems![TABLE]!;
      const first = Keys!.slice(0, leaves > 0 ? -1 : undefined);
      const left = Keys!.slice(first.length);
      leaves -= 1;
      const answer = first.length > 0 ? await send(new BatchGetCommand({ RequestItems: { [TABLE]: { ...rest, Keys: first } } })) : { Responses: {} };
      return { ...answer, UnprocessedKeys: left.length > 0 ? { [TABLE]: { ...rest, Keys: left } } : {} };
    }) as never);
    expect((await Promise.all([read(asked('a')), read(asked('b'))])).map((item) => item?.what)).toEqual(['a', 'b']);
    leaves = Number.POSITIVE_INFINITY;
    await expect(Promise.all([read(asked('a')), read(asked('b'))])).rejects.toThrow(`DynamoDB left out items that were to be read: 1 of ${TABLE}.`);
    vi.restoreAllMocks();
    await close();
  });

  test('of more than a hundred are so many requests as it takes', async () => {
    const { client, sent, close } = await openTable();
    const read = gatherReads(client);
    const items = await Promise.all(Array.from({ length: 150 }, (_, nth) => read(asked(nth === 149 ? 'b' : `nobody-${nth}`))));
    expect([items.at(-1)?.what, sent.length]).toEqual(['b', 2]);
    await close();
  });
});

test('a read by itself is one request for its item', async () => {
  const { client, sent, close } = await openTable();
  expect((await readEach(client)(asked('a')))?.what).toBe('a');
  expect(sent.map(({ commandName }) => commandName)).toEqual(['GetItemCommand']);
  await close();
});
