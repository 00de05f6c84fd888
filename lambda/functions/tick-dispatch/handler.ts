import { createAgendaLists } from '../../agenda/adapters/dynamodb-agenda';
import { createDispatchCursorStore } from '../../agenda/adapters/dynamodb-dispatch-cursor';
import { createLineLooks, createQueueLeads } from '../../agenda/adapters/sqs-dispatch-queue';
import { dispatchDue } from '../../agenda/usecases/dispatch-due';
import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createPausesLookUp } from '../../pauses/adapters/dynamodb-pauses';
import { systemClock } from '../../ground/adapters/system-clock';
import { createQueueClient } from '../../ground/adapters/queue-client';
import { gatherReads } from '../../ground/adapters/read-item';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireDispatching } from '../wiring/callbacks';
import { withQueues } from '../wiring/queues';
import { tickDispatchEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(tickDispatchEnvironment, process.env), table);
const notices = createNotices('tick-dispatch', environment.STACK_NAME);
const TableName = environment.CALLBACKS_TABLE;
/** What the operator paused, and how far the last tick came: one request for both. */
const readItem = gatherReads(table);
const lines = { QueueUrl: environment.DISPATCH_QUEUE_URL, clock: systemClock };
const ports = {
  ...wireDispatching(environment, table),
  cursor: createDispatchCursorStore(table, TableName, readItem),
  lineLooks: createLineLooks(createQueueClient(), lines),
  queueLeads: createQueueLeads(createQueueClient(), lines),
  agenda: createAgendaLists(table, TableName),
  queues: environment.queues,
  pauses: createPausesLookUp(readItem, TableName),
  clock: systemClock,
  time: invocationTime,
};

/** Each minute. One that fails is made up for by the next; the failure is alarmed on. */
export const handler = handlerOf(async (): Promise<{ sent: number }> => {
  try {
    const { sent, paused } = await dispatchDue(ports);
    if (paused) notices.count('Paused', paused.by);
    if (sent > 0) notices.logger.info('dispatched', { sent });
    return { sent };
  } finally {
    notices.flush();
  }
});
