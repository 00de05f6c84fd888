import { createTableClient } from '../adapters/table-client';
import { createAgenda } from '../adapters/dynamodb-agenda';
import { createCallbackStore } from '../adapters/dynamodb-callback-store';
import { createNotices } from '../adapters/logged-notices';
import { systemClock } from '../adapters/system-clock';
import { readEnvironment } from '../environment/contract';
import { tickDispatchEnvironment } from '../environment/tick-dispatch';
import { dispatchDue } from '../usecases/dispatch-due';
import { queuesById, wireDispatching } from './wiring';

const environment = readEnvironment(tickDispatchEnvironment, process.env);
const notices = createNotices('tick-dispatch');
const table = createTableClient();
const TableName = environment.CALLBACKS_TABLE;
const ports = {
  ...wireDispatching(environment, table),
  agenda: createAgenda(table, { TableName, store: createCallbackStore(table, TableName) }),
  queues: queuesById(environment),
  clock: systemClock,
};

/** Each minute. One that fails is made up for by the next; the failure is alarmed on. */
export async function handler(): Promise<{ sent: number }> {
  try {
    const done = await dispatchDue(ports);
    if (done.sent > 0) notices.logger.info('dispatched', done);
    return done;
  } finally {
    notices.flush();
  }
}
