import { logOffers } from '../../lambda/callers/adapters/log-offers';
import { createNotices } from '../../lambda/ground/adapters/logged-notices';
import type { OutcomeCode } from '../../lambda/callbacks/domain/outcome';
import type { Pause } from '../../lambda/pauses/domain/pause';
import { SETTLERS } from '../../lib/operations/product-metrics';
import { ofType, otherSettings, plainSettings, policiesOf, synthesize } from './synthesize';

interface Metric {
  Namespace: string;
  MetricName: string;
  Dimensions: { Name: string; Value: string }[];
}

const kinds: OutcomeCode[] = ['missed', 'purged'];

/** Returns name and dimensions of everything that a function of this name can count and measure, as its log tells CloudWatch. */
function emittedBy(service: string): string[] {
  const lines: string[] = [];
  const print = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const notices = createNotices(service, 'Dialback');
  for (const name of ['CustomerHoldSeconds', 'DispatchLagSeconds', 'ClickToQueuedSeconds', 'AgentWaitSeconds'] as const) notices.measured(name, 1);
  for (const name of ['Ended', 'EndedByOrigin', 'CallIn', 'Attempt', 'FellBack', 'Missed', 'Said', 'HandDialled', 'Parked'] as const) kinds.forEach((kind) => notices.counted(name, kind));
  for (const name of ['LostClick', 'LostPromise'] as const) notices.lost(name);
  for (const by of ['operator', 'dialback'] satisfies Pause['by'][]) notices.count('Paused', by);
  logOffers(notices)({ contactId: 'c', queueId: 'q', number: '+493012345678', step: 'offer', answer: 'none', reason: 'The line is full.', limits: ['line-full'], kind: 'line-full' });
  notices.failed('check', 'subject.id', new Error('as the test says'));
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

const sorted = (dimensions: string[]) => [...dimensions].sort().join(',');
/** The order of dimensions has no meaning. */
const namesOf = (emitted: string[]) => emitted.map((name) => name.replace(/\S+$/, (dimensions) => sorted(dimensions.split(','))));
const watchedBy = (settings: typeof plainSettings) =>
  ofType(synthesize(settings), 'AWS::CloudWatch::Alarm')
    .map(([, { Properties }]) => Properties as Partial<Metric> & { Metrics?: { MetricStat?: { Metric: Metric } }[] })
    .flatMap((alarm) => [alarm as Metric, ...(alarm.Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])])
    .filter(({ Namespace }) => Namespace === 'Dialback');

test('every alarm of the product watches metrics that the functions emit, under the same dimensions', () => {
  const watched = [...watchedBy(plainSettings), ...watchedBy(otherSettings)];
  expect(new Set(watched.map(({ MetricName }) => MetricName))).toEqual(new Set(['LostClick', 'LostPromise', 'EffectFailed', 'CustomerHoldSeconds', 'DispatchLagSeconds', 'Ended', 'Paused']));
  for (const { MetricName, Dimensions } of watched) {
    const service = Dimensions.find(({ Name }) => Name === 'service')!.Value;
    expect(namesOf(emittedBy(service))).toContain(`Dialback ${MetricName} ${sorted(Dimensions.map(({ Name, Value }) => `${Name}=${Value}`))}`);
  }
});

test('a second stack watches and shows what it counts itself, and nothing of the first', () => {
  const settings = { ...plainSettings, stackName: 'Second', shareOfAccount: 0.5 };
  const stacks = watchedBy(settings).map(({ Dimensions }) => Dimensions.find(({ Name }) => Name === 'stack')?.Value);
  expect(new Set(stacks)).toEqual(new Set(['Second']));
  const body = JSON.stringify(ofType(synthesize(settings), 'AWS::CloudWatch::Dashboard')[0]![1].Properties['DashboardBody']);
  expect(body.match(/SEARCH\(/g)!.length).toBe(body.match(/stack=\W+Second/g)!.length);
});

test('the dashboard searches for metrics that the functions emit, under the same dimensions', () => {
  const dashboard = ofType(synthesize(plainSettings), 'AWS::CloudWatch::Dashboard')[0]![1];
  const searches = [...JSON.stringify(dashboard.Properties['DashboardBody']).matchAll(/SEARCH\('\{(\w+),([\w,]+)\} MetricName=\W+(\w+)/g)];
  expect(searches.length).toBeGreaterThan(8);
  const emitted = namesOf(emittedBy('queue-dispatch')).map((name) => name.replaceAll(/=[^,]*/g, ''));
  for (const [, namespace, dimensions, metric] of searches) expect(emitted).toContain(`${namespace} ${metric} ${sorted(dimensions!.split(','))}`);
});

test('a function that measured nothing prints nothing', () => {
  const printed = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  createNotices('api-agent', 'Dialback').flush();
  const calls = [...printed, warned].map((spy) => spy.mock.calls.length);
  vi.restoreAllMocks();
  expect(calls).toEqual([0, 0, 0]);
});

test('an alarm on what becomes of callbacks counts in every function that settles them: each may stop what is left of one in Connect', () => {
  const template = synthesize(plainSettings);
  const nameOf = (role: string) => /^What (\S+) may do/.exec(String(template.Resources[role]!.Properties['Description']))?.[1];
  const settling = policiesOf(template).filter(([, policy]) => JSON.stringify(policy).includes('connect:StopContact'));
  const names = settling.map(([roleId]) => nameOf(roleId));
  expect(names.sort()).toEqual([...SETTLERS].sort());
  const servicesOf = (metric: string) => watchedBy(plainSettings).flatMap(({ MetricName, Dimensions }) => (MetricName === metric ? Dimensions.filter(({ Name }) => Name === 'service').map(({ Value }) => Value) : []));
  for (const metric of ['LostClick', 'LostPromise', 'EffectFailed']) expect(servicesOf(metric)).toEqual(SETTLERS);
});
