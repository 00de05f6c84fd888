import { closeWorld, openWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { centre } = world.emulator.connect;
  for (const [name, colour] of [['Sales', 'red'], ['Sales late', 'blue'], ['Returns', 'red']] as const) {
    centre.createQueue({ name, description: `The ${name} queue`, hoursOfOperationId: world.ids.hours, tags: { colour } });
  }
});
afterAll(() => closeWorld(world));

const text = (FieldName: string, Value: string, ComparisonType: string) => ({ StringCondition: { FieldName, Value, ComparisonType } });
const names = async (input: object) => {
  const { Queues } = await world.send('SearchQueues', { InstanceId: world.instanceId, ...input });
  return (Queues as { Name: string }[]).map(({ Name }) => Name);
};
const by = (SearchCriteria: object) => names({ SearchCriteria });
const tagged = (TagFilter: object) => names({ SearchFilter: { TagFilter } });

describe('a search', () => {
  it('finds by the beginning, a part or the whole of a field, whatever the case', async () => {
    expect(await by(text('name', 'SALES', 'STARTS_WITH'))).toEqual(['Sales', 'Sales late']);
    expect(await by(text('description', 'late queue', 'CONTAINS'))).toEqual(['Sales late']);
    expect(await by(text('resourceID', world.ids.queue, 'EXACT'))).toEqual(['Support']);
  });

  it('joins conditions with and, or, and beside each other', async () => {
    const late = text('name', 'late', 'CONTAINS');
    const returns = text('name', 'returns', 'EXACT');
    expect(await by({ OrConditions: [late, returns] })).toEqual(['Sales late', 'Returns']);
    expect(await by({ AndConditions: [late, text('name', 'sales', 'STARTS_WITH')] })).toEqual(['Sales late']);
    expect(await by({ AndConditions: [late, returns] })).toEqual([]);
    expect(await by({ QueueTypeCondition: 'STANDARD', ...returns })).toEqual(['Returns']);
  });

  it('finds by tags', async () => {
    expect(await tagged({ TagCondition: { TagKey: 'colour', TagValue: 'red' } })).toEqual(['Sales', 'Returns']);
    expect(await tagged({ OrConditions: [[{ TagKey: 'colour', TagValue: 'blue' }], [{ TagKey: 'size' }]] })).toEqual(['Sales late']);
    expect(await tagged({ AndConditions: [{ TagKey: 'colour' }, { TagValue: 'red' }] })).toEqual(['Sales', 'Returns']);
  });

  it('is read page by page', async () => {
    const search = { InstanceId: world.instanceId, MaxResults: 3 };
    const first = await world.send('SearchQueues', search);
    const second = await world.send('SearchQueues', { ...search, NextToken: first['NextToken'] });
    expect([first, second].map(({ Queues, ApproximateTotalCount }) => [(Queues as object[]).length, ApproximateTotalCount])).toEqual([[3, 5], [2, 5]]);
  });

  it('refuses a field that it does not know, and texts that are too short', async () => {
    await expect(by(text('colour', 'red', 'EXACT'))).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(by(text('name', 's', 'CONTAINS'))).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it.each([
    ['SearchPrompts', { SearchCriteria: { OrConditions: [text('colour', 'red', 'EXACT')] } }],
    ['SearchRules', { SearchCriteria: { AndConditions: [text('colour', 'red', 'EXACT')] } }],
    ['SearchUserHierarchyGroups', { SearchCriteria: text('colour', 'red', 'EXACT') }],
    ['SearchViews', { SearchCriteria: text('colour', 'red', 'EXACT') }],
    ['SearchWorkspaces', { NextToken: 'invented' }],
    ['SearchResourceTags', { ResourceTypes: ['queue'] }],
  ] as const)('refuses what it does not know though there is nothing to find: %s', async (operation, input) => {
    await expect(world.send(operation, { InstanceId: world.instanceId, ...input })).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('finds the tags of a type, each once', async () => {
    const tags = async (input: object) => (await world.send('SearchResourceTags', { InstanceId: world.instanceId, ...input }))['Tags'];
    const reds = { TagSearchCondition: { tagKey: 'Colour', tagValue: 're', tagValueComparisonType: 'STARTS_WITH' } };
    expect(await tags({ SearchCriteria: reds })).toEqual([{ key: 'colour', value: 'red' }]);
    expect(await tags({ ResourceTypes: ['standard-queue'] })).toEqual([{ key: 'colour', value: 'red' }, { key: 'colour', value: 'blue' }]);
    expect(await tags({ ResourceTypes: ['agent'] })).toEqual([]);
  });
});

it('does not delete a routing profile that somebody has', async () => {
  await expect(world.send('DeleteRoutingProfile', { InstanceId: world.instanceId, RoutingProfileId: world.ids.profile })).rejects.toMatchObject({ name: 'ResourceInUseException' });
});

it('keeps what an override is told: its description and how it recurs', async () => {
  const hours = { InstanceId: world.instanceId, HoursOfOperationId: world.ids.hours };
  const made = { Name: 'Inventory', Description: 'We count', Config: [], EffectiveFrom: '2026-12-01', EffectiveTill: '2027-12-31' };
  const { HoursOfOperationOverrideId } = await world.send('CreateHoursOfOperationOverride', { ...hours, ...made });
  const RecurrenceConfig = { RecurrencePattern: { Frequency: 'YEARLY', Interval: 1, ByMonth: [12], ByMonthDay: [31] } };
  await world.send('UpdateHoursOfOperationOverride', { ...hours, HoursOfOperationOverrideId, RecurrenceConfig });
  expect(await world.send('DescribeHoursOfOperationOverride', { ...hours, HoursOfOperationOverrideId })).toEqual({ HoursOfOperationOverride: expect.objectContaining({ ...made, RecurrenceConfig }) as unknown });
  await expect(world.send('UpdateHoursOfOperationOverride', { ...hours, HoursOfOperationOverrideId, OverrideType: 'OPEN' })).rejects.toMatchObject({ name: 'NotEmulated' });
  await expect(world.send('UpdateHoursOfOperationOverride', { ...hours, HoursOfOperationOverrideId, RecurrenceConfig: { RecurrencePattern: { Frequency: 'MONTHLY', Interval: 1 } } })).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

it('estimates the wait of whoever would come into a queue now', async () => {
  const ask = { InstanceId: world.instanceId, Filters: { Queues: [world.ids.queue], Channels: ['VOICE'] }, CurrentMetrics: [{ Name: 'ESTIMATED_WAIT_TIME' }] };
  const estimate = async () => (await world.send('GetCurrentMetricData', ask))['MetricResults'];
  const collections = (more: object) => [expect.objectContaining({ Collections: [{ Metric: { Name: 'ESTIMATED_WAIT_TIME', Unit: 'SECONDS' }, ...more }] })];
  // Nobody who serves the queue is there to say.
  expect(await estimate()).toEqual(collections({}));
  world.emulator.connect.console.agent('ada').setStatus('Available');
  expect(await estimate()).toEqual(collections({ Value: 0 }));
});
