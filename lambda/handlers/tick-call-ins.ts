import { createNotices } from '../adapters/logged-notices';
import { createTableClient } from '../adapters/table-client';
import { readEnvironment } from '../environment/contract';
import { tickCallInsEnvironment } from '../environment/tick-call-ins';
import { tendCallIns } from '../usecases/call-in/tend-call-ins';
import { wireTurnPorts } from './call-in-wiring';

const notices = createNotices('tick-call-ins');
const ports = wireTurnPorts(readEnvironment(tickCallInsEnvironment, process.env), { table: createTableClient(), notices });

/** Each minute. One that fails is made up for by the next; the failure is alarmed on. */
export async function handler(): Promise<{ tended: number }> {
  try {
    return await tendCallIns(ports);
  } finally {
    notices.flush();
  }
}
