import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { readEnvironment } from '../../environment/contract';
import { createEventsClient } from '../../ground/adapters/events-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createQueueClient } from '../../ground/adapters/queue-client';
import { createEventBridgeBus } from '../../outbox/adapters/event-bridge-bus';
import { createSqsSetAside } from '../../outbox/adapters/sqs-set-aside';
import { againFrom, streamedChanges } from '../../changes/adapters/stream-of-records';
import { eventsOf } from '../../outbox/http/events-of';
import { createPublishChanges } from '../../outbox/usecases/publish-changes';
import { createRecentlyPublished } from '../../outbox/usecases/recently-published';
import { streamOutboxEnvironment } from './environment';

const environment = readEnvironment(streamOutboxEnvironment, process.env);
const notices = createNotices('stream-outbox', environment.STACK_NAME);
const publishChanges = createPublishChanges({
  eventsOf: (changed) => eventsOf(changed, environment.EVENT_NUMBERS),
  bus: createEventBridgeBus(createEventsClient(), environment.EVENT_BUS),
  aside: createSqsSetAside(createQueueClient(), environment.UNPUBLISHED_QUEUE_URL),
  // Many times what a batch holds.
  published: createRecentlyPublished(20_000),
  notices,
});

/** Changes of records, for other systems. From the first that is not published whole on, the stream brings them again. */
export const handler = handlerOf(async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  try {
    const { failedFrom } = await publishChanges(streamedChanges(event.Records));
    return againFrom(failedFrom);
  } finally {
    notices.flush();
  }
});
