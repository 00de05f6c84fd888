import { type EventBridgeClient, PutEventsCommand, type PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import { EVENT_SOURCE } from '../domain/outgoing-event';
import type { EventBus, PutAnswer } from '../ports/event-bus';

/** EventBridge quotas, "PutEvents": entries of a request. An event has 3 KB at most, so ten are far below its megabyte. */
const ENTRIES_AT_MOST = 10;

/** API reference, PutEventsResultEntry: these are the entry's own fault, and will be the same the next time. */
const REFUSALS = new Set(['InvalidArgument', 'MalformedDetail', 'NotAuthorizedForSourceException', 'NotAuthorizedForDetailTypeException']);

/** The stack's own bus on EventBridge. */
export function createEventBridgeBus(client: EventBridgeClient, busName: string): EventBus {
  return {
    atOnce: ENTRIES_AT_MOST,
    async put(events) {
      const Entries = events.map(({ name, at, detail }) => ({ EventBusName: busName, Source: EVENT_SOURCE, DetailType: name, Time: new Date(at), Detail: JSON.stringify(detail) }));
      const { Entries: answers = [] } = await client.send(new PutEventsCommand({ Entries }));
      return events.map((_event, nth) => answerOf(answers[nth]));
    },
  };
}

function answerOf({ ErrorCode, ErrorMessage = 'without a reason' }: PutEventsResultEntry = { ErrorCode: 'NoAnswer' }): PutAnswer {
  if (ErrorCode === undefined) return { taken: true };
  const why = `EventBridge did not take it: ${ErrorCode}, ${ErrorMessage}`;
  return REFUSALS.has(ErrorCode) ? { refused: why } : { busy: why };
}
