import { ExecuteTransactionCommand, PutItemCommand, type ParameterizedStatement } from '@aws-sdk/client-dynamodb';
import { item, TableName, targets, withTable } from './dynamodb-targets';

describe.each(targets)('statements of PartiQL in a transaction of %s', (_target, start) => {
  const bench = withTable(start);
  const execute = (...TransactStatements: ParameterizedStatement[]) => bench.db.send(new ExecuteTransactionCommand({ TransactStatements }));
  const insert = (id: string, tries = '1') => ({ Statement: `INSERT INTO "${TableName}" VALUE {'id': ?, 'tries': ?}`, Parameters: [{ S: id }, { N: tries }] });
  const update = (id: string, [from, to]: [string, string]) => ({ Statement: `UPDATE "${TableName}" SET tries = ? SET note = ? WHERE id = ? AND tries = ?`, Parameters: [{ N: to }, { S: 'new' }, { S: id }, { N: from }] });

  it('insert what is not there, and change what is as it was read', async () => {
    await bench.db.send(new PutItemCommand({ TableName, Item: item('2', { tries: { N: '7' } }) }));
    await execute(insert('1'), update('2', ['7', '8']));
    expect([await bench.get('1'), await bench.get('2')]).toEqual([item('1', { tries: { N: '1' } }), item('2', { tries: { N: '8' }, note: { S: 'new' } })]);
  });

  it('never insert over an item: all of it is cancelled', async () => {
    await bench.db.send(new PutItemCommand({ TableName, Item: item('2', { tries: { N: '7' } }) }));
    await expect(execute(insert('1'), insert('2'))).rejects.toMatchObject({ name: 'TransactionCanceledException', CancellationReasons: [{ Code: 'None' }, { Code: expect.stringMatching(/^(ConditionalCheckFailed|DuplicateItem)$/) }] });
    expect([await bench.get('1'), await bench.get('2')]).toEqual([undefined, item('2', { tries: { N: '7' } })]);
  });

  it.each([
    ['that was changed since', '6'],
    ['that is not there', '7'],
  ])('change nothing of an item %s', async (_case, from) => {
    if (from === '6') await bench.db.send(new PutItemCommand({ TableName, Item: item('2', { tries: { N: '7' } }) }));
    await expect(execute(insert('1'), update('2', [from, '8']))).rejects.toMatchObject({ name: 'TransactionCanceledException', CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }] });
    expect(await bench.get('1')).toBeUndefined();
  });

  it('refuse a statement that has more parameters than places', async () => {
    await expect(execute({ ...insert('1'), Parameters: [{ S: '1' }, { N: '1' }, { N: '2' }] })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
