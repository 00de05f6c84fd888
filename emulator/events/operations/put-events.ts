import { instant, listOf, required, structure, text, type ValueOf } from '../../front-door/shapes/shape';
import { ServiceError } from '../../service-error';
import { busArn, busIn, eventsOperation, type EventsContext } from './events-operation';

const entryShape = structure({ Source: text, DetailType: text, Detail: text, Resources: listOf(text), Time: instant, EventBusName: text });
type Entry = ValueOf<typeof entryShape>;

/** Each entry by itself: its failure stands beside the others' success. */
export const putEvents = eventsOperation({
  input: structure({ Entries: required(listOf(entryShape)) }),
  rights: (context, { Entries = [] }) => [{ action: 'events:PutEvents', resources: [...new Set(Entries.map(({ EventBusName }) => busArn(context, EventBusName)))] }],
  run(context, input) {
    checkRequest(input.Entries);
    const Entries = input.Entries.map((entry) => put(context, entry));
    return { Entries, FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length };
  },
});

/** EventBridge quotas, "PutEvents": entries of a request, and bytes of all together. */
const MAXIMUM_ENTRIES = 10;
const MAXIMUM_BYTES = 1_048_576;

function checkRequest(entries: Entry[]): void {
  const refuse = (message: string) => new ServiceError('ValidationException', message);
  if (entries.length < 1 || entries.length > MAXIMUM_ENTRIES)
    throw refuse(`1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length 1 to ${MAXIMUM_ENTRIES} (it is ${entries.length})`);
  if (entries.reduce((sum, entry) => sum + bytesOf(entry), 0) > MAXIMUM_BYTES) throw refuse('Total size of the entries in the request is over the limit.');
}

/** As EventBridge counts an entry: User Guide, "Calculating PutEvents event entry size". */
function bytesOf({ Time, Source = '', DetailType = '', Detail = '', Resources = [] }: Entry): number {
  return [Source, DetailType, Detail, ...Resources].reduce((sum, part) => sum + Buffer.byteLength(part), Time === undefined ? 0 : 14);
}

function put(context: EventsContext, entry: Entry) {
  const bus = busIn(context, entry.EventBusName);
  const problem = problemWith(entry);
  if (problem) return problem;
  const { Source, DetailType, Detail, Resources, Time } = entry;
  const time = Time === undefined ? undefined : new Date(typeof Time === 'number' ? Time * 1000 : Time).toISOString();
  const detail = JSON.parse(Detail!) as Record<string, unknown>;
  const { eventId } = context.bus.publish({ source: Source!, 'detail-type': DetailType!, detail, ...(Resources && { resources: Resources }), ...(time && { time }) }, bus);
  return { EventId: eventId };
}

function problemWith({ Source, DetailType, Detail }: Entry) {
  const failed = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage });
  if (!Source || !DetailType || !Detail) return failed('InvalidArgument', 'Parameters Source, DetailType and Detail are required.');
  if (Source.startsWith('aws.')) return failed('NotAuthorizedForSource', `Not authorized for the source: ${Source}.`);
  return isObject(Detail) ? undefined : failed('MalformedDetail', 'Detail is malformed.');
}

function isObject(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    return false;
  }
}
