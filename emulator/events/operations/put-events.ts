import { instant, listOf, required, structure, text, type ValueOf } from '../../front-door/shapes/shape';
import { busArn, checkBus, eventsOperation, type EventsContext } from './events-operation';

const entryShape = structure({ Source: text, DetailType: text, Detail: text, Resources: listOf(text), Time: instant, EventBusName: text });
type Entry = ValueOf<typeof entryShape>;

/** Each entry by itself: its failure stands beside the others' success. */
export const putEvents = eventsOperation({
  input: structure({ Entries: required(listOf(entryShape)) }),
  rights: (context) => [{ action: 'events:PutEvents', resources: [busArn(context)] }],
  run(context, input) {
    const Entries = input.Entries.map((entry) => put(context, entry));
    return { Entries, FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length };
  },
});

function put(context: EventsContext, entry: Entry) {
  checkBus(context, entry.EventBusName);
  const problem = problemWith(entry);
  if (problem) return problem;
  const { Source, DetailType, Detail, Resources, Time } = entry;
  const time = typeof Time === 'number' ? new Date(Time * 1000).toISOString() : Time;
  const detail = JSON.parse(Detail!) as Record<string, unknown>;
  const { eventId } = context.bus.publish({ source: Source!, 'detail-type': DetailType!, detail, ...(Resources && { resources: Resources }), ...(time && { time }) });
  return { EventId: eventId };
}

function problemWith({ Source, DetailType, Detail }: Entry) {
  const failed = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage });
  if (!Source || !DetailType || !Detail) return failed('InvalidArgument', 'Parameters Source, DetailType and Detail are required.');
  if (Source.startsWith('aws.')) return failed('NotAuthorizedForSource', `Not authorized for the source: ${Source}.`);
  try {
    JSON.parse(Detail);
    return undefined;
  } catch {
    return failed('MalformedDetail', 'Detail is malformed.');
  }
}
