import { createNotices } from '../../lambda/adapters/logged-notices';
import { ofType, otherSettings, synthesize } from './synthesize';

interface Metric {
  Namespace: string;
  MetricName: string;
  Dimensions: { Name: string; Value: string }[];
}

/** Name and dimensions of all that a function of this name can count and measure, as its log tells CloudWatch. */
function emittedBy(service: string): string[] {
  const lines: string[] = [];
  const print = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const quiet = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const notices = createNotices(service);
  notices.measured('CustomerHoldSeconds', 1);
  notices.lostClick();
  notices.failed('tend', 'subject.id', new Error('as the test says'));
  notices.flush();
  print.mockRestore();
  quiet.mockRestore();
  const records = lines.filter((line) => line.includes('"_aws"')).map((line) => JSON.parse(line));
  return records.flatMap(({ _aws: { CloudWatchMetrics: all }, ...values }) =>
    all.flatMap(({ Namespace, Dimensions, Metrics }: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }) =>
      Metrics.map(({ Name }) => `${Namespace} ${Name} ${Dimensions[0]!.map((name) => `${name}=${values[name]}`).join(',')}`),
    ),
  );
}

test('every alarm of the product watches metrics that the functions emit, under the same dimensions', () => {
  const alarms = ofType(synthesize(otherSettings), 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties as Partial<Metric> & { Metrics?: { MetricStat?: { Metric: Metric } }[] });
  const watched = alarms
    .flatMap((alarm) => [alarm as Metric, ...(alarm.Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])])
    .filter(({ Namespace }) => Namespace === 'Dialback');
  expect(new Set(watched.map(({ MetricName }) => MetricName))).toEqual(new Set(['LostClick', 'EffectFailed', 'CustomerHoldSeconds']));
  for (const { MetricName, Dimensions } of watched) {
    const service = Dimensions.find(({ Name }) => Name === 'service')!.Value;
    expect(emittedBy(service)).toContain(`Dialback ${MetricName} ${Dimensions.map(({ Name, Value }) => `${Name}=${Value}`).join(',')}`);
  }
});

test('a function that measured nothing prints nothing', () => {
  const printed = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockReturnValue(true));
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  createNotices('api-agent').flush();
  const calls = [...printed, warned].map((spy) => spy.mock.calls.length);
  jest.restoreAllMocks();
  expect(calls).toEqual([0, 0, 0]);
});
