import { BatchGetItemCommand, BatchWriteItemCommand, DescribeTableCommand, PutItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand, UpdateTableCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { item, key, TableName, targets, withTable } from './dynamodb-targets';

describe.each(targets)('what %s checks and counts', (_, start) => {
  const bench = withTable(start);
  const text = (character: string, count: number) => ({ S: character.repeat(count) });
  const numbers = (...values: number[]) => ({ L: values.map((value) => ({ N: String(value) })) });
  const put = (more: Record<string, { S: string }>) => bench.db.send(new PutItemCommand({ TableName, Item: { ...key('1'), ...more } }));
  const update = async (before: number[], UpdateExpression: string, ExpressionAttributeValues?: Record<string, { S: string }>) => {
    await bench.db.send(new PutItemCommand({ TableName, Item: { ...key('1'), l: numbers(...before) } }));
    const { Attributes } = await bench.db.send(new UpdateItemCommand({ TableName, Key: key('1'), UpdateExpression, ExpressionAttributeValues, ReturnValues: 'ALL_NEW' }));
    return Attributes;
  };

  it('refuses a batch with one key twice, and writes nothing of it', async () => {
    const writes = [{ PutRequest: { Item: item('0') } }, { PutRequest: { Item: item('1') } }, { DeleteRequest: { Key: key('1') } }];
    await expect(bench.db.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: writes } }))).rejects.toThrow('Provided list of item keys contains duplicates');
    expect(await bench.get('0')).toBeUndefined();
  });

  it('adds capacity up to one entry a table', async () => {
    const entries = ['1', '2', '3'].map((id) => ({ PutRequest: { Item: item(id, { agent: { S: 'ada' }, due: { N: id } }) } }));
    const written = await bench.db.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: entries }, ReturnConsumedCapacity: 'INDEXES' }));
    expect(written.ConsumedCapacity).toMatchObject([{ TableName, CapacityUnits: 6, Table: { CapacityUnits: 3 }, GlobalSecondaryIndexes: { 'by-agent': { CapacityUnits: 3 } } }]);
    const read = await bench.db.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: ['1', '2', '9'].map(key) } }, ReturnConsumedCapacity: 'TOTAL' }));
    // DynamoDB Local does not count what it does not find; AWS does: Developer Guide, "Consumed capacity", reading an item that does not exist.
    expect(read.ConsumedCapacity).toHaveLength(1);
    const items = ['4', '5'].map((id) => ({ Put: { TableName, Item: item(id) } }));
    const together = await bench.db.send(new TransactWriteItemsCommand({ TransactItems: items, ReturnConsumedCapacity: 'TOTAL' }));
    expect(together.ConsumedCapacity).toHaveLength(1);
  });

  it('takes the indexes of an update as they were before it', async () => {
    expect(await update([1, 2, 3, 4, 5], 'REMOVE l[0], l[1], l[2]')).toMatchObject({ l: numbers(4, 5) });
    const replaced = await update([1, 2, 3, 4, 5], 'REMOVE l[0] SET l[3] = :x, l[9] = :x', { ':x': { S: 'x' } });
    expect(replaced).toMatchObject({ l: { L: [...numbers(2, 3).L, { S: 'x' }, { N: '5' }, { S: 'x' }] } });
  });

  it('takes the values of an update as they were before it', async () => {
    expect(await update([1, 2, 3], 'SET m = l REMOVE l[0]')).toMatchObject({ l: numbers(2, 3), m: numbers(1, 2, 3) });
    expect(await update([1, 2, 3], 'SET m = if_not_exists(l, :x) REMOVE l[0]', { ':x': { S: 'x' } })).toMatchObject({ l: numbers(2, 3), m: numbers(1, 2, 3) });
  });

  it('counts keys and items in bytes', async () => {
    await expect(bench.db.send(new PutItemCommand({ TableName, Item: { id: text('é', 1025) } }))).rejects.toMatchObject({ name: 'ValidationException' });
    await bench.db.send(new PutItemCommand({ TableName, Item: { id: text('é', 1024) } }));
    await expect(put({ note: text('é', 210 * 1024) })).rejects.toThrow('Item size has exceeded the maximum allowed size');
    const set = { UpdateExpression: 'SET note = :n', ExpressionAttributeValues: { ':n': text('é', 210 * 1024) } };
    await expect(bench.db.send(new UpdateItemCommand({ TableName, Key: key('1'), ...set }))).rejects.toThrow('Item size to update has exceeded the maximum allowed size');
  });

  it('takes 32 levels, the attribute itself the first', async () => {
    const nested = (levels: number): AttributeValue => (levels === 1 ? { S: 'x' } : levels % 2 === 0 ? { M: { n: nested(levels - 1) } } : { L: [nested(levels - 1)] });
    const store = (value: AttributeValue) => bench.db.send(new PutItemCommand({ TableName, Item: { ...key('1'), payload: value } }));
    const set = (path: string, value: AttributeValue) => bench.db.send(new UpdateItemCommand({ TableName, Key: key('1'), UpdateExpression: `SET ${path} = :v`, ExpressionAttributeValues: { ':v': value } }));
    const tooDeep = 'Nesting Levels have exceeded supported limits';
    await expect(store(nested(33))).rejects.toThrow(tooDeep);
    await store(nested(32));
    await expect(set('further', nested(33))).rejects.toThrow(tooDeep);
    await store({ M: {} });
    await expect(set('payload.below', nested(32))).rejects.toThrow(tooDeep);
    await set('payload.below', nested(31));
    await set('further', nested(32));
  });

  it('refuses what no index can have as a key', async () => {
    await expect(put({ agent: text('é', 1025) })).rejects.toThrow('Size limit exceeded');
    await expect(put({ agent: { S: '' } })).rejects.toThrow('IndexName: by-agent, IndexKey: agent');
    const emptied = { UpdateExpression: 'SET #a = :a', ExpressionAttributeNames: { '#a': 'agent' }, ExpressionAttributeValues: { ':a': { S: '' } } };
    await expect(bench.db.send(new UpdateItemCommand({ TableName, Key: key('1'), ...emptied }))).rejects.toThrow('IndexKey: agent');
  });

  it('removes an index, and makes one of what is in the table', async () => {
    await bench.db.send(new PutItemCommand({ TableName, Item: item('1', { team: { S: 'red' } }) }));
    await bench.db.send(new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'by-agent' } }] }));
    await settled();
    const { Table } = await bench.db.send(new DescribeTableCommand({ TableName }));
    expect([Table?.GlobalSecondaryIndexes, Table?.AttributeDefinitions]).toEqual([undefined, [{ AttributeName: 'id', AttributeType: 'S' }]]);
    const Create = { IndexName: 'by-team', KeySchema: [{ AttributeName: 'team', KeyType: 'HASH' as const }], Projection: { ProjectionType: 'ALL' as const } };
    const AttributeDefinitions = [{ AttributeName: 'team', AttributeType: 'S' as const }];
    await bench.db.send(new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create }] }));
    await settled();
    const query = { KeyConditionExpression: 'team = :t', ExpressionAttributeValues: { ':t': { S: 'red' } } };
    expect((await bench.db.send(new QueryCommand({ TableName, IndexName: 'by-team', ...query }))).Items).toEqual([item('1', { team: { S: 'red' } })]);
  });

  it('refuses to change an index that is not there', async () => {
    const nobody = { IndexName: 'nobody' };
    const wrong = { Create: { ...nobody, KeySchema: 'id' as never, Projection: { ProjectionType: 'ALL' as const } } };
    await expect(bench.db.send(new UpdateTableCommand({ TableName: 'absent', GlobalSecondaryIndexUpdates: [wrong] }))).rejects.toMatchObject({ name: 'SerializationException' });
    await expect(bench.db.send(new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [{ Delete: nobody }] }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  /** DynamoDB Local changes indexes in the background. */
  const settled = async () => {
    for (let ready = false; !ready; ) {
      const { Table } = await bench.db.send(new DescribeTableCommand({ TableName }));
      ready = Table?.TableStatus === 'ACTIVE' && (Table.GlobalSecondaryIndexes ?? []).every(({ IndexStatus }) => IndexStatus === 'ACTIVE');
    }
  };
});
