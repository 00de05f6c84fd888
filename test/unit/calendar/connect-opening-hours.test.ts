import { ConnectClient, type HoursOfOperation, type HoursOfOperationOverride } from '@aws-sdk/client-connect';
import { createOpeningHoursBook } from '../../../lambda/calendar/adapters/connect-opening-hours';

/** Connect with features that the emulator does not have: linked hours, and overrides that open, close and recur. */
function bookOver(hours: Partial<HoursOfOperation>, overridesOf: Record<string, HoursOfOperationOverride[]>) {
  const answers: Record<string, (input: { HoursOfOperationId: string }) => object> = {
    DescribeQueueCommand: () => ({ Queue: { HoursOfOperationId: 'own' } }),
    DescribeHoursOfOperationCommand: () => ({ HoursOfOperation: { TimeZone: 'UTC', ...hours } }),
    ListHoursOfOperationOverridesCommand: ({ HoursOfOperationId }) => ({ HoursOfOperationOverrideList: overridesOf[HoursOfOperationId] }),
  };
  const send = async (command: { constructor: { name: string }; input: never }) => answers[command.constructor.name]!(command.input);
  // The SDK's pager requires a client of its own class.
  const client: ConnectClient = Object.assign(Object.create(ConnectClient.prototype), { send });
  return createOpeningHoursBook(client, { instanceId: 'i', clock: { now: () => '2026-11-23T09:00:00.000Z' }, notices: { failed: () => undefined } });
}

const dates = { EffectiveFrom: '2026-01-01', EffectiveTill: '2026-12-31' };
const asRead = { effectiveFrom: '2026-01-01', effectiveTill: '2026-12-31' };
const overrideOf = (given: HoursOfOperationOverride): HoursOfOperationOverride => ({ HoursOfOperationOverrideId: 'o', Name: 'Christmas', ...dates, ...given });

describe('overrides as the API writes them', () => {
  test('that close once a year carry their pattern; a day and times left out mean every day, all day', async () => {
    const pattern = { Frequency: 'YEARLY' as const, Interval: 1, ByMonth: [12], ByMonthDay: [25], ByWeekdayOccurrence: [] };
    const book = bookOver({}, { own: [overrideOf({ OverrideType: 'CLOSED', Config: [{}], RecurrenceConfig: { RecurrencePattern: pattern } })] });
    expect((await book.of('q'))!.overrides).toEqual([
      { kind: 'closed', ...asRead, ranges: [{ startMinute: 0, endMinute: 0 }], recurrence: { frequency: 'YEARLY', interval: 1, months: [12], monthDays: [25] } },
    ]);
  });

  test('that open every other week keep their day and times', async () => {
    const Config = [{ Day: 'FRIDAY' as const, StartTime: { Hours: 17, Minutes: 30 }, EndTime: { Hours: 20, Minutes: 0 } }];
    const book = bookOver({}, { own: [overrideOf({ OverrideType: 'OPEN', Config, RecurrenceConfig: { RecurrencePattern: { Frequency: 'WEEKLY', Interval: 2 } } })] });
    expect((await book.of('q'))!.overrides).toEqual([
      { kind: 'open', ...asRead, ranges: [{ day: 'FRIDAY', startMinute: 1050, endMinute: 1200 }], recurrence: { frequency: 'WEEKLY', interval: 2 } },
    ]);
  });

  test('of linked hours count too, and once each', async () => {
    const lent = overrideOf({ HoursOfOperationOverrideId: 'lent', OverrideType: 'CLOSED' });
    const book = bookOver({ ParentHoursOfOperations: [{ Id: 'parent', Name: 'Holidays' }] }, { own: [overrideOf({}), lent], parent: [lent, overrideOf({ HoursOfOperationOverrideId: 'only there', OverrideType: 'OPEN' })] });
    expect((await book.of('q'))!.overrides.map(({ kind }) => kind)).toEqual(['temporary', 'closed', 'open']);
  });

  test.each([
    ['a type', { OverrideType: 'HALF' }, /"Christmas".*HALF.*STANDARD, OPEN, CLOSED/],
    ['a frequency', { RecurrenceConfig: { RecurrencePattern: { Frequency: 'DAILY', Interval: 1 } } }, /"Christmas".*DAILY.*WEEKLY, MONTHLY, YEARLY/],
  ])('with %s that is not known are refused by name', async (_what, given, message) => {
    await expect(bookOver({}, { own: [overrideOf(given as HoursOfOperationOverride)] }).of('q')).rejects.toThrow(message);
  });

  test('are not guessed at in a time zone that the runtime does not have', async () => {
    await expect(bookOver({ TimeZone: 'Mars/Olympus' }, {}).of('q')).rejects.toThrow(/own.*"Mars\/Olympus"/);
  });
});
