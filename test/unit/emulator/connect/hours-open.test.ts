import type { HoursOfOperation, OpenRange } from '../../../../emulator/connect/model';
import { isOpenAt, isTimeZone } from '../../../../emulator/connect/resources/hours-open';

function hours(ranges: OpenRange[], overrides: HoursOfOperation['overrides'] = []): HoursOfOperation {
  return { id: 'h', arn: 'h', name: 'h', tags: {}, timeZone: 'Europe/Berlin', ranges, overrides };
}

const at = (instant: string) => Date.parse(instant);
const sunday = (from: number, till: number): OpenRange => ({ day: 'SUNDAY', start: { hours: from, minutes: 0 }, end: { hours: till, minutes: 0 } });

describe('hours of operation', () => {
  it('opens at the first minute and is closed at the last', () => {
    const open = hours([{ day: 'MONDAY', start: { hours: 9, minutes: 0 }, end: { hours: 17, minutes: 30 } }]);
    expect(['07:59:59', '08:00:00', '16:29:59', '16:30:00'].map((time) => isOpenAt(open, at(`2026-11-23T${time}Z`)))).toEqual([false, true, true, false]);
  });

  it('reads the wall clock of its zone on the night that loses an hour', () => {
    const open = hours([sunday(3, 4)]);
    expect(['00:59', '01:00', '01:59', '02:00'].map((time) => isOpenAt(open, at(`2026-03-29T${time}:00Z`)))).toEqual([false, true, true, false]);
  });

  it('holds twice as long on the night that has an hour twice', () => {
    const open = hours([sunday(2, 3)]);
    expect(['23:59', '00:00', '01:00', '01:59'].map((time, index) => isOpenAt(open, at(`2026-10-${index === 0 ? 24 : 25}T${time}:00Z`)))).toEqual([false, true, true, true]);
    expect(isOpenAt(open, at('2026-10-25T02:00:00Z'))).toBe(false);
  });

  it('takes 0:00 to 0:00 for the whole day [D]', () => {
    const open = hours([sunday(0, 0)]);
    expect(['2026-11-21T23:00:00Z', '2026-11-22T22:59:59Z', '2026-11-22T23:00:00Z'].map((instant) => isOpenAt(open, at(instant)))).toEqual([true, true, false]);
  });

  it('takes an end of 0:00 for the coming midnight [D]', () => {
    const open = hours([sunday(10, 0)]);
    expect(['08:59:59', '09:00:00', '22:59:59', '23:00:00'].map((time) => isOpenAt(open, at(`2026-11-22T${time}Z`)))).toEqual([false, true, true, false]);
  });

  it('follows an override on its days only, and is closed there when it has no ranges', () => {
    const open = hours([sunday(9, 17)], [{ id: 'o', name: 'holiday', effectiveFrom: '2026-11-15', effectiveTill: '2026-11-22', ranges: [] }]);
    expect(['2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29'].map((day) => isOpenAt(open, at(`${day}T11:00:00Z`)))).toEqual([true, false, false, true]);
  });

  it('knows which time zones there are', () => {
    expect([isTimeZone('America/New_York'), isTimeZone('Mars/Olympus')]).toEqual([true, false]);
  });
});
