import { ofType, type Resource } from '../synthesize';
import { referencesIn, type Property } from './property';

const isRedriven = ({ Properties }: Resource) => referencesIn(Properties['RedrivePolicy']).length > 0;

/** A message must not come back while its function still works on it: six times its limit (Lambda developer guide, queues as event sources). */
export const givesItsFunctionTime: Property = (template) =>
  ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap(([id, { Properties }]) => {
    const [queue, fn] = ['EventSourceArn', 'FunctionName'].map((name) => template.Resources[referencesIn(Properties[name])[0]!]!);
    const visible = Number(queue!.Properties['VisibilityTimeout'] ?? 30);
    const needed = 6 * Number(fn!.Properties['Timeout']);
    return visible >= needed ? [] : [`${id}: the queue hides a message for ${visible} seconds, its function wants ${needed}`];
  });

/** One bad message must not bring back those that were done, nor come back for ever. */
export const keepsBadMessagesApart: Property = (template) =>
  ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap(([id, { Properties }]) => {
    const queue = template.Resources[referencesIn(Properties['EventSourceArn'])[0]!]!;
    const named = (Properties['FunctionResponseTypes'] as string[] | undefined)?.includes('ReportBatchItemFailures');
    return [...(named ? [] : [`${id} brings back whole batches`]), ...(isRedriven(queue) ? [] : [`${id} brings a message back for ever`])];
  });

/** What customers see and hear of a callback hangs on its queue. */
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
