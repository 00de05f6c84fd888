import * as v from 'valibot';
import { EVENT_SCHEMAS, type EventDetail, type EventName } from '../../../lambda/outbox/http/event-schemas';
import { type HeardEvent, listenToEvents } from '../../../local/scenarios/story/listen-to-events';
import type { Stage } from '../../../local/stage';

/** An event as it is published. */
export interface ToldEvent {
  name: EventName;
  detail: EventDetail;
}

const NAME = v.picklist(Object.keys(EVENT_SCHEMAS) as EventName[]);

/** Listens on the stack's bus. Each event that is read must be as its schema says. */
export function readEvents(stage: Stage): () => ToldEvent[] {
  const heard = listenToEvents(stage);
  return () => heard().map(heldBySchema);
}

function heldBySchema({ 'detail-type': type, detail }: HeardEvent): ToldEvent {
  const name = v.parse(NAME, type);
  const held = v.parse(EVENT_SCHEMAS[name], detail);
  expect(detail).toEqual(held);
  return { name, detail: held };
}
