import { LEAST_SECONDS_PER_MESSAGE } from '../../../lambda/functions/wiring/each-message';
import { ofType, type Resource, type Template } from '../synthesize';
import { referencesIn, type Property } from './property';

const isRedriven = ({ Properties }: Resource) => referencesIn(Properties['RedrivePolicy']).length > 0;

const isOfStream = ({ Properties }: Resource) => 'StartingPosition' in Properties;
const mappingsOfQueues = (template: Template) => ofType(template, 'AWS::Lambda::EventSourceMapping').filter(([, mapping]) => !isOfStream(mapping));

/**
 * A batch of a stream that fails for ever holds up all that follows, a day long by default. Where what is given up would be lost to others, the function names what it could not do
 * and sets bad changes aside itself: only an outage holds that one up, and a queue is told of what was given up in the end.
 */
export const givesUpBadBatches: Property = (template) =>
  ofType(template, 'AWS::Lambda::EventSourceMapping').filter(([, mapping]) => isOfStream(mapping)).flatMap(([id, { Properties }]) => {
    const { MaximumRecordAgeInSeconds: seconds, BisectBatchOnFunctionError: bisects, FilterCriteria: filter } = Properties;
    const losesNothing = Properties['FunctionResponseTypes'] !== undefined && Properties['DestinationConfig'] !== undefined;
    const isBounded = typeof seconds === 'number' && seconds > 0 && seconds <= (losesNothing ? 20 * 3600 : 300);
    return [...(isBounded ? [] : [`${id} is held up by a bad batch for more than five minutes`]), ...(bisects ? [] : [`${id} gives up good changes with a bad one`]), ...(filter ? [] : [`${id} runs for changes that nobody waits for`])];
  });

/**
 * A message must not come back while its function still works on it. It needs six times the function's limit (Lambda developer guide, queues as event sources).
 */
export const givesItsFunctionTime: Property = (template) =>
  mappingsOfQueues(template).flatMap(([id, { Properties }]) => {
    const [queue, fn] = ['EventSourceArn', 'FunctionName'].map((name) => template.Resources[referencesIn(Properties[name])[0]!]!);
    const visible = Number(queue!.Properties['VisibilityTimeout'] ?? 30);
    const needed = 6 * Number(fn!.Properties['Timeout']);
    return visible >= needed ? [] : [`${id}: the queue hides a message for ${visible} seconds, its function wants ${needed}`];
  });

/** The messages of a batch share the time limit of the function. Each must find as much of it as one takes at least (lambda/functions/wiring/each-message.ts). */
export const hasTimeForItsBatch: Property = (template) =>
  mappingsOfQueues(template).flatMap(([id, { Properties }]) => {
    const [fn] = referencesIn(Properties['FunctionName']);
    const seconds = Number(template.Resources[fn!]!.Properties['Timeout']);
    const needed = Number(Properties['BatchSize'] ?? 10) * LEAST_SECONDS_PER_MESSAGE + 1;
    return seconds >= needed ? [] : [`${id}: a batch may need ${needed} seconds, its function has ${seconds}`];
  });

/**
 * Throttling alone must not bring a message to the failure queue: it takes five tries (Lambda developer guide, "Configuring a queue to use with Lambda"). Nor
 * may a message that fails for ever get too old to come there.
 */
export const triesOftenEnough: Property = (template) =>
  mappingsOfQueues(template).flatMap(([id, { Properties }]) => {
    const { VisibilityTimeout = 30, MessageRetentionPeriod = 4 * 24 * 3600, RedrivePolicy } = template.Resources[referencesIn(Properties['EventSourceArn'])[0]!]!.Properties;
    const tries = Number((RedrivePolicy as { maxReceiveCount?: number } | undefined)?.maxReceiveCount ?? 0);
    if (tries < 5) return [`${id} brings a message ${tries} times`];
    const seconds = tries * Number(VisibilityTimeout);
    return seconds < Number(MessageRetentionPeriod) ? [] : [`${id} deletes a message before it has failed for ${seconds} seconds`];
  });

/** One bad message must not bring back handled ones, nor come back for ever. */
export const keepsBadMessagesApart: Property = (template) =>
  mappingsOfQueues(template).flatMap(([id, { Properties }]) => {
    const queue = template.Resources[referencesIn(Properties['EventSourceArn'])[0]!]!;
    const named = (Properties['FunctionResponseTypes'] as string[] | undefined)?.includes('ReportBatchItemFailures');
    return [...(named ? [] : [`${id} brings back whole batches`]), ...(isRedriven(queue) ? [] : [`${id} brings a message back for ever`])];
  });

/** The queue decides what customers see and hear of a callback. */
export const whispersAndRoutesAtAnyHour: Property = (template) =>
  ofType(template, 'AWS::Connect::Queue')
    .filter(([, { Properties }]) => String(Properties['Name']).includes('callbacks:'))
    .flatMap(([id, { Properties }]) => {
      const { OutboundFlowArn } = (Properties['OutboundCallerConfig'] ?? {}) as { OutboundFlowArn?: unknown };
      const [flow = '', hours = ''] = [OutboundFlowArn, Properties['HoursOfOperationArn']].map((value) => referencesIn(value)[0] ?? '');
      const whispers = template.Resources[flow]?.Properties['Type'] === 'OUTBOUND_WHISPER';
      const config = (template.Resources[hours]?.Properties['Config'] ?? []) as { StartTime: object; EndTime: object }[];
      const isOpen = config.length === 7 && config.every(({ StartTime, EndTime }) => JSON.stringify([StartTime, EndTime]) === '[{"Hours":0,"Minutes":0},{"Hours":23,"Minutes":59}]');
      return [...(whispers ? [] : [`${id} has no outbound whisper of the stack`]), ...(isOpen ? [] : [`${id} is closed at times`])];
    });
