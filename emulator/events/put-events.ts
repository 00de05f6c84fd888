import type { EmulatedService, OperationCall } from '../front-door/service';
import { NotEmulated } from '../not-emulated';
import type { NewEvent } from './rule-target';

interface Entry {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  Resources?: string[];
  /** ISO instant or epoch seconds. */
  Time?: string | number;
  EventBusName?: string;
}

/** PutEvents, the one operation of EventBridge that programs use; rules are made by CloudFormation. */
export function putEventsService(bus: { accountId: string; region: string; publish: (event: NewEvent) => { eventId: string } }): EmulatedService {
  const busArn = `arn:aws:events:${bus.region}:${bus.accountId}:event-bus/default`;
  const put = (entry: Entry) => {
    const problem = problemWith(entry, busArn);
    if (problem) return problem;
    const { Source, DetailType, Detail, Resources, Time } = entry;
    const time = typeof Time === 'number' ? new Date(Time * 1000).toISOString() : Time;
    const detail = JSON.parse(Detail!) as Record<string, unknown>;
    const { eventId } = bus.publish({ source: Source!, 'detail-type': DetailType!, detail, ...(Resources && { resources: Resources }), ...(time && { time }) });
    return { EventId: eventId };
  };
  return {
    read: (_operation, input) => JSON.parse(JSON.stringify(input ?? {})) as Record<string, unknown>,
    rightsFor: (operation) => (operation === 'PutEvents' ? [{ action: 'events:PutEvents', resources: [busArn] }] : []),
    async handle({ operation, input }: OperationCall) {
      if (operation !== 'PutEvents') throw new NotEmulated(`events:${operation}. PutEvents is.`);
      const Entries = ((input['Entries'] ?? []) as Entry[]).map(put);
      return { Entries, FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length };
    },
  };
}

function problemWith({ Source, DetailType, Detail, EventBusName }: Entry, busArn: string) {
  const failed = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage });
  if (!Source || !DetailType || !Detail) return failed('InvalidArgument', 'Parameters Source, DetailType and Detail are required.');
  if (Source.startsWith('aws.')) return failed('NotAuthorizedForSource', `Not authorized for the source: ${Source}.`);
  if (EventBusName !== undefined && EventBusName !== 'default' && EventBusName !== busArn) throw new NotEmulated(`event bus ${EventBusName}. The default bus is.`);
  try {
    JSON.parse(Detail);
    return undefined;
  } catch {
    return failed('MalformedDetail', 'Detail is malformed.');
  }
}
