import { NotEmulated } from '../../../not-emulated';
import { next, noMatchingError, type BlockDefinition } from '../block';
import { readQueueTarget } from '../queue-target';

const METRICS = [
  'NumberOfAgentsAvailable',
  'NumberOfAgentsStaffed',
  'NumberOfAgentsOnline',
  'NumberOfContactsInQueue',
  // Compared in milliseconds, whatever its name says [S].
  'OldestContactInQueueAgeSeconds',
];

/** Without hours named: those of the target queue. An agent's own queue has none and takes the error branch [D]. */
export const checkHoursOfOperation: BlockDefinition = {
  type: 'CheckHoursOfOperation',
  parameters: ['HoursOfOperationId'],
  run({ host, parameters }) {
    const open = host.isOpen(parameters.optional('HoursOfOperationId'));
    return typeof open === 'object' ? noMatchingError(open.failed) : { take: 'condition', value: open ? 'True' : 'False' };
  },
};

/** Fills `$.Metrics`. */
export const getMetricData: BlockDefinition = {
  type: 'GetMetricData',
  parameters: ['QueueId', 'AgentId', 'QueueChannel'],
  notes: ['The metrics are those of the instant, without the 5 to 10 seconds that they lag in Connect.'],
  run({ host, session, parameters }) {
    const channel = parameters.optional('QueueChannel') as 'Voice' | 'Chat' | undefined;
    const result = host.metrics(readQueueTarget(parameters), channel);
    if ('failed' in result) return noMatchingError(result.failed);
    session.metrics = result.metrics;
    return next;
  },
};

export const checkMetricData: BlockDefinition = {
  type: 'CheckMetricData',
  parameters: ['MetricType', 'QueueId', 'AgentId'],
  run({ host, parameters, action }) {
    const type = parameters.required('MetricType');
    if (!METRICS.includes(type)) throw new NotEmulated(`the metric ${type}`, `action "${action.Identifier}"`);
    const value = host.metric(type, readQueueTarget(parameters));
    return typeof value === 'object' ? noMatchingError(value.failed) : { take: 'condition', value: String(value) };
  },
};
