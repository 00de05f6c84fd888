import { handleContact } from './handle-contact';
import { closeWorld, openWorld, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => closeWorld(world));

const ask = (input: object = {}) => {
  const now = world.emulator.time.now();
  const Filters = [{ FilterKey: 'QUEUE', FilterValues: [world.ids.queue, world.ids.spareQueue] }];
  const Metrics = [{ Name: 'AVG_HANDLE_TIME' }, { Name: 'CONTACTS_HANDLED' }];
  return world.send('GetMetricDataV2', { ResourceArn: world.arns.instance, StartTime: new Date(now - 3_600_000), EndTime: new Date(now), Filters, Metrics, ...input });
};
const valuesOf = (answer: Record<string, unknown>) =>
  (answer.MetricResults as { Dimensions?: object; Collections: { Value?: number }[] }[]).map(({ Dimensions, Collections }) => [Dimensions, ...Collections.map(({ Value }) => Value)]);

describe('what was handled in queues', () => {
  it('is nothing at all before the first contact', async () => {
    expect(await ask()).toEqual({ MetricResults: [] });
  });

  it('averages talk and after-contact work, over all queues asked for', async () => {
    await handleContact(world, { talkSeconds: 60, workSeconds: 30 });
    await handleContact(world, { talkSeconds: 120, workSeconds: 0 });
    const [[dimensions, average, handled]] = valuesOf(await ask()) as [[object, number, number]];
    expect([dimensions, handled]).toEqual([undefined, 2]);
    expect(average).toBeCloseTo((90 + 120) / 2, -1);
  });

  it('groups by queue, and leaves those out in which nothing happened', async () => {
    await handleContact(world);
    expect(valuesOf(await ask({ Groupings: ['QUEUE'], Metrics: [{ Name: 'CONTACTS_HANDLED' }] }))).toEqual([[{ QUEUE: world.ids.queue }, 1]]);
  });

  it('is only what ended in the range', async () => {
    const before = new Date(world.emulator.time.now());
    await handleContact(world);
    expect(await ask({ StartTime: new Date(before.getTime() - 60_000), EndTime: before })).toEqual({ MetricResults: [] });
    expect(valuesOf(await ask({ StartTime: before }))).toHaveLength(1);
  });

  it('has those of customer-first callbacks by the names of Connect', async () => {
    await handleContact(world);
    const byMethod = (value: string) => ({ Name: 'CONTACTS_ABANDONED', MetricFilters: [{ MetricFilterKey: 'INITIATION_METHOD', MetricFilterValues: [value] }] });
    const named = (Name: string) => ({ Name });
    const Metrics = [named('SUM_RETRY_CALLBACK_ATTEMPTS'), byMethod('CALLBACK_CUSTOMER_FIRST_DIALED'), named('AVG_QUEUE_ANSWER_TIME_CUSTOMER_FIRST_CALLBACK'), named('AVG_WAIT_TIME_AFTER_CUSTOMER_FIRST_CALLBACK_CONNECTION')];
    expect(valuesOf(await ask({ Metrics }))).toEqual([[undefined, 0, 0, undefined, undefined]]);
    for (const metric of [byMethod('INBOUND'), named('CONTACTS_ABANDONED')]) await expect(ask({ Metrics: [metric] })).rejects.toMatchObject({ name: 'NotEmulated' });
  });

  it('does not count who hung up while they waited', async () => {
    await world.queuedContact();
    world.emulator.connect.console.phone('+442079460999').hangUp();
    await world.emulator.time.advance(1_000);
    expect(await ask()).toEqual({ MetricResults: [] });
  });

  it.each([
    ['another instance', { ResourceArn: 'arn:aws:connect:eu-west-2:111122223333:instance/another' }, 'ResourceNotFoundException'],
    ['an end before the start', { StartTime: new Date('2026-11-23T08:00:00Z'), EndTime: new Date('2026-11-23T07:00:00Z') }, 'InvalidParameterException'],
    ['an end in the future', { EndTime: new Date('2030-01-01T00:00:00Z') }, 'InvalidParameterException'],
    ['more than 35 days', { StartTime: new Date('2026-10-01T00:00:00Z') }, 'InvalidParameterException'],
    ['no queue', { Filters: [{ FilterKey: 'CHANNEL', FilterValues: ['VOICE'] }] }, 'InvalidRequestException'],
    ['an unknown queue', { Filters: [{ FilterKey: 'QUEUE', FilterValues: ['none'] }] }, 'ResourceNotFoundException'],
  ])('refuses %s', async (_what, input, name) => {
    await expect(ask(input)).rejects.toMatchObject({ name });
  });

  it.each([
    ['the metric CONTACTS_QUEUED', { Metrics: [{ Name: 'CONTACTS_QUEUED' }] }],
    ['thresholds or filters of the metric CONTACTS_HANDLED', { Metrics: [{ Name: 'CONTACTS_HANDLED', MetricFilters: [{ MetricFilterKey: 'INITIATION_METHOD' }] }] }],
    ['the filter AGENT', { Filters: [{ FilterKey: 'AGENT', FilterValues: ['a'] }] }],
    ['grouped by AGENT', { Groupings: ['AGENT'] }],
    ['the interval HOUR', { Interval: { IntervalPeriod: 'HOUR' } }],
  ])('does not pretend to know %s', async (words, input) => {
    await expect(ask(input)).rejects.toThrow(words);
  });

  it('needs the right on each queue', async () => {
    world.signInAs('one', { Action: 'connect:GetMetricDataV2', Resource: world.arns.queue });
    await expect(ask()).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(await ask({ Filters: [{ FilterKey: 'QUEUE', FilterValues: [world.ids.queue] }] })).toEqual({ MetricResults: [] });
  });
});
