import { createOpeningHoursBook } from '../../../lambda/calendar/adapters/connect-opening-hours';
import { isOpen } from '../../../lambda/calendar/domain/opening-hours';
import type { OpeningHoursBook } from '../../../lambda/calendar/ports/opening-hours';
import { closeWorld, openWorld, type World } from '../connect/world';

const at = (hours: number, minutes = 0) => ({ Hours: hours, Minutes: minutes });
const WEEK = [{ Day: 'MONDAY', StartTime: at(9), EndTime: at(17, 30) }, { Day: 'SUNDAY', StartTime: at(0), EndTime: at(0) }];

describe('the book of opening hours (Connect)', () => {
  let world: World;
  let book: OpeningHoursBook;
  let now: string;
  let hoursId: string;
  let queueId: string;
  let failed: string[];
  const notices = { failed: (what: string, of: string) => void failed.push(`${what} ${of}`) };

  beforeEach(async () => {
    world = await openWorld();
    now = '2026-11-23T09:00:00.000Z';
    failed = [];
    book = createOpeningHoursBook(world.client, { instanceId: world.instanceId, clock: { now: () => now }, notices });
    hoursId = (await ask('CreateHoursOfOperation', { Name: 'Office', TimeZone: 'Europe/Berlin', Config: WEEK })).HoursOfOperationId as string;
    queueId = (await ask('CreateQueue', { Name: 'Sales', HoursOfOperationId: hoursId })).QueueId as string;
  });
  afterEach(() => closeWorld(world));

  const ask = (operation: string, input: object) => world.send(operation, { InstanceId: world.instanceId, ...input });
  const closeOn = (date: string) => ask('CreateHoursOfOperationOverride', { HoursOfOperationId: hoursId, Name: `Closed ${date}`, Config: [], EffectiveFrom: date, EffectiveTill: date });

  test('has the zone, the week and the overrides of a queue', async () => {
    await closeOn('2026-12-25');
    expect(await book.of(queueId)).toEqual({
      zone: 'Europe/Berlin',
      ranges: [{ day: 'MONDAY', startMinute: 540, endMinute: 1050 }, { day: 'SUNDAY', startMinute: 0, endMinute: 0 }],
      overrides: [{ kind: 'temporary', effectiveFrom: '2026-12-25', effectiveTill: '2026-12-25', ranges: [] }],
    });
  });

  test('reads every page of overrides', async () => {
    const { centre } = world.emulator.connect;
    const dates = Array.from({ length: 130 }, (_, index) => new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10));
    for (const date of dates) centre.createHoursOverride(hoursId, { name: date, effectiveFrom: date, effectiveTill: date, ranges: [] });
    expect((await book.of(queueId))!.overrides.map(({ effectiveFrom }) => effectiveFrom)).toEqual(dates);
  });

  test('knows no hours of a queue that Connect does not know', async () => {
    expect(await book.of('00000000-0000-0000-0000-000000000000')).toBeUndefined();
  });

  test('asks Connect again only when 15 minutes have passed', async () => {
    const atNoon = '2026-11-23T12:00:00.000Z';
    expect(isOpen((await book.of(queueId))!, atNoon)).toBe(true);
    await closeOn('2026-11-23');
    now = '2026-11-23T09:14:59.999Z';
    expect(isOpen((await book.of(queueId))!, atNoon)).toBe(true);
    now = '2026-11-23T09:15:00.000Z';
    expect(isOpen((await book.of(queueId))!, atNoon)).toBe(false);
  });

  test('keeps what it knows while Connect does not answer, says so, and asks again a minute later', async () => {
    const known = await book.of(queueId);
    const fault = world.emulator.faults.inject({ service: 'connect', operation: 'ListHoursOfOperationOverrides', kind: 'throttle' });
    await closeOn('2026-11-23');
    now = '2026-11-23T09:15:00.000Z';
    expect(await book.of(queueId)).toEqual(known);
    now = '2026-11-23T09:15:59.999Z';
    expect(await book.of(queueId)).toEqual(known);
    expect(failed).toEqual([`opening-hours ${queueId}`]);
    fault.remove();
    now = '2026-11-23T09:16:00.000Z';
    expect((await book.of(queueId))!.overrides).toHaveLength(1);
  });

  test('keeps the hours of several queues apart', async () => {
    await book.of(queueId);
    expect(await book.of(world.ids.queue)).toEqual({ zone: 'UTC', ranges: [], overrides: [] });
  });

  test('does not take a refusal of Connect for a queue without hours', async () => {
    world.signInAs('nobody', { Action: 'connect:DescribeQueue', Resource: '*' });
    book = createOpeningHoursBook(world.client, { instanceId: world.instanceId, clock: { now: () => now }, notices });
    await expect(book.of(queueId)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
