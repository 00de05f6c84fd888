import { parseSchedule } from '../../../emulator/events/schedule-expression';

const createdAt = Date.parse('2026-11-23T09:00:30Z');
const firings = (expression: string, count: number, after = createdAt) => {
  const next = parseSchedule(expression, createdAt);
  const times: string[] = [];
  for (let at = next(after); at !== undefined && times.length < count; at = next(at)) times.push(new Date(at).toISOString().replace(':00.000Z', ''));
  return times;
};

describe('schedule expressions', () => {
  it.each<[string, string[]]>([
    ['rate(1 minute)', ['2026-11-23T09:01:30.000Z', '2026-11-23T09:02:30.000Z']],
    ['rate(12 hours)', ['2026-11-23T21:00:30.000Z', '2026-11-24T09:00:30.000Z']],
    ['cron(* * * * ? *)', ['2026-11-23T09:01', '2026-11-23T09:02']],
    ['cron(0/15 10 * * ? *)', ['2026-11-23T10:00', '2026-11-23T10:15', '2026-11-23T10:30', '2026-11-23T10:45', '2026-11-24T10:00']],
    ['cron(0 18 ? * MON-FRI *)', ['2026-11-23T18:00', '2026-11-24T18:00', '2026-11-25T18:00', '2026-11-26T18:00', '2026-11-27T18:00', '2026-11-30T18:00']],
    ['cron(0 8 1 * ? *)', ['2026-12-01T08:00', '2027-01-01T08:00']],
    ['cron(0 0 L * ? *)', ['2026-11-30T00:00', '2026-12-31T00:00', '2027-01-31T00:00', '2027-02-28T00:00']],
    ['cron(0 0 15W * ? *)', ['2026-12-15T00:00', '2027-01-15T00:00', '2027-02-15T00:00', '2027-03-15T00:00', '2027-04-15T00:00', '2027-05-14T00:00']],
    ['cron(0 10 ? * 6L *)', ['2026-11-27T10:00', '2026-12-25T10:00', '2027-01-29T10:00']],
    ['cron(0 10 ? * 2#1 *)', ['2026-12-07T10:00', '2027-01-04T10:00']],
    ['cron(30 4 29 FEB ? 2028,2032)', ['2028-02-29T04:30', '2032-02-29T04:30']],
  ])('%s', (expression, expected) => {
    expect(firings(expression, expected.length)).toEqual(expected);
  });

  it('ends when its years have passed', () => {
    expect(firings('cron(0 0 1 1 ? 2027)', 5)).toEqual(['2027-01-01T00:00']);
  });

  it.each(['rate(5 minute)', 'rate(1 hours)', 'rate(0 minutes)', 'rate(1 week)', 'cron(* * * * *)', 'cron(0 0 * * * *)', 'cron(61 0 * * ? *)', 'at(2026-11-23T10:00:00)'])(
    'refuses %s',
    (expression) => {
      expect(() => parseSchedule(expression, createdAt)).toThrow(`Parameter ScheduleExpression is not valid: "${expression}"`);
    },
  );
});
