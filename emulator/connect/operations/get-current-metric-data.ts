import type {
  CurrentMetric,
  CurrentMetricName,
  CurrentMetricResult,
  GetCurrentMetricDataRequest,
  GetCurrentMetricDataResponse,
} from '@aws-sdk/client-connect';
import { NotEmulated } from '../../not-emulated';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { QueueMetrics } from '../metrics/metric-views';
import type { Operation } from './operation';
import { pageOf } from './pages';

const metrics: Partial<Record<CurrentMetricName, (queue: QueueMetrics) => number | undefined>> = {
  CONTACTS_IN_QUEUE: (queue) => queue.contactsInQueue,
  CONTACTS_SCHEDULED: (queue) => queue.contactsScheduled,
  OLDEST_CONTACT_AGE: (queue) => queue.oldestContactAgeSeconds,
  AGENTS_ONLINE: (queue) => queue.agentsOnline,
  AGENTS_STAFFED: (queue) => queue.agentsStaffed,
  AGENTS_AVAILABLE: (queue) => queue.agentsAvailable,
  AGENTS_ON_CALL: (queue) => queue.agentsOnContact,
  AGENTS_ON_CONTACT: (queue) => queue.agentsOnContact,
  AGENTS_AFTER_CONTACT_WORK: (queue) => queue.agentsAfterContactWork,
  AGENTS_NON_PRODUCTIVE: (queue) => queue.agentsNonProductive,
  AGENTS_ERROR: (queue) => queue.agentsError,
  // Voice alone, one contact at a time: a slot is an agent.
  SLOTS_AVAILABLE: (queue) => queue.agentsAvailable,
  SLOTS_ACTIVE: (queue) => queue.agentsOnContact,
  ESTIMATED_WAIT_TIME: (queue) => queue.estimatedWaitSeconds,
};

type Centre = Pick<ContactCentre, 'queueMetrics' | 'describeQueue'>;

/** Standard queues only (amazon-connect.md 3.5), each by itself: agents who serve two queues cannot be added up. */
export const getCurrentMetricData =
  (centre: Centre): Operation<GetCurrentMetricDataRequest, GetCurrentMetricDataResponse> =>
  (input) => {
    const { Queues: queues } = input.Filters!;
    if (!queues?.length) throw new ConnectError('InvalidRequestException', 'Filters.Queues must name at least one queue.');
    if (input.Filters!.Channels?.some((channel) => channel !== 'VOICE')) throw new NotEmulated('connect:GetCurrentMetricData of other channels than VOICE');
    const byQueue = input.Groupings?.includes('QUEUE') ?? false;
    if (!byQueue && queues.length > 1) throw new NotEmulated('connect:GetCurrentMetricData over several queues without Groupings QUEUE');
    const results = queues.map((queue) => resultOf(centre, queue, input));
    const { page, nextToken } = pageOf(results, input, 100);
    return { MetricResults: page, NextToken: nextToken, ApproximateTotalCount: results.length };
  };

function resultOf(centre: Centre, queueId: string, { CurrentMetrics, Groupings = [] }: GetCurrentMetricDataRequest): CurrentMetricResult {
  const { id, arn } = centre.describeQueue(queueId);
  const values = centre.queueMetrics(queueId);
  return {
    Dimensions: {
      Queue: Groupings.includes('QUEUE') ? { Id: id, Arn: arn } : undefined,
      Channel: Groupings.includes('CHANNEL') ? 'VOICE' : undefined,
    },
    Collections: CurrentMetrics!.map((metric) => ({ Metric: { Name: metric.Name, Unit: unitOf(metric) }, Value: valueOf(metric, values) })),
  };
}

function valueOf({ Name, MetricId }: CurrentMetric, values: QueueMetrics): number | undefined {
  const read = Name && metrics[Name];
  if (!read) throw new NotEmulated(`connect:GetCurrentMetricData with the metric ${Name ?? MetricId}`);
  return read(values);
}

const unitOf = ({ Name, Unit }: CurrentMetric) => Unit ?? (Name === 'OLDEST_CONTACT_AGE' || Name === 'ESTIMATED_WAIT_TIME' ? 'SECONDS' : 'COUNT');
