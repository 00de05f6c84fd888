import { closeWorld, openWorld, type World } from './world';

const at = (hours: number, minutes = 0) => ({ Hours: hours, Minutes: minutes });

describe('ranges of opening hours', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => closeWorld(world));

  const create = (StartTime: object, EndTime: object) =>
    world.send('CreateHoursOfOperation', { InstanceId: world.instanceId, Name: 'Evenings', TimeZone: 'Europe/Berlin', Config: [{ Day: 'MONDAY', StartTime, EndTime }] });

  it('may end at the coming midnight [D]', async () => {
    const { HoursOfOperationId } = await create(at(10), at(0));
    const { HoursOfOperation } = (await world.send('DescribeHoursOfOperation', { InstanceId: world.instanceId, HoursOfOperationId })) as { HoursOfOperation: { Config: object[] } };
    expect(HoursOfOperation.Config).toEqual([{ Day: 'MONDAY', StartTime: at(10), EndTime: at(0) }]);
  });

  it.each([
    ['end before they begin', at(17), at(9)],
    ['pass midnight', at(22), at(6)],
    ['are empty', at(9), at(9)],
  ])('may not %s', async (_what, start, end) => {
    await expect(create(start, end)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
