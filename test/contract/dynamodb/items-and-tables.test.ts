import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { item, key, TableName, targets, withTable } from './dynamodb-targets';

describe.each(targets)('items and tables of %s', (_, start) => {
  const bench = withTable(start);

  it('describes a created table as active', async () => {
    const { Table } = await bench.db.send(new DescribeTableCommand({ TableName }));
    expect(Table).toMatchObject({ TableStatus: 'ACTIVE', BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } });
  });

  it('refuses a table that is not there', async () => {
    await expect(bench.db.send(new GetItemCommand({ TableName: 'absent', Key: key('1') }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('reads what was written, and updates by expression', async () => {
    await bench.db.send(new PutItemCommand({ TableName, Item: item('1', { tries: { N: '1' } }) }));
    const { Attributes } = await bench.db.send(
      new UpdateItemCommand({
        TableName,
        Key: key('1'),
        UpdateExpression: 'SET tries = tries + :one, #s = :state',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: { ':one': { N: '1' }, ':state': { S: 'waiting' } },
        ReturnValues: 'ALL_NEW',
      }),
    );
    expect(Attributes).toEqual(item('1', { tries: { N: '2' }, state: { S: 'waiting' } }));
    expect(await bench.get('1')).toEqual(Attributes);
  });

  it('gives back the item that made a condition fail, when asked', async () => {
    await bench.db.send(new PutItemCommand({ TableName, Item: item('1', { tries: { N: '1' } }) }));
    const put = { TableName, Item: item('1'), ConditionExpression: 'attribute_not_exists(id)' };
    const failed = { name: 'ConditionalCheckFailedException', message: 'The conditional request failed' };
    await expect(bench.db.send(new PutItemCommand({ ...put, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }))).rejects.toMatchObject({
      ...failed,
      Item: item('1', { tries: { N: '1' } }),
    });
    await expect(bench.db.send(new PutItemCommand(put))).rejects.toMatchObject({ ...failed, Item: undefined });
  });

  it('queries an index by range, and finds only items that have its keys', async () => {
    const due = (n: number) => ({ agent: { S: 'ada' }, due: { N: String(n) }, note: { S: 'x' } });
    await bench.db.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [1, 20, 3].map((n) => ({ PutRequest: { Item: item(`d${n}`, due(n)) } })) } }));
    await bench.db.send(new PutItemCommand({ TableName, Item: item('none', { agent: { S: 'ada' } }) }));
    const { Items } = await bench.db.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-agent',
        KeyConditionExpression: '#agent = :a AND due < :d',
        ExpressionAttributeNames: { '#agent': 'agent' },
        ExpressionAttributeValues: { ':a': { S: 'ada' }, ':d': { N: '20' } },
      }),
    );
    expect(Items).toEqual([1, 3].map((n) => ({ id: { S: `d${n}` }, agent: { S: 'ada' }, due: { N: String(n) } })));
  });

  it('reads in batches and pages through a scan', async () => {
    for (const id of ['1', '2', '3']) await bench.db.send(new PutItemCommand({ TableName, Item: item(id) }));
    const { Responses } = await bench.db.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key('1'), key('9'), key('3')] } } }));
    expect(Responses?.[TableName]).toHaveLength(2);
    const first = await bench.db.send(new ScanCommand({ TableName, Limit: 2 }));
    const second = await bench.db.send(new ScanCommand({ TableName, ExclusiveStartKey: first.LastEvaluatedKey }));
    expect([...first.Items!, ...second.Items!].map(({ id }) => id!.S).sort()).toEqual(['1', '2', '3']);
  });

  it('counts capacity for index entries that are added, moved, removed and left alone', async () => {
    const put = async (more: Record<string, { S: string } | { N: string }>) => {
      const { ConsumedCapacity } = await bench.db.send(new PutItemCommand({ TableName, Item: item('1', more), ReturnConsumedCapacity: 'TOTAL' }));
      return ConsumedCapacity?.CapacityUnits;
    };
    const due = (n: string) => ({ agent: { S: 'ada' }, due: { N: n } });
    expect([await put({}), await put(due('1')), await put({ ...due('1'), note: { S: 'new' } }), await put(due('2')), await put({})]).toEqual([1, 2, 1, 3, 2]);
    const removed = await bench.db.send(new DeleteItemCommand({ TableName, Key: key('1'), ReturnConsumedCapacity: 'TOTAL' }));
    expect(removed.ConsumedCapacity?.CapacityUnits).toBe(1);
  });

  it('keeps a table’s time-to-live setting', async () => {
    await bench.db.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' } }));
    const { TimeToLiveDescription } = await bench.db.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'expires' });
  });
});
