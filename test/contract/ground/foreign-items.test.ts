import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { openCallbacksTable, TABLE } from './callbacks-table';
import { STORED_KINDS } from './stored-kinds';

let table: Awaited<ReturnType<typeof openCallbacksTable>>;
beforeAll(async () => void (table = await openCallbacksTable()));
afterAll(() => table.close());

const put = (subject: string, fields: object) => table.client.send(new PutCommand({ TableName: TABLE, Item: { ...fields, subject, slot: 'current' } }));

describe.each(STORED_KINDS)('the item $subject', ({ subject, said = subject, fields, broken, read }) => {
  test('is read as it is written', async () => {
    await put(subject, fields);
    const [answer] = await Promise.allSettled([read(table.client)]);
    expect(answer).toMatchObject({ status: 'fulfilled' });
  });

  test('is refused by its name with a field that this version does not know', async () => {
    await put(subject, { ...fields, later: 'x' });
    await expect(read(table.client)).rejects.toThrow(`The item ${said} current has a field "later", which this version of Dialback does not know.`);
  });

  test('of a newer format is left as it is, and that is said', async () => {
    const newer = { ...fields, format: 1000, subject, slot: 'current' };
    await put(subject, newer);
    await expect(read(table.client)).rejects.toThrow(new RegExp(`^The item ${said} current is (of format 1000, and this version of Dialback knows format 1: it is left as it is|written in format 1000\\. This version of Dialback reads formats? \\d( and \\d)* alone)\\.$`));
    expect((await table.client.send(new GetCommand({ TableName: TABLE, Key: { subject, slot: 'current' } }))).Item).toEqual(newer);
  });

  test('is refused by its name with a field that holds something else', async () => {
    await put(subject, { ...fields, [broken]: true });
    await expect(read(table.client)).rejects.toThrow(new RegExp(`^The item ${said} current (is broken: its|lacks its) field "${broken}[".]`));
  });
});
