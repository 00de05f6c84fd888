import { readEnvironment } from '../../environment/contract';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { wireCallInTurns } from '../wiring/call-in-steps';
import { wireTurnPorts } from '../wiring/call-ins';
import { withQueues } from '../wiring/queues';
import { tickCallInsEnvironment } from './environment';

const table = createTableClient();
const environment = await withQueues(readEnvironment(tickCallInsEnvironment, process.env), table);
const notices = createNotices('tick-call-ins', environment.STACK_NAME);
const { sweepCallIns } = wireCallInTurns(wireTurnPorts(environment, { table, notices }));

/** Each minute. One that fails is made up for by the next; the failure is alarmed on. */
export const handler = handlerOf(async (): Promise<{ swept: number }> => {
  try {
    return await sweepCallIns();
  } finally {
    notices.flush();
  }
});
