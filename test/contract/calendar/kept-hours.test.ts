import { createOpeningHoursBook } from '../../../lambda/calendar/adapters/connect-opening-hours';
import { plusSeconds } from '../../../lambda/ground/domain/instant';
import { closeWorld, openWorld, type World } from '../connect/world';
import { openCallbacksTable, TABLE } from '../ground/callbacks-table';

let world: World;
let table: Awaited<ReturnType<typeof openCallbacksTable>>;
let now: string;
let failed: string[];
let queueId: string;
let hoursId: string;

beforeEach(async () => {
  [world, table] = [await openWorld(), await openCallbacksTable()];
  now = '2026-11-23T09:00:00.000Z';
  failed = [];
  const day = { Day: 'MONDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 30 } };
  hoursId = (await ask('CreateHoursOfOperation', { Name: 'Office', TimeZone: 'Europe/Berlin', Config: [day] })).HoursOfOperationId as string;
  queueId = (await ask('CreateQueue', { Name: 'Sales', HoursOfOperationId: hoursId })).QueueId as string;
  // An override of each kind of field is read back from the table too.
  await ask('CreateHoursOfOperationOverride', { HoursOfOperationId: hoursId, Name: 'Half a day', Config: [day], EffectiveFrom: '2026-12-24', EffectiveTill: '2026-12-24' });
});
afterEach(async () => {
  await closeWorld(world);
  await table.close();
});

const ask = (operation: string, input: object) => world.send(operation, { InstanceId: world.instanceId, ...input });
/** One environment of a function. */
const book = () =>
  createOpeningHoursBook(world.client, { instanceId: world.instanceId, clock: { now: () => now }, notices: { failed: (what) => void failed.push(what) }, table: { client: table.client, TableName: TABLE } });
const looks = () => world.emulator.journal.entries.filter(({ kind, what }) => kind === 'call' && what === 'DescribeQueue').length;

test('the hours of a queue are asked for once, whatever environment needs them', async () => {
  const [first, ...others] = [book(), book(), book(), book()];
  const hours = await first!.of(queueId);
  expect(hours).toMatchObject({ zone: 'Europe/Berlin', overrides: [{ kind: 'temporary', ranges: [{ day: 'MONDAY' }] }] });
  for (const other of others) expect(await other.of(queueId)).toEqual(hours);
  expect(looks()).toBe(1);
});

test('a change is seen after a quarter of an hour, also by who came new meanwhile', async () => {
  await book().of(queueId);
  await ask('CreateHoursOfOperationOverride', { HoursOfOperationId: hoursId, Name: 'Closed', Config: [], EffectiveFrom: '2026-11-23', EffectiveTill: '2026-11-23' });
  now = plusSeconds(now, 600);
  const late = book();
  expect((await late.of(queueId))!.overrides).toHaveLength(1);
  now = plusSeconds(now, 300);
  expect((await late.of(queueId))!.overrides).toHaveLength(2);
});

test('while Connect does not answer, the old hours hold, and that is said', async () => {
  const known = await book().of(queueId);
  const fault = world.emulator.faults.inject({ service: 'connect', operation: 'DescribeQueue', kind: 'throttle' });
  now = plusSeconds(now, 900);
  const late = book();
  expect(await late.of(queueId)).toEqual(known);
  expect(failed).toEqual(['opening-hours']);
  fault.remove();
});

test('a queue that Connect does not know has none', async () => {
  expect(await book().of('00000000-0000-0000-0000-000000000000')).toBeUndefined();
});
