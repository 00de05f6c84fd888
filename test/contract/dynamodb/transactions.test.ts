import { PutItemCommand, ScanCommand, TransactGetItemsCommand, TransactWriteItemsCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { item, key, TableName, targets, withTable } from './dynamodb-targets';

describe.each(targets)('transactions of %s', (target, start) => {
  const bench = withTable(start);
  const transact = (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
    bench.db.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken, ReturnConsumedCapacity: 'TOTAL' }));
  const unlessThere = (id: string, more = {}) => ({ Put: { TableName, Item: item(id), ConditionExpression: 'attribute_not_exists(id)', ...more } });

  it('write all or nothing, and say for each item why not', async () => {
    await bench.db.send(new PutItemCommand({ TableName, Item: item('2', { tries: { N: '7' } }) }));
    const both = transact([unlessThere('1'), unlessThere('2', { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })]);
    await expect(both).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      message: 'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: item('2', { tries: { N: '7' } }) }],
    });
    expect(await bench.get('1')).toBeUndefined();
    await transact([unlessThere('1'), { Delete: { TableName, Key: key('2') } }]);
    expect([await bench.get('1'), await bench.get('2')]).toEqual([item('1'), undefined]);
  });

  it('check other items without changing them', async () => {
    await bench.db.send(new PutItemCommand({ TableName, Item: item('lock') }));
    const check = (condition: string) => ({ ConditionCheck: { TableName, Key: key('lock'), ConditionExpression: condition } });
    await expect(transact([check('attribute_not_exists(id)'), unlessThere('1')])).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    await transact([check('attribute_exists(id)'), unlessThere('1')]);
    expect([await bench.get('lock'), await bench.get('1')]).toEqual([item('lock'), item('1')]);
  });

  it.each([
    ['an attribute that is not there', {}, 'The provided expression refers to an attribute that does not exist in the item'],
    ['a value of the wrong type', { tries: { S: 'text' } }, 'An operand in the update expression has an incorrect data type'],
  ])('take back what was written when a later update meets %s', async (_case, before: Record<string, { S: string }>, Message) => {
    await bench.db.send(new PutItemCommand({ TableName, Item: item('2', before) }));
    const update = { TableName, Key: key('2'), UpdateExpression: 'SET tries = tries + :one', ExpressionAttributeValues: { ':one': { N: '1' } } };
    const refused = transact([unlessThere('1'), { Update: update }]).catch((error: unknown) => error);
    const cancelled = { CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError', Message }] };
    // The API reference lists both as reasons of a cancelled transaction; DynamoDB Local refuses the whole request for them.
    expect(await refused).toMatchObject(target === 'DynamoDB Local' ? { name: 'ValidationException', message: Message } : cancelled);
    expect(await bench.get('1')).toBeUndefined();
  });

  it('happen once for one client token, and refuse the token for anything else', async () => {
    const count = { Update: { TableName, Key: key('n'), UpdateExpression: 'ADD tries :one', ExpressionAttributeValues: { ':one': { N: '1' } } } };
    const token = `${process.pid}-${target}`.replaceAll(' ', '-');
    await transact([count], token);
    await transact([count], token);
    expect(await bench.get('n')).toEqual(item('n', { tries: { N: '1' } }));
    await expect(transact([unlessThere('1')], token)).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
  });

  it('refuse two operations on one item', async () => {
    const twice = transact([unlessThere('1'), { Delete: { TableName, Key: key('1') } }]);
    await expect(twice).rejects.toMatchObject({ name: 'ValidationException', message: 'Transaction request cannot include multiple operations on one item' });
  });

  it('read several items as of one moment', async () => {
    await transact([unlessThere('1'), unlessThere('2')]);
    const gets = ['1', 'absent', '2'].map((id) => ({ Get: { TableName, Key: key(id) } }));
    const { Responses } = await bench.db.send(new TransactGetItemsCommand({ TransactItems: gets }));
    expect(Responses).toEqual([{ Item: item('1') }, {}, { Item: item('2') }]);
  });

  it('let exactly one of many that want the same item win', async () => {
    const tries = Array.from({ length: 20 }, (_unused, n) => transact([unlessThere('one'), unlessThere(`mine-${n}`)]));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { Count } = await bench.db.send(new ScanCommand({ TableName, Select: 'COUNT' }));
    expect(Count).toBe(2);
  });

  it('cost two units an item, and two for each entry of an index', async () => {
    const { ConsumedCapacity } = await transact([{ Put: { TableName, Item: item('1', { agent: { S: 'ada' }, due: { N: '1' } }) } }, unlessThere('2')]);
    expect(ConsumedCapacity!.reduce((sum, { CapacityUnits }) => sum + CapacityUnits!, 0)).toBe(6);
  });
});
