import type { FilterV2, GetMetricDataV2Request, GetMetricDataV2Response, MetricFilterV2, MetricResultV2, MetricV2 } from '@aws-sdk/client-connect';
import { NotEmulated } from '../../not-emulated';
import { ConnectError, notFound } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import { lastOf } from '../instance-store';
import type { CustomerFirstMetrics, HandleMetrics } from '../metrics/metric-views';
import type { Operation } from './operation';
import { pageOf } from './pages';

interface Measured {
  handled: HandleMetrics;
  customerFirst: CustomerFirstMetrics;
}

const metrics: Readonly<Record<string, (measured: Measured) => number | undefined>> = {
  AVG_HANDLE_TIME: ({ handled }) => handled.averageHandleSeconds,
  CONTACTS_HANDLED: ({ handled }) => handled.contactsHandled,
  SUM_RETRY_CALLBACK_ATTEMPTS: ({ customerFirst }) => customerFirst.attempts,
  CONTACTS_ABANDONED: ({ customerFirst }) => customerFirst.abandoned,
  AVG_QUEUE_ANSWER_TIME_CUSTOMER_FIRST_CALLBACK: ({ customerFirst }) => customerFirst.queueAnswerSeconds,
  AVG_WAIT_TIME_AFTER_CUSTOMER_FIRST_CALLBACK_CONNECTION: ({ customerFirst }) => customerFirst.waitAfterConnectionSeconds,
};

/** It is emulated with this filter alone (API reference, GetMetricDataV2). */
const FILTERED: Readonly<Record<string, string>> = { CONTACTS_ABANDONED: 'CALLBACK_CUSTOMER_FIRST_DIALED' };

/** The interval TOTAL, which is the usual one, spans less than 35 days; metrics are kept for three months (API reference, GetMetricDataV2). */
const LONGEST_SPAN_MILLISECONDS = 35 * 24 * 60 * 60 * 1000;

type Centre = Pick<ContactCentre, 'handleMetrics' | 'customerFirstMetrics' | 'describeQueue' | 'store' | 'clock'>;

/** Answers for contacts of standard queues: together, or queue by queue. If nothing happened, there is no result at all. */
export const getMetricDataV2 =
  (centre: Centre): Operation<GetMetricDataV2Request, GetMetricDataV2Response> =>
  (input) => {
    if (input.ResourceArn !== centre.store.instance.arn) throw notFound('Resource', input.ResourceArn!);
    input.Metrics!.forEach(refuseUnknown);
    const range = rangeOf(input, centre.clock.now());
    const queueIds = queuesOf(input.Filters!).map((queue) => centre.describeQueue(queue).id);
    const groups = isByQueue(input) ? queueIds.map((id) => [id]) : [queueIds];
    const results = groups.flatMap((group) => {
      const measured = { handled: centre.handleMetrics({ queueIds: group, ...range }), customerFirst: centre.customerFirstMetrics({ queueIds: group, ...range }) };
      return measured.handled.contactsHandled + measured.customerFirst.attempts === 0 ? [] : [resultOf(input, group, measured)];
    });
    const { page, nextToken } = pageOf(results, input, 100);
    return { MetricResults: page, NextToken: nextToken };
  };

function refuseUnknown({ Name, MetricId, Threshold, MetricFilters }: MetricV2): void {
  if (!Name || !metrics[Name]) throw new NotEmulated(`connect:GetMetricDataV2 with the metric ${Name ?? MetricId}`);
  if (Threshold?.length || !isFilteredAsEmulated(Name, MetricFilters)) throw new NotEmulated(`connect:GetMetricDataV2 with thresholds or filters of the metric ${Name}`);
}

function isFilteredAsEmulated(name: string, filters: MetricFilterV2[] = []): boolean {
  const wanted = FILTERED[name];
  if (wanted === undefined) return filters.length === 0;
  const [{ MetricFilterKey = '', MetricFilterValues = [] } = {}, ...others] = filters;
  return others.length === 0 && MetricFilterKey === 'INITIATION_METHOD' && String(MetricFilterValues) === wanted;
}

function rangeOf({ StartTime, EndTime, Interval }: GetMetricDataV2Request, now: number): { from: number; till: number } {
  const period = Interval?.IntervalPeriod ?? 'TOTAL';
  if (period !== 'TOTAL') throw new NotEmulated(`connect:GetMetricDataV2 with the interval ${period}`);
  const range = { from: StartTime!.getTime(), till: EndTime!.getTime() };
  if (range.till <= range.from) throw new ConnectError('InvalidParameterException', 'EndTime must be later than StartTime.');
  // Whole seconds travel on the wire of some SDKs: an end in the present second is not in the future.
  if (range.till > now + 1000) throw new ConnectError('InvalidParameterException', 'EndTime cannot be later than the current time.');
  if (range.till - range.from >= LONGEST_SPAN_MILLISECONDS) throw new ConnectError('InvalidParameterException', 'StartTime and EndTime must be less than 35 days apart.');
  return range;
}

function queuesOf(filters: FilterV2[]): string[] {
  const other = filters.find(({ FilterKey, StringCondition }) => StringCondition || !['QUEUE', 'CHANNEL'].includes(FilterKey ?? ''));
  if (other) throw new NotEmulated(`connect:GetMetricDataV2 with the filter ${other.FilterKey}`);
  const queues = filters.filter(({ FilterKey }) => FilterKey === 'QUEUE').flatMap(({ FilterValues = [] }) => FilterValues);
  if (queues.length === 0) throw new ConnectError('InvalidRequestException', 'Filters must name at least one QUEUE.');
  const isVoiceAsked = filters.every(({ FilterKey, FilterValues = [] }) => FilterKey !== 'CHANNEL' || FilterValues.includes('VOICE'));
  return isVoiceAsked ? queues.map(lastOf) : [];
}

function isByQueue({ Groupings = [] }: GetMetricDataV2Request): boolean {
  const other = Groupings.find((grouping) => grouping !== 'QUEUE');
  if (other) throw new NotEmulated(`connect:GetMetricDataV2 grouped by ${other}`);
  return Groupings.length > 0;
}

function resultOf(input: GetMetricDataV2Request, [queueId]: string[], measured: Measured): MetricResultV2 {
  return {
    ...(isByQueue(input) && { Dimensions: { QUEUE: queueId! } }),
    MetricInterval: { Interval: 'TOTAL', StartTime: input.StartTime, EndTime: input.EndTime },
    Collections: input.Metrics!.map((metric) => ({ Metric: { Name: metric.Name }, Value: metrics[metric.Name!]!(measured) })),
  };
}
